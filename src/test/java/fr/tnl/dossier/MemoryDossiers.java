package fr.tnl.dossier;

import fr.tnl.campaign.Track;
import fr.tnl.shared.Sight;
import fr.tnl.testing.MemoryTables;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Dossiers in memory, with the uniqueness and the versions that the table has. */
final class MemoryDossiers implements DossierRepository {

    private final MemoryTables tables;

    MemoryDossiers(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Dossier save(Dossier dossier) {
        if (dossier.version() == 0) {
            if (dossier.place() != null && findByPlace(dossier.place()).isPresent()) {
                throw new DuplicateKeyException(dossier.place());
            }
            return tables.insert(next(dossier));
        }
        if (findById(dossier.id()).orElseThrow().version() != dossier.version()) {
            throw new OptimisticLockingFailureException(dossier.toString());
        }
        return tables.update(next(dossier));
    }

    @Override
    public Optional<Dossier> findById(UUID id) {
        return first(dossier -> dossier.id().equals(id));
    }

    @Override
    public Optional<Dossier> findByReference(String reference) {
        return first(dossier -> reference.equals(dossier.reference()));
    }

    @Override
    public Optional<Dossier> findByPlace(String place) {
        return first(dossier -> place.equals(dossier.place()));
    }

    @Override
    public List<Dossier> findByEditionAndStatusIn(String edition, List<DossierStatus> statuses) {
        return all().filter(dossier -> dossier.edition().equals(edition))
                .filter(dossier -> statuses.contains(dossier.status()))
                .toList();
    }

    @Override
    public List<Candidacy> findCandidacies(String edition, Track track, DossierStatus status) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Candidacy> findNamed(Collection<String> references) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Sight.Closed> findClosed(String edition, Collection<String> authorities) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Dossier> findByAuthorityIdAndTrack(String authorityId, Track track) {
        return all().filter(dossier -> dossier.authorityId().equals(authorityId) && dossier.track() == track)
                .toList();
    }

    @Override
    public List<Dossier> findByContact(String email) {
        return all().filter(dossier -> dossier.contacts().stream()
                        .anyMatch(contact -> contact.email().equalsIgnoreCase(email)))
                .toList();
    }

    @Override
    public Optional<UUID> lock(UUID id) {
        return findById(id).map(Dossier::id);
    }

    @Override
    public void touch(UUID id, Instant now) {
        tables.update(next(findById(id).orElseThrow(), now));
    }

    @Override
    public int move(
            UUID id,
            long version,
            DossierStatus status,
            @Nullable String shownStatus,
            @Nullable String place,
            Instant now) {
        Dossier old = findById(id).orElseThrow();
        if (old.version() != version) {
            return 0;
        }
        tables.update(DossiersInMemory.moved(old, status, shownStatus, place, now));
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

    private Stream<Dossier> all() {
        return tables.all(Dossier.class).stream();
    }

    private Optional<Dossier> first(Predicate<Dossier> wanted) {
        return all().filter(wanted).findFirst();
    }

    private static Dossier next(Dossier old) {
        return next(old, old.updatedAt());
    }

    private static Dossier next(Dossier old, Instant updatedAt) {
        return new Dossier(
                old.id(),
                old.reference(),
                old.edition(),
                old.track(),
                old.authorityId(),
                old.authorityName(),
                old.status(),
                old.shownStatus(),
                old.place(),
                old.filedVersions(),
                old.createdAt(),
                updatedAt,
                old.filedAt(),
                old.contacts(),
                old.version() + 1);
    }
}
