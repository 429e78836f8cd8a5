package fr.tnl.process.delegates.review;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Appointments;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Sees to it that a review has a juror, where one is left. */
@Step(
        reads = "reviewId",
        writes = {"juror", "jurorFound", "reviewDueAt", "reviewInvitationAt", "reviewReminderAt"})
@Component
class AppointJurorDelegate extends DomainStep {

    private final Appointments appointments;
    private final ReviewTimers timers;

    AppointJurorDelegate(StepSupport support, Appointments appointments, ReviewTimers timers) {
        super(support);
        this.appointments = appointments;
        this.timers = timers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        timers.follow(execution, appointments.appoint(UUID.fromString(ReviewVariables.REVIEW_ID.get(execution))));
    }
}
