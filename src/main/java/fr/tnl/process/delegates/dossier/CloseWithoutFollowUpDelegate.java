package fr.tnl.process.delegates.dossier;

import fr.tnl.completeness.Completeness;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Closes a dossier whose complement did not come. */
@Step(reads = "reference")
@Component
class CloseWithoutFollowUpDelegate extends DomainStep {

    private final Completeness completeness;

    CloseWithoutFollowUpDelegate(StepSupport support, Completeness completeness) {
        super(support);
        this.completeness = completeness;
    }

    @Override
    protected void run(DelegateExecution execution) {
        completeness.closeWithoutFollowUp(new DossierReference(DossierVariables.REFERENCE.get(execution)));
    }
}
