package fr.tnl.dossier;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.spi.HeldElsewhere;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.RetriedOnConflict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes drafts that were never filed: at once where a contact wants it, else some time after the closing, with
 * notice. A dossier that was filed is never deleted.
 */
@Service
@RetriedOnConflict
@Transactional
public class UnfiledDrafts {

    interface Notices extends Repository<DraftNotice, UUID> {

        Optional<DraftNotice> findById(UUID dossier);
    }

    private final DossierRepository dossiers;
    private final Documents.Rows documents;
    private final DossierRows rows;
    private final Notices notices;
    private final List<HeldElsewhere> elsewhere;
    private final Campaigns campaigns;
    private final Editions editions;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    UnfiledDrafts(
            DossierRepository dossiers,
            Documents.Rows documents,
            DossierRows rows,
            Notices notices,
            List<HeldElsewhere> elsewhere,
            Campaigns campaigns,
            Editions editions,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.rows = rows;
        this.notices = notices;
        this.elsewhere = List.copyOf(elsewhere);
        this.campaigns = campaigns;
        this.editions = editions;
        this.template = template;
        this.clock = clock;
    }

    /**
     * Deletes a draft with all that belongs to it; one that is gone already is no error.
     *
     * @throws DomainException {@code dossier.deletion.filed}
     */
    public void delete(UUID id) {
        dossiers.findLockedById(id).ifPresent(dossier -> {
            if (dossier.isFiled()) {
                throw DomainException.of("dossier.deletion.filed", dossier.requireReference());
            }
            wipe(dossier);
        });
    }

    /** Drafts whose contacts are to be told now. */
    @Transactional(readOnly = true)
    public List<Dossier> toBeTold() {
        Instant now = clock.instant();
        return drafts((draft, campaign) -> notices.findById(draft.id()).isEmpty()
                && !now.isBefore(edition(draft).before(Edition.DRAFT_NOTICE, keptUntil(draft, campaign))));
    }

    /** When a draft is deleted whose contacts are told now: never sooner than the notice is long. */
    @Transactional(readOnly = true)
    public Instant deletionIfToldNow(Dossier draft) {
        return later(
                keptUntil(draft, campaigns.get(draft.editionCode())),
                edition(draft).due(Edition.DRAFT_NOTICE, clock.instant()));
    }

    /** Its contacts were told, all of them. */
    public void told(UUID id, Instant deletesAt) {
        boolean stillDraft =
                dossiers.findLockedById(id).filter(draft -> !draft.isFiled()).isPresent();
        if (stillDraft && notices.findById(id).isEmpty()) {
            template.insert(new DraftNotice(id, clock.instant(), deletesAt));
        }
    }

    /** Drafts whose time is over. */
    @Transactional(readOnly = true)
    public List<Dossier> expired() {
        return drafts(this::isExpired);
    }

    /** @return whether it was deleted: it may have been filed, or deleted by another, since it was found */
    public boolean deleteExpired(UUID id) {
        Optional<Dossier> expired = dossiers.findLockedById(id)
                .filter(dossier -> !dossier.isFiled())
                .filter(draft -> isExpired(draft, campaigns.get(draft.editionCode())));
        expired.ifPresent(this::wipe);
        return expired.isPresent();
    }

    private boolean isExpired(Dossier draft, Campaign campaign) {
        Instant now = clock.instant();
        return notices.findById(draft.id())
                .filter(notice -> now.isAfter(later(notice.deletesAt(), keptUntil(draft, campaign))))
                .filter(notice -> now.isAfter(edition(draft).due(Edition.DRAFT_NOTICE, notice.toldAt())))
                .isPresent();
    }

    private void wipe(Dossier draft) {
        elsewhere.forEach(held -> held.forget(draft));
        documents.findByDossier(draft.id()).stream()
                .map(Document::sha256)
                .distinct()
                .forEach(hash -> template.insert(new OrphanedFile(UUID.randomUUID(), hash, clock.instant())));
        rows.delete(draft.id());
    }

    /** Those of editions that have a file: without one nobody knows how long they are to be kept. */
    private List<Dossier> drafts(BiPredicate<Dossier, Campaign> wanted) {
        List<Dossier> found = new ArrayList<>();
        for (Campaign campaign : campaigns.all()) {
            if (editions.all().stream().anyMatch(edition -> edition.code().equals(campaign.code()))) {
                dossiers.findByEditionAndStatusIn(campaign.edition(), List.of(DossierStatus.DRAFT)).stream()
                        .filter(draft -> !draft.isFiled() && wanted.test(draft, campaign))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private Instant keptUntil(Dossier draft, Campaign campaign) {
        return edition(draft).due(Edition.DRAFT_KEPT, campaign.closesAt());
    }

    private Edition edition(Dossier draft) {
        return editions.get(draft.editionCode());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
