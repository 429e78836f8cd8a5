package fr.tnl.process.delegates.campaign;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.EditionCode;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Moves the closing to the date that came with the message; timers and reminders follow. */
@Step(
        reads = {"closesAt", "edition"},
        writes = {"closesAt", "dayBeforeClosing", "opensAt", "proclaimsAt", "weekBeforeClosing"})
@Component
class PostponeClosingDelegate extends DomainStep {

    private final Campaigns campaigns;
    private final CampaignTimers timers;

    PostponeClosingDelegate(StepSupport support, Campaigns campaigns, CampaignTimers timers) {
        super(support);
        this.campaigns = campaigns;
        this.timers = timers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Instant closesAt = CampaignVariables.CLOSES_AT.get(execution).toInstant();
        Campaign campaign =
                campaigns.postponeClosing(new EditionCode(CampaignVariables.EDITION.get(execution)), closesAt);
        timers.follow(execution, campaign.calendar());
    }
}
