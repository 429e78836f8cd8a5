package fr.tnl.testing;

import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.CampaignsInMemory;
import fr.tnl.shared.EditionCode;
import java.time.Duration;
import java.time.Instant;

/** The campaign of 2026 brought to a state, one lawful step after the other. */
public final class CampaignAt {

    public static final EditionCode EDITION = new EditionCode("2026");
    public static final Instant PROCLAIMS = Instant.parse("2026-11-18T17:00:00Z");

    private CampaignAt() {}

    public static Campaigns state(CampaignState state, SetClock clock) {
        Campaigns campaigns = CampaignsInMemory.with(clock);
        Instant now = clock.instant();
        campaigns.plan(EDITION, new CampaignCalendar(now, now.plus(Duration.ofDays(1)), PROCLAIMS));
        advance(campaigns, state);
        return campaigns;
    }

    public static void advance(Campaigns campaigns, CampaignState state) {
        while (campaigns.get(EDITION).state() != state) {
            switch (campaigns.get(EDITION).state()) {
                case PLANNED -> campaigns.open(EDITION);
                case OPEN -> campaigns.close(EDITION);
                case CLOSED -> campaigns.approve(EDITION);
                case APPROVED -> campaigns.proclaim(EDITION);
                case PROCLAIMED -> throw new IllegalArgumentException("there is no way back to " + state);
            }
        }
    }
}
