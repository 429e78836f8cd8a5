package fr.tnl.process.delegates.dossier;

import fr.tnl.dossier.Dossiers;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Ends what {@link ShowStatusDelegate} shows. */
@Step(reads = "reference")
@Component
class ShowStatusAloneDelegate extends DomainStep {

    private final Dossiers dossiers;

    ShowStatusAloneDelegate(StepSupport support, Dossiers dossiers) {
        super(support);
        this.dossiers = dossiers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        dossiers.showStatusAlone(new DossierReference(DossierVariables.REFERENCE.get(execution)), actor());
    }
}
