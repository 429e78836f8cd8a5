package fr.tnl.process.delegates.dossier;

import fr.tnl.dossier.Dossiers;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.StepVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Shows people what a step of the model is about, until the status changes by itself. */
@Step(reads = {"reference", "shownStatus"})
@Component
class ShowStatusDelegate extends DomainStep {

    private final Dossiers dossiers;

    ShowStatusDelegate(StepSupport support, Dossiers dossiers) {
        super(support);
        this.dossiers = dossiers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        dossiers.show(
                new DossierReference(DossierVariables.REFERENCE.get(execution)),
                StepVariables.SHOWN_STATUS.get(execution),
                actor());
    }
}
