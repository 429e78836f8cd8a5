package fr.tnl.process.delegates.dossier;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.review.Consolidation;
import fr.tnl.review.ReviewRounds;
import fr.tnl.shared.DossierReference;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Brings the reviews together into one result, or finds that one is still owed. */
@Component
class ConsolidateReviewsDelegate extends DomainStep {

    private final ReviewRounds rounds;

    ConsolidateReviewsDelegate(StepSupport support, ReviewRounds rounds) {
        super(support);
        this.rounds = rounds;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Optional<Consolidation> concluded =
                rounds.conclude(new DossierReference(DossierVariables.REFERENCE.get(execution)));
        DossierVariables.REVIEWS_SUFFICE.set(execution, concluded.isPresent());
        concluded.ifPresent(consolidation -> DossierVariables.TOTAL_SCORE.set(
                execution, consolidation.total().doubleValue()));
    }
}
