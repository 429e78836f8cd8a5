package fr.tnl.dossier;

import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.TypedText;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects and replaces the contacts of a dossier, from its draft to the end. */
@Service
@RetriedOnConflict
@Transactional
public class Contacts {

    /**
     * What became of a contact.
     *
     * @param event of the dossier's story that tells of it
     * @param closed whether the former address opens the dossier no more
     */
    public record Change(UUID dossier, UUID event, Contact before, Contact after, boolean closed) {

        /** Whether the contact has another address now. */
        public boolean isMoved() {
            return !before.isAt(after.email());
        }
    }

    /** More than anybody needs, and too few to flood strangers with mails. */
    static final int MOST_A_DAY = 10;

    private static final Duration DAY = Duration.ofDays(1);

    private final DossierRepository dossiers;
    private final ApplicantAccess access;
    private final Timeline timeline;
    private final Messages messages;
    private final Clock clock;

    Contacts(DossierRepository dossiers, ApplicantAccess access, Timeline timeline, Messages messages, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.timeline = timeline;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Puts a contact in the place of the one in the same role. An address that is no contact's any more opens nothing
     * from now on: its links and sessions end.
     *
     * @param known address of the contact whom the person saw when they began
     * @param reason why, required of the staff
     * @return nothing where the contact is the same already
     * @throws DomainException where somebody else was faster, or changed too often, or the reason is missing
     */
    public Optional<Change> change(UUID id, Contact wanted, String known, Actor actor, String reason) {
        Dossier dossier = dossiers.findLockedById(id).orElseThrow(() -> new UnknownException("dossier.unknown", id));
        Contact before = dossier.contact(wanted.role());
        if (before.equals(wanted)) {
            return Optional.empty();
        }
        if (!before.isAt(known)) {
            throw DomainException.of("dossier.contact.overtaken", before.name(), before.email());
        }
        String tidyReason = TypedText.lines(reason);
        requireMayChange(dossier, actor, tidyReason);
        Dossier changed = dossiers.save(dossier.withContacts(replaced(dossier, wanted), clock.instant()));
        boolean closed = !changed.isCarriedBy(before.email());
        if (closed) {
            access.closeAll(id, before.email());
        }
        UUID event = timeline.record(id, EventKind.CONTACT_CHANGED, actor, detail(before, wanted, tidyReason));
        return Optional.of(new Change(id, event, before, wanted, closed));
    }

    private void requireMayChange(Dossier dossier, Actor actor, String reason) {
        if (actor.kind() == Actor.Kind.STAFF) {
            if (reason.isEmpty()) {
                throw new DomainException("dossier.contact.reason", "reason");
            }
            return;
        }
        Instant since = clock.instant().minus(DAY);
        long today = timeline.of(dossier.id()).stream()
                .filter(event ->
                        event.kind() == EventKind.CONTACT_CHANGED && event.at().isAfter(since))
                .count();
        if (today >= MOST_A_DAY) {
            throw DomainException.of("dossier.contact.tooOften", MOST_A_DAY);
        }
    }

    private static Set<Contact> replaced(Dossier dossier, Contact wanted) {
        return Stream.concat(
                        dossier.contacts().stream().filter(contact -> contact.role() != wanted.role()),
                        Stream.of(wanted))
                .collect(Collectors.toSet());
    }

    private String detail(Contact before, Contact after, String reason) {
        String role = messages.get("dossier.role." + after.role());
        boolean same = before.isAt(after.email()) && before.name().equals(after.name());
        String what = same
                ? messages.get("dossier.contact.corrected", role, after.name())
                : messages.get(
                        "dossier.contact.replaced", role, before.name(), before.email(), after.name(), after.email());
        return reason.isEmpty() ? what : what + "\n" + messages.get("dossier.contact.why", reason);
    }
}
