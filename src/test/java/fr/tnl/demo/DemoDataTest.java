package fr.tnl.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.spi.CampaignWorkflow;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.review.Jury;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import fr.tnl.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class DemoDataTest {

    private final SetClock clock = new SetClock("2026-03-10T10:00:00Z");
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Set<String>> ties = new HashMap<>();
    private final List<CampaignCalendar> campaigns = new ArrayList<>();
    private DemoData demo;

    @BeforeEach
    void anEmptyDatabase() {
        demo = new DemoData(accounts(), jurors(), jury(), campaigns(), workflow(), clock, null, null);
    }

    @Test
    void givesEveryRoleAnAccount() {
        run();

        assertThat(accounts.values()).flatExtracting(Account::roles).contains(Role.values());
        assertThat(accounts.values())
                .filteredOn(account -> account.roles().contains(Role.JURY))
                .hasSize(6);
        assertThat(accounts.values()).allSatisfy(account -> {
            assertThat(account.roles()).hasSize(1);
            assertThat(account.email()).endsWith("@tnl.example");
        });
    }

    @Test
    void tiesSomeJurorsToACollectivityAndLeavesOthersFree() {
        run();

        assertThat(ties).hasSize(6).containsEntry("jury1", Set.of("COMMUNE-13004"));
        assertThat(ties.values()).filteredOn(Set::isEmpty).hasSize(2);
    }

    @Test
    void closesAndProclaimsAsSoonAsIsAskedFor() {
        demo = new DemoData(
                accounts(),
                jurors(),
                jury(),
                campaigns(),
                workflow(),
                clock,
                Duration.ofMinutes(10),
                Duration.ofMinutes(20));
        run();

        assertThat(campaigns)
                .containsExactly(new CampaignCalendar(
                        paris("2026-03-10T00:00:00"), paris("2026-03-10T11:10:00"), paris("2026-03-10T11:20:00")));
    }

    @Test
    void opensACampaignFromTodayInParis() {
        run();

        assertThat(campaigns)
                .containsExactly(new CampaignCalendar(
                        paris("2026-03-10T00:00:00"), paris("2026-03-31T23:59:59"), paris("2026-04-21T18:00:00")));
        assertThat(campaigns.get(0).opensAt()).isBefore(clock.instant());
    }

    @Test
    void goesByTheDayInParisWhereItHasBegunThereAlready() {
        clock.set(Instant.parse("2026-03-10T23:30:00Z"));
        run();

        assertThat(campaigns.get(0).opensAt()).isEqualTo(paris("2026-03-11T00:00:00"));
    }

    @Test
    void changesNothingThatIsThere() {
        Account other = new Account("jury1", "Zoé", "Autre", "zoe@ville.example", Set.of(Role.SECRETARIAT));
        accounts.put("jury1", other);
        run();
        Map<String, Account> after = Map.copyOf(accounts);
        ties.put("jury1", Set.of("REGION-53"));
        run();

        assertThat(accounts).isEqualTo(after).containsEntry("jury1", other);
        assertThat(ties).containsEntry("jury1", Set.of("REGION-53"));
        assertThat(campaigns).hasSize(1);
    }

    private void run() {
        demo.run(new DefaultApplicationArguments());
    }

    private Accounts accounts() {
        Accounts all = mock(Accounts.class);
        when(all.find(anyString())).then(call -> Optional.ofNullable(accounts.get(call.<String>getArgument(0))));
        doAnswer(call -> {
                    Account account = call.getArgument(0);
                    assertThat(accounts.putIfAbsent(account.id(), account)).isNull();
                    assertThat(call.<String>getArgument(1)).isEqualTo(DemoData.PASSWORD);
                    return null;
                })
                .when(all)
                .create(any(), any(), eq(false));
        return all;
    }

    private Jurors jurors() {
        Jurors all = mock(Jurors.class);
        when(all.find(anyString())).then(call -> Optional.ofNullable(ties.get(call.<String>getArgument(0)))
                .map(tied -> new Juror(call.getArgument(0), "", "", true, "", Set.of(), Set.of(), 1)));
        return all;
    }

    private Jury jury() {
        Jury all = mock(Jury.class);
        doAnswer(call -> {
                    List<Jurors.ToldTie> told = call.getArgument(2);
                    ties.put(
                            call.getArgument(0),
                            told.stream().map(Jurors.ToldTie::authorityId).collect(Collectors.toSet()));
                    return 0;
                })
                .when(all)
                .declare(anyString(), eq(new EditionCode("2026")), any(), any());
        return all;
    }

    private Campaigns campaigns() {
        Campaigns all = mock(Campaigns.class);
        when(all.find(new EditionCode("2026")))
                .then(call -> campaigns.isEmpty() ? Optional.empty() : Optional.of(mock(Campaign.class)));
        return all;
    }

    private CampaignWorkflow workflow() {
        CampaignWorkflow workflow = mock(CampaignWorkflow.class);
        doAnswer(call -> campaigns.add(call.getArgument(1))).when(workflow).start(any(), any());
        return workflow;
    }

    private static Instant paris(String local) {
        return ParisTime.instant(LocalDateTime.parse(local));
    }
}
