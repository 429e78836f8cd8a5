package fr.tnl.process.delegates.campaign;

import fr.tnl.campaign.Campaigns;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.EditionCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Closes filing for good; the dossiers that wait for it go to the jury. */
@Step(reads = "edition")
@Component
class CloseFilingDelegate extends DomainStep {

    private final Campaigns campaigns;

    CloseFilingDelegate(StepSupport support, Campaigns campaigns) {
        super(support);
        this.campaigns = campaigns;
    }

    @Override
    protected void run(DelegateExecution execution) {
        campaigns.close(new EditionCode(CampaignVariables.EDITION.get(execution)));
    }
}
