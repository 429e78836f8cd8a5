package fr.tnl.process.delegates.campaign;

import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.EditionCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records the calendar that the start form gave, and makes the edition the campaign's business key. */
@Step(
        reads = "edition",
        writes = {"closesAt", "dayBeforeClosing", "editionTitle", "opensAt", "proclaimsAt", "weekBeforeClosing"})
@Component
class PlanCampaignDelegate extends DomainStep {

    private final Campaigns campaigns;
    private final Editions editions;
    private final CampaignTimers timers;

    PlanCampaignDelegate(StepSupport support, Campaigns campaigns, Editions editions, CampaignTimers timers) {
        super(support);
        this.campaigns = campaigns;
        this.editions = editions;
        this.timers = timers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        EditionCode edition = new EditionCode(CampaignVariables.EDITION.get(execution));
        CampaignCalendar calendar = timers.calendarOf(execution);
        campaigns.plan(edition, calendar);
        execution.setProcessBusinessKey(edition.value());
        CampaignVariables.EDITION_TITLE.set(execution, editions.get(edition).title());
        timers.follow(execution, calendar);
    }
}
