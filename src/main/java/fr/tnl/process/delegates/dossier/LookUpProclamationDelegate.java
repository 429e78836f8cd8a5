package fr.tnl.process.delegates.dossier;

import fr.tnl.campaign.Campaigns;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether the results are proclaimed: a dossier that comes later must not wait for a signal that is already over. */
@Step(reads = "reference", writes = "palmaresProclaimed")
@Component
class LookUpProclamationDelegate extends DomainStep {

    private final Campaigns campaigns;

    LookUpProclamationDelegate(StepSupport support, Campaigns campaigns) {
        super(support);
        this.campaigns = campaigns;
    }

    @Override
    protected void run(DelegateExecution execution) {
        DossierVariables.PALMARES_PROCLAIMED.set(
                execution,
                campaigns.isProclaimedForGood(
                        new DossierReference(DossierVariables.REFERENCE.get(execution)).edition()));
    }
}
