package fr.tnl.process.delegates;

import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.EditionCode;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Due dates of tasks, which the models name as {@code ${dueDates...}}. */
@Component("dueDates")
@CalledByModels
public class DueDates {

    private final Editions editions;
    private final Campaigns campaigns;
    private final Clock clock;

    DueDates(Editions editions, Campaigns campaigns, Clock clock) {
        this.editions = editions;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** @param delay name of a delay in the dossier's edition file */
    public Date after(String delay, DelegateExecution execution) {
        EditionCode edition = new EditionCode(DossierVariables.EDITION.get(execution));
        return Date.from(editions.get(edition).due(delay, clock.instant()));
    }

    /** The palmarès has to be approved by the day of its proclamation. */
    public Date palmares(DelegateExecution execution) {
        EditionCode edition = new EditionCode(CampaignVariables.EDITION.get(execution));
        return Date.from(campaigns.get(edition).proclaimsAt());
    }
}
