package fr.tnl.process.delegates.dossier;

import fr.tnl.campaign.Campaigns;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells whether filing is over, in the same breath as the wait for it begins. */
@Step(reads = "reference", writes = "filingClosed")
@Component
class LookUpFilingPeriodDelegate extends DomainStep {

    private final Campaigns campaigns;

    LookUpFilingPeriodDelegate(StepSupport support, Campaigns campaigns) {
        super(support);
        this.campaigns = campaigns;
    }

    @Override
    protected void run(DelegateExecution execution) {
        DossierVariables.FILING_CLOSED.set(
                execution,
                campaigns.isFilingOverForGood(
                        new DossierReference(DossierVariables.REFERENCE.get(execution)).edition()));
    }
}
