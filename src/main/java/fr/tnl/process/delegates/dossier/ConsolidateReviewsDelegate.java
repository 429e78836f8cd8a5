package fr.tnl.process.delegates.dossier;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.review.Consolidation;
import fr.tnl.review.Reviews;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Brings the reviews together into one result. */
@Component
class ConsolidateReviewsDelegate extends DomainStep {

    private final Reviews reviews;

    ConsolidateReviewsDelegate(StepSupport support, Reviews reviews) {
        super(support);
        this.reviews = reviews;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Consolidation consolidation =
                reviews.consolidate(new DossierReference(DossierVariables.REFERENCE.get(execution)));
        DossierVariables.TOTAL_SCORE.set(execution, consolidation.total().doubleValue());
    }
}
