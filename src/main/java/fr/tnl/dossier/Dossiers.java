package fr.tnl.dossier;

import fr.tnl.campaign.Track;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.shared.TypedText;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds dossiers, and moves them along as the examination and the jury decide. */
@Service
@Transactional
public class Dossiers {

    private final DossierRepository dossiers;
    private final Timeline timeline;
    private final Clock clock;

    Dossiers(DossierRepository dossiers, Timeline timeline, Clock clock) {
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws DomainException {@code dossier.unknown} */
    @Transactional(readOnly = true)
    public Dossier get(DossierReference reference) {
        return find(reference).orElseThrow(() -> new UnknownException("dossier.unknown", reference));
    }

    @Transactional(readOnly = true)
    public Optional<Dossier> find(DossierReference reference) {
        return dossiers.findByReference(reference.value());
    }

    /** For those who only need to name it: the dossier itself is read with its contacts. */
    @Transactional(readOnly = true)
    public Optional<UUID> findId(DossierReference reference) {
        return dossiers.findIdByReference(reference.value());
    }

    @Transactional(readOnly = true)
    public Optional<Dossier> find(UUID id) {
        return dossiers.findById(id);
    }

    /**
     * The same, held until the transaction ends: whoever acts on it next sees what was done.
     *
     * @throws UnknownException {@code dossier.unknown}
     */
    public Dossier hold(UUID id) {
        return dossiers.findLockedById(id).orElseThrow(() -> new UnknownException("dossier.unknown", id));
    }

    /** Those that a person carries, under an address as they typed it; the newest first. */
    @Transactional(readOnly = true)
    public List<Dossier> ofContact(String email) {
        String address = TypedText.line(email);
        // Erased contacts have no address, and are nobody's
        return address.isEmpty() ? List.of() : dossiers.findByContact(address);
    }

    /** Filed dossiers of a local authority over all editions and tracks, the newest first. */
    @Transactional(readOnly = true)
    public List<Dossier> ofAuthority(String authorityId) {
        return Stream.of(Track.values())
                .flatMap(track -> dossiers.findByAuthorityIdAndTrack(authorityId, track).stream())
                .filter(Dossier::isFiled)
                .sorted(Comparator.comparing(Dossier::filedAt).reversed())
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Dossier> in(EditionCode edition, List<DossierStatus> statuses) {
        return dossiers.findByEditionAndStatusIn(edition.value(), statuses);
    }

    /** Those of an authority in an edition whose result was proclaimed. */
    @Transactional(readOnly = true)
    public List<Dossier> withResult(EditionCode edition, String authorityId) {
        return Stream.of(Track.values())
                .flatMap(track -> dossiers.findByAuthorityIdAndTrack(authorityId, track).stream())
                .filter(dossier -> dossier.edition().equals(edition.value()))
                .filter(dossier -> dossier.status().isResult())
                .toList();
    }

    /** Those of a track that stand where the status says, by reference. */
    @Transactional(readOnly = true)
    public List<Candidacy> candidacies(EditionCode edition, Track track, DossierStatus status) {
        return dossiers.findCandidacies(edition.value(), track, status);
    }

    /** Whose they are; what is no reference of a dossier is left out. */
    @Transactional(readOnly = true)
    public List<Candidacy> named(Collection<String> references) {
        return references.isEmpty() ? List.of() : dossiers.findNamed(references);
    }

    /** The dossiers of an edition, drafts too, that such authorities began. */
    @Transactional(readOnly = true)
    public Set<Sight.Closed> closed(EditionCode edition, Set<String> authorityIds) {
        return authorityIds.isEmpty() ? Set.of() : dossiers.findClosed(edition.value(), authorityIds);
    }

    /**
     * Moves a dossier and notes it in its story.
     *
     * @throws DomainException {@code dossier.transition} where the dossier may not go there
     */
    public Dossier move(DossierReference reference, DossierStatus status, EventKind event, Actor actor, String detail) {
        return move(reference, status, event, actor, detail, Evidence.NONE);
    }

    /**
     * The same, with what the line vouches for.
     *
     * @throws DomainException {@code dossier.transition} where the dossier may not go there
     */
    public Dossier move(
            DossierReference reference,
            DossierStatus status,
            EventKind event,
            Actor actor,
            String detail,
            Evidence evidence) {
        Dossier dossier = dossiers.findLockedByReference(reference.value())
                .orElseThrow(() -> new UnknownException("dossier.unknown", reference));
        Dossier moved = dossier.become(status, clock.instant());
        write(moved);
        timeline.record(moved.id(), event, actor, detail, evidence);
        return moved.written();
    }

    /** A move leaves the contacts as they are, which a save would write again. */
    private void write(Dossier moved) {
        int written = dossiers.move(
                moved.id(), moved.version(), moved.status(), moved.shownStatus(), moved.place(), moved.updatedAt());
        if (written != 1) {
            throw new OptimisticLockingFailureException("Dossier " + moved.id() + " was written since it was read");
        }
    }

    /**
     * An erratum of the palmarès changes the result of a dossier, or what stands beside it.
     *
     * @throws DomainException {@code dossier.transition} where it has no result
     */
    public Dossier correct(DossierReference reference, DossierStatus result, Actor actor, String detail) {
        Dossier dossier = dossiers.findLockedByReference(reference.value())
                .orElseThrow(() -> new UnknownException("dossier.unknown", reference));
        Dossier corrected = dossiers.save(dossier.correct(result, clock.instant()));
        timeline.record(corrected.id(), EventKind.CORRECTED, actor, detail);
        return corrected;
    }

    /**
     * Shows people a text beside the status of a dossier, until that changes.
     *
     * @throws DomainException {@code dossier.shownStatus.*} where the text is empty or too long, or the dossier decided
     */
    public void show(DossierReference reference, String text, Actor actor) {
        show(reference, TypedText.line(text), EventKind.STATUS_SHOWN, actor);
    }

    /**
     * Shows people the status of a dossier alone again.
     *
     * @throws DomainException {@code dossier.shownStatus.notNow} where the dossier is decided
     */
    public void showStatusAlone(DossierReference reference, Actor actor) {
        show(reference, null, EventKind.STATUS_ALONE_SHOWN, actor);
    }

    private void show(DossierReference reference, @Nullable String text, EventKind event, Actor actor) {
        Dossier dossier = dossiers.findLockedByReference(reference.value())
                .orElseThrow(() -> new UnknownException("dossier.unknown", reference));
        Dossier shown = dossier.show(text, clock.instant());
        if (!Objects.equals(dossier.shownStatus(), text)) {
            dossiers.save(shown);
            timeline.record(shown.id(), event, actor, Objects.toString(text, ""));
        }
    }

    /** Notes something in a dossier's story that leaves it where it is. */
    public void note(DossierReference reference, EventKind event, Actor actor, String detail) {
        note(reference, event, actor, detail, Evidence.NONE);
    }

    /** The same, with what the line vouches for. */
    public void note(DossierReference reference, EventKind event, Actor actor, String detail, Evidence evidence) {
        timeline.record(id(reference), event, actor, detail, evidence);
    }

    private UUID id(DossierReference reference) {
        return findId(reference).orElseThrow(() -> new UnknownException("dossier.unknown", reference));
    }

    /** Notes what may be longer than one line of the journal: in as many as it takes. */
    public void noteAll(DossierReference reference, EventKind event, Actor actor, List<String> paragraphs) {
        JournalText.parts(paragraphs).forEach(part -> note(reference, event, actor, part));
    }

    /** The same, of a draft too. */
    public void note(Dossier dossier, EventKind event, Actor actor, String detail, Evidence evidence) {
        note(dossier.id(), event, actor, detail, evidence);
    }

    /** The same, by the dossier's id. */
    public void note(UUID dossier, EventKind event, Actor actor, String detail, Evidence evidence) {
        timeline.record(dossier, event, actor, detail, evidence);
    }
}
