package fr.tnl.process.delegates.review;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Reviews;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Notes that the deadline passed without a review. */
@Step(reads = "reviewId")
@Component
class RecordMissedReviewDelegate extends DomainStep {

    private final Reviews reviews;

    RecordMissedReviewDelegate(StepSupport support, Reviews reviews) {
        super(support);
        this.reviews = reviews;
    }

    @Override
    protected void run(DelegateExecution execution) {
        reviews.miss(UUID.fromString(ReviewVariables.REVIEW_ID.get(execution)));
    }
}
