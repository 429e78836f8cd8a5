package fr.tnl.dossier;

import fr.tnl.campaign.Track;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dossiers that live as long as a test, with their story. */
public final class DossiersInMemory {

    private final Rows rows = new Rows();
    private final List<String> story = new ArrayList<>();
    private final Clock clock;

    public DossiersInMemory(Clock clock) {
        this.clock = clock;
    }

    public Dossiers service() {
        return new Dossiers(rows, new Story(), clock);
    }

    /** What was noted, such as {@code JUROR_RECUSED by alice: …}. */
    public List<String> story() {
        return List.copyOf(story);
    }

    /** A dossier as if it had come to this status. */
    public Dossier add(String reference, Track track, String authorityId, String authorityName, DossierStatus status) {
        Instant now = clock.instant();
        return rows.save(new Dossier(
                UUID.randomUUID(),
                reference,
                new DossierReference(reference).edition().value(),
                track,
                authorityId,
                authorityName,
                status,
                null,
                null,
                1,
                now,
                now,
                now,
                Set.of(),
                1));
    }

    /** Back to the jury, as if its decision had been taken up again. */
    public void reopen(DossierReference reference) {
        Dossier decided = service().get(reference);
        rows.save(new Dossier(
                decided.id(),
                decided.reference(),
                decided.edition(),
                decided.track(),
                decided.authorityId(),
                decided.authorityName(),
                DossierStatus.IN_DELIBERATION,
                null,
                decided.place(),
                decided.filedVersions(),
                decided.createdAt(),
                decided.updatedAt(),
                decided.filedAt(),
                decided.contacts(),
                decided.version()));
    }

    /** A row after it was moved. */
    static Dossier moved(
            Dossier old, DossierStatus status, @Nullable String shownStatus, @Nullable String place, Instant now) {
        return new Dossier(
                old.id(),
                old.reference(),
                old.edition(),
                old.track(),
                old.authorityId(),
                old.authorityName(),
                status,
                shownStatus,
                place,
                old.filedVersions(),
                old.createdAt(),
                now,
                old.filedAt(),
                old.contacts(),
                old.version() + 1);
    }

    private final class Story extends Timeline {

        Story() {
            super(null, null, null, null, null);
        }

        @Override
        public UUID record(UUID dossier, EventKind kind, Actor actor, String detail, Evidence evidence) {
            String who = actor.name().isEmpty() ? "the process" : actor.name();
            story.add(kind + " by " + who + (detail.isEmpty() ? "" : ": " + detail));
            return UUID.randomUUID();
        }
    }

    private static final class Rows implements DossierRepository {

        private final Map<UUID, Dossier> rows = new LinkedHashMap<>();

        @Override
        public Dossier save(Dossier dossier) {
            rows.put(dossier.id(), dossier);
            return dossier;
        }

        @Override
        public Optional<Dossier> findById(UUID id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public Optional<Dossier> findByReference(String reference) {
            return rows.values().stream()
                    .filter(dossier -> reference.equals(dossier.reference()))
                    .findFirst();
        }

        @Override
        public Optional<Dossier> findByPlace(String place) {
            return rows.values().stream()
                    .filter(dossier -> place.equals(dossier.place()))
                    .findFirst();
        }

        @Override
        public List<Dossier> findByEditionAndStatusIn(String edition, List<DossierStatus> statuses) {
            return rows.values().stream()
                    .filter(dossier -> dossier.edition().equals(edition) && statuses.contains(dossier.status()))
                    .toList();
        }

        @Override
        public List<Candidacy> findCandidacies(String edition, Track track, DossierStatus status) {
            return findByEditionAndStatusIn(edition, List.of(status)).stream()
                    .filter(dossier -> dossier.track() == track)
                    .map(dossier -> new Candidacy(
                            String.valueOf(dossier.reference()), dossier.authorityId(), dossier.authorityName()))
                    .sorted(Comparator.comparing(Candidacy::reference))
                    .toList();
        }

        @Override
        public List<Candidacy> findNamed(Collection<String> references) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Sight.Closed> findClosed(String edition, Collection<String> authorities) {
            return rows.values().stream()
                    .filter(dossier -> dossier.edition().equals(edition) && authorities.contains(dossier.authorityId()))
                    .map(dossier -> new Sight.Closed(dossier.id(), dossier.reference()))
                    .collect(Collectors.toSet());
        }

        @Override
        public List<Dossier> findByAuthorityIdAndTrack(String authorityId, Track track) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Dossier> findByContact(String email) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<UUID> lock(UUID id) {
            return findById(id).map(Dossier::id);
        }

        @Override
        public void touch(UUID id, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int move(
                UUID id,
                long version,
                DossierStatus status,
                @Nullable String shownStatus,
                @Nullable String place,
                Instant now) {
            Dossier old = rows.get(id);
            if (old.version() != version) {
                return 0;
            }
            save(moved(old, status, shownStatus, place, now));
            return 1;
        }

        @Override
        public Optional<UUID> findIdByReference(String reference) {
            return findByReference(reference).map(Dossier::id);
        }

        @Override
        public Optional<UUID> lockByReference(String reference) {
            return findByReference(reference).map(Dossier::id);
        }
    }
}
