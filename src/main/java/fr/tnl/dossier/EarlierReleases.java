package fr.tnl.dossier;

import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the answers of an earlier dossier to contacts of a new draft who did not carry it. To addresses and not to the
 * draft: whoever is let in to it may change its contacts.
 */
@Service
@RetriedOnConflict
@Transactional
public class EarlierReleases {

    interface Rows extends Repository<EarlierRelease, UUID> {

        List<EarlierRelease> findByDossier(UUID dossier);
    }

    /** @param released whether the earlier answers are open to them */
    public record Newcomer(Dossier draft, Contact contact, boolean released) {}

    private final DossierRepository dossiers;
    private final Rows rows;
    private final Timeline timeline;
    private final Messages messages;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    EarlierReleases(
            DossierRepository dossiers,
            Rows rows,
            Timeline timeline,
            Messages messages,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.timeline = timeline;
        this.messages = messages;
        this.template = template;
        this.clock = clock;
    }

    /** What the authority filed on the same track in earlier editions; nothing for a dossier that is filed itself. */
    @Transactional(readOnly = true)
    public List<Dossier> earlierThan(Dossier draft) {
        if (draft.isFiled()) {
            return List.of();
        }
        return dossiers.findByAuthorityIdAndTrack(draft.authorityId(), draft.track()).stream()
                .filter(earlier -> precedes(earlier, draft))
                .sorted(Comparator.comparing(Dossier::edition).reversed())
                .toList();
    }

    /** Those who carry a later draft of the same authority and track, and did not carry this dossier. */
    @Transactional(readOnly = true)
    public List<Newcomer> newcomers(Dossier earlier) {
        return dossiers.findByAuthorityIdAndTrack(earlier.authorityId(), earlier.track()).stream()
                .filter(draft -> !draft.isFiled() && precedes(earlier, draft))
                .sorted(Comparator.comparing(Dossier::edition))
                .flatMap(draft -> draft.reachable().stream()
                        .filter(contact -> !earlier.isCarriedBy(contact.email()))
                        .sorted(Comparator.comparing(Contact::role))
                        .map(contact -> new Newcomer(draft, contact, isOpen(draft, earlier, contact.email()))))
                .toList();
    }

    /**
     * Opens them to one contact; done already, nothing happens.
     *
     * @throws DomainException {@code dossier.earlier.overtaken} where the draft was filed or its contact replaced since
     */
    public Newcomer release(DossierReference reference, UUID draft, String email, Actor actor) {
        Dossier earlier = dossiers.findByReference(reference.value())
                .orElseThrow(() -> new UnknownException("dossier.unknown", reference));
        dossiers.findLockedById(draft).orElseThrow(() -> DomainException.of("dossier.earlier.overtaken"));
        Newcomer newcomer = newcomers(earlier).stream()
                .filter(one -> one.draft().id().equals(draft) && one.contact().isAt(email))
                .findFirst()
                .orElseThrow(() -> DomainException.of("dossier.earlier.overtaken"));
        if (!newcomer.released()) {
            template.insert(new EarlierRelease(
                    UUID.randomUUID(), draft, earlier.id(), newcomer.contact().email(), clock.instant()));
            // No name: the earlier dossier is not where an erasure of this person would look
            String whom = messages.get(
                    "dossier.earlier.released",
                    newcomer.draft().edition(),
                    messages.get("dossier.role." + newcomer.contact().role()));
            timeline.record(earlier.id(), EventKind.ANSWERS_RELEASED, actor, whom);
            timeline.record(draft, EventKind.ANSWERS_RELEASED, actor, reference.value());
        }
        return newcomer;
    }

    boolean isOpen(Dossier draft, Dossier earlier, String email) {
        return rows.findByDossier(draft.id()).stream().anyMatch(release -> release.isFor(earlier, email));
    }

    private static boolean precedes(Dossier earlier, Dossier draft) {
        return earlier.isFiled() && earlier.edition().compareTo(draft.edition()) < 0;
    }
}
