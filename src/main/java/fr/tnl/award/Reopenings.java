package fr.tnl.award;

import fr.tnl.award.spi.AwardWorkflow;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.review.spi.TakenDecisions;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.RetriedOnConflict;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes decisions back, as long as the palmarès is not approved; what was decided stays on record. */
@Service
@Transactional
@RetriedOnConflict
public class Reopenings implements TakenDecisions {

    interface Rows extends Repository<ReopenedDecision, UUID> {

        List<ReopenedDecision> findByReferenceOrderByReopenedAtDesc(String reference);
    }

    private static final int LONGEST_REASON = 4000;

    private final Rows rows;
    private final Awards.Decisions decisions;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final ObjectProvider<AwardWorkflow> workflow;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Reopenings(
            Rows rows,
            Awards.Decisions decisions,
            Dossiers dossiers,
            Campaigns campaigns,
            ObjectProvider<AwardWorkflow> workflow,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.workflow = workflow;
        this.template = template;
        this.clock = clock;
    }

    /**
     * The jury deliberates once more, on what its reviews come to by then.
     *
     * @throws DomainException where nothing is decided, the rules decided alone, no reason is given, or the palmarès is
     *     approved
     */
    @Override
    public void reopen(DossierReference reference, String reason, Actor actor) {
        Dossier dossier = dossiers.hold(dossiers.get(reference).id());
        campaigns.hold(reference.edition());
        if (campaigns.get(reference.edition()).isPalmaresApproved()) {
            throw DomainException.of("award.palmaresApproved", reference);
        }
        if (dossier.track() == Track.BADGE) {
            throw DomainException.of("award.reopen.byRule", reference);
        }
        if (dossier.status() != DossierStatus.DECIDED) {
            throw DomainException.of("award.reopen.undecided", reference);
        }
        String because = reason.strip();
        if (because.isEmpty()) {
            throw new DomainException("award.reopen.reasonMissing", "reason");
        }
        if (because.length() > LONGEST_REASON) {
            throw new DomainException("award.reopen.reasonTooLong", "reason", LONGEST_REASON);
        }
        Decision decision = decisions.findById(reference.value()).orElseThrow();
        template.insert(ReopenedDecision.of(decision, actor, clock.instant(), because));
        decisions.delete(decision);
        dossiers.move(reference, DossierStatus.UNDER_REVIEW, EventKind.DECISION_REOPENED, actor, because);
        workflow.getObject().reopened(reference);
    }

    /** What was decided before, the newest first. */
    @Transactional(readOnly = true)
    public List<ReopenedDecision> of(DossierReference reference) {
        return rows.findByReferenceOrderByReopenedAtDesc(reference.value());
    }
}
