package fr.tnl.process.delegates.dossier;

import fr.tnl.award.Deliberations;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.review.Consolidation;
import fr.tnl.shared.DossierReference;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Brings the reviews together into one result, before the presidency, or finds that one is still owed. */
@Step(
        reads = "reference",
        writes = {"reviewsSuffice", "totalScore"})
@Component
class ConsolidateReviewsDelegate extends DomainStep {

    private final Deliberations deliberations;

    ConsolidateReviewsDelegate(StepSupport support, Deliberations deliberations) {
        super(support);
        this.deliberations = deliberations;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Optional<Consolidation> concluded =
                deliberations.open(new DossierReference(DossierVariables.REFERENCE.get(execution)));
        DossierVariables.REVIEWS_SUFFICE.set(execution, concluded.isPresent());
        concluded.ifPresent(consolidation -> DossierVariables.TOTAL_SCORE.set(
                execution, consolidation.total().doubleValue()));
    }
}
