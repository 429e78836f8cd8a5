package fr.tnl.process.delegates.review;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Reviews;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Sees to it that a review has a juror, where one is left. */
@Component
class AppointJurorDelegate extends DomainStep {

    private final Reviews reviews;
    private final ReviewTimers timers;

    AppointJurorDelegate(StepSupport support, Reviews reviews, ReviewTimers timers) {
        super(support);
        this.reviews = reviews;
        this.timers = timers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        timers.follow(execution, reviews.appoint(UUID.fromString(ReviewVariables.REVIEW_ID.get(execution))));
    }
}
