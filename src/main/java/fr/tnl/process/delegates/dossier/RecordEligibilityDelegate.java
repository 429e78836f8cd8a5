package fr.tnl.process.delegates.dossier;

import fr.tnl.completeness.Completeness;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.TaskInput;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records what the secretariat ruled on a doubtful dossier. */
@Step(
        reads = "reference",
        writes = {"derogation", "eligibility"},
        answers = {"eligibilityComment", "eligibilityRuling=ACCEPTED|REFUSED"})
@Component
class RecordEligibilityDelegate extends DomainStep {

    private final Completeness completeness;

    RecordEligibilityDelegate(StepSupport support, Completeness completeness) {
        super(support);
        this.completeness = completeness;
    }

    @Override
    protected void run(DelegateExecution execution) {
        boolean admitted = TaskInput.text(execution, "eligibilityRuling").equals("ACCEPTED");
        completeness.rule(
                new DossierReference(DossierVariables.REFERENCE.get(execution)),
                admitted,
                TaskInput.text(execution, "eligibilityComment"),
                actor());
        DossierVariables.DEROGATION.set(execution, admitted);
        DossierVariables.ELIGIBILITY.set(execution, admitted ? DossierVariables.ELIGIBLE : DossierVariables.INELIGIBLE);
    }
}
