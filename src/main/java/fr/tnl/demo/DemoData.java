package fr.tnl.demo;

import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.spi.CampaignWorkflow;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.review.Jurors;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty database; what is there is left as it is. */
@Component
@Profile("demo")
@Order(10)
class DemoData implements ApplicationRunner {

    /** Known to everybody: the demo listens on this machine only and holds nothing real. */
    static final String PASSWORD = "demo-tnl-2026";

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final int DAYS_OPEN = 21;
    private static final int DAYS_TO_PROCLAMATION = 42;

    private final Accounts accounts;
    private final Jurors jurors;
    private final Campaigns campaigns;
    private final CampaignWorkflow campaignWorkflow;
    private final Clock clock;
    private final @Nullable Duration closesIn;
    private final @Nullable Duration proclaimsIn;

    /**
     * @param closesIn how long after the first start filing closes, for those who want to see a whole campaign in one
     *     sitting; after three weeks where it is not set
     * @param proclaimsIn the same for the proclamation; after six weeks where it is not set
     */
    DemoData(
            Accounts accounts,
            Jurors jurors,
            Campaigns campaigns,
            CampaignWorkflow campaignWorkflow,
            Clock clock,
            @Value("${tnl.demo.closes-in:#{null}}") @Nullable Duration closesIn,
            @Value("${tnl.demo.proclaims-in:#{null}}") @Nullable Duration proclaimsIn) {
        this.accounts = accounts;
        this.jurors = jurors;
        this.campaigns = campaigns;
        this.campaignWorkflow = campaignWorkflow;
        this.clock = clock;
        this.closesIn = closesIn;
        this.proclaimsIn = proclaimsIn;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        account("administration", "Anne", "Morel", Role.ADMINISTRATION);
        account("secretariat", "Sophie", "Lambert", Role.SECRETARIAT);
        account("presidence", "Paul", "Girard", Role.PRESIDENCY);
        // Ties: Arles, Rennes, Échirolles, Bretagne
        juror("jury1", "Alice", "Bernard", "COMMUNE-13004");
        juror("jury2", "Bruno", "Petit", "COMMUNE-35238");
        juror("jury3", "Chloé", "Durand");
        juror("jury4", "David", "Leroy", "COMMUNE-38151");
        juror("jury5", "Elsa", "Moreau");
        juror("jury6", "Farid", "Simon", "REGION-53");
        startCampaign();
    }

    private void account(String id, String firstName, String lastName, Role role) {
        if (accounts.find(id).isEmpty()) {
            accounts.create(new Account(id, firstName, lastName, id + "@tnl.example", Set.of(role)), PASSWORD, false);
        }
    }

    private void juror(String id, String firstName, String lastName, String... ties) {
        account(id, firstName, lastName, Role.JURY);
        if (jurors.find(id).isEmpty()) {
            jurors.add(id, firstName + " " + lastName, id + "@tnl.example");
            jurors.tie(id, Set.of(ties));
        }
    }

    private void startCampaign() {
        if (campaigns.find(EDITION).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        ZonedDateTime today = now.atZone(ParisTime.ZONE).with(LocalTime.MIN);
        Instant closing = closesIn == null
                ? today.plusDays(DAYS_OPEN).with(LocalTime.of(23, 59, 59)).toInstant()
                : now.plus(closesIn);
        Instant proclamation = proclaimsIn == null
                ? today.plusDays(DAYS_TO_PROCLAMATION).with(LocalTime.of(18, 0)).toInstant()
                : now.plus(proclaimsIn);
        campaignWorkflow.start(EDITION, new CampaignCalendar(today.toInstant(), closing, proclamation));
    }
}
