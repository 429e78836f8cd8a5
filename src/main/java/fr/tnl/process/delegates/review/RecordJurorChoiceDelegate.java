package fr.tnl.process.delegates.review;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.TaskInput;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Appointments;
import fr.tnl.review.Review;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records whom the secretariat chose, or that the jury goes on without this review. */
@Step(
        reads = "reviewId",
        writes = {"juror", "jurorFound", "reviewDueAt", "reviewInvitationAt", "reviewReminderAt"},
        answers = {"chosenJuror", "jurorChoice=ASSIGN|WAIVE", "waiveReason"})
@Component
class RecordJurorChoiceDelegate extends DomainStep {

    private final Appointments appointments;
    private final ReviewTimers timers;

    RecordJurorChoiceDelegate(StepSupport support, Appointments appointments, ReviewTimers timers) {
        super(support);
        this.appointments = appointments;
        this.timers = timers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        UUID id = UUID.fromString(ReviewVariables.REVIEW_ID.get(execution));
        Review review = TaskInput.text(execution, "jurorChoice").equals("ASSIGN")
                ? appointments.choose(id, TaskInput.text(execution, "chosenJuror"), actor())
                : appointments.waive(id, TaskInput.text(execution, "waiveReason"), actor());
        timers.follow(execution, review);
    }
}
