package fr.tnl.process.workflow;

import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Review;
import fr.tnl.review.spi.ReviewWorkflow;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Moves the process instance of a review by messages, in the caller's transaction. */
@Component
class EngineReviewWorkflow implements ReviewWorkflow {

    private final RuntimeService runtimeService;
    private final EngineCalls engine;

    EngineReviewWorkflow(RuntimeService runtimeService, EngineCalls engine) {
        this.runtimeService = runtimeService;
        this.engine = engine;
    }

    @Override
    public void setAside(DossierReference reference) {
        engine.run(() -> runtimeService
                .createMessageCorrelation(DossierVariables.REVIEW_SET_ASIDE)
                .processInstanceBusinessKey(reference.value())
                .correlate());
    }

    @Override
    public void handedOn(Review review) {
        try {
            engine.run(() -> runtimeService
                    .createMessageCorrelation(ReviewVariables.HANDED_ON)
                    .processInstanceBusinessKey(review.reference())
                    .processInstanceVariableEquals(
                            ReviewVariables.REVIEW_ID.name(), review.id().toString())
                    .correlate());
        } catch (MismatchingMessageCorrelationException notWaiting) {
            // Begun on a model that cannot hand it on
            throw DomainException.of("review.handedOn.impossible", review.number(), review.reference());
        }
    }
}
