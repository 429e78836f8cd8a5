package fr.tnl.demo;

import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.spi.CampaignWorkflow;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.review.Jurors;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.review.Jury;
import fr.tnl.review.Tie;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Jury jury;
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
            Jury jury,
            Campaigns campaigns,
            CampaignWorkflow campaignWorkflow,
            Clock clock,
            @Value("${tnl.demo.closes-in:#{null}}") @Nullable Duration closesIn,
            @Value("${tnl.demo.proclaims-in:#{null}}") @Nullable Duration proclaimsIn) {
        this.accounts = accounts;
        this.jurors = jurors;
        this.jury = jury;
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
        juror("jury1", "Alice", "Bernard", Set.of("strategy"), "COMMUNE-13004");
        juror("jury2", "Bruno", "Petit", Set.of("software"), "COMMUNE-35238");
        juror("jury3", "Chloé", "Durand", Set.of("data"));
        juror("jury4", "David", "Leroy", Set.of("practices"), "COMMUNE-38151");
        juror("jury5", "Elsa", "Moreau", Set.of("communication", "data"));
        juror("jury6", "Farid", "Simon", Set.of("software"), "REGION-53");
        startCampaign();
    }

    private void account(String id, String firstName, String lastName, Role role) {
        if (accounts.find(id).isEmpty()) {
            accounts.create(new Account(id, firstName, lastName, id + "@tnl.example", Set.of(role)), PASSWORD, false);
        }
    }

    private void juror(String id, String firstName, String lastName, Set<String> axes, String... ties) {
        account(id, firstName, lastName, Role.JURY);
        if (jurors.find(id).isEmpty()) {
            jury.add(id, firstName + " " + lastName, id + "@tnl.example");
            jury.declare(id, EDITION, told(ties), axes);
        }
    }

    private static List<ToldTie> told(String... authorityIds) {
        return Stream.of(authorityIds)
                .map(id -> new ToldTie(id, Tie.Kind.ELECTED, ""))
                .toList();
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
