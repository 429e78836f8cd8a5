package fr.tnl.process.delegates.dossier;

import fr.tnl.campaign.Editions;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.ComplementRequest;
import fr.tnl.completeness.Completeness;
import fr.tnl.completeness.Outcome;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.TaskInput;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records a completeness check; an incomplete dossier gets the dates of its complement. */
@Step(
        reads = "reference",
        writes = {"complementDueAt", "complementReminderAt", "dossierComplete"},
        words = {"complementItems", "complementRequest", "dueAt"},
        answers = {
            "complementDocuments",
            "complementQuestions",
            "complementRequest",
            "completenessOutcome=COMPLETE|INCOMPLETE",
            "internalNote"
        })
@Component
class RecordCompletenessCheckDelegate extends DomainStep {

    private final Completeness completeness;
    private final Editions editions;

    RecordCompletenessCheckDelegate(StepSupport support, Completeness completeness, Editions editions) {
        super(support);
        this.completeness = completeness;
        this.editions = editions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        DossierReference reference = new DossierReference(DossierVariables.REFERENCE.get(execution));
        boolean complete = Outcome.valueOf(TaskInput.text(execution, "completenessOutcome")) == Outcome.COMPLETE;
        String note = TaskInput.text(execution, "internalNote");
        if (complete) {
            completeness.recordComplete(reference, note, actor());
        } else {
            Complement complement = completeness.requestComplement(reference, request(execution), note, actor());
            wait(execution, reference, complement.dueAt());
        }
        DossierVariables.COMPLETE.set(execution, complete);
    }

    private static ComplementRequest request(DelegateExecution execution) {
        return new ComplementRequest(
                TaskInput.text(execution, "complementRequest"),
                TaskInput.list(execution, "complementQuestions"),
                TaskInput.list(execution, "complementDocuments"));
    }

    private void wait(DelegateExecution execution, DossierReference reference, Instant due) {
        Instant reminder = editions.get(reference.edition()).before("complementReminder", due);
        DossierVariables.COMPLEMENT_REMINDER_AT.set(execution, Date.from(reminder));
        DossierVariables.COMPLEMENT_DUE_AT.set(execution, Date.from(due));
    }
}
