package fr.tnl.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignsTest {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final EditionCode PAST = new EditionCode("2025");
    private static final Instant OPENS = Instant.parse("2026-09-18T06:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-10-18T21:59:59Z");
    private static final Instant PROCLAIMS = Instant.parse("2026-11-18T17:00:00Z");
    private static final CampaignCalendar CALENDAR = new CampaignCalendar(OPENS, CLOSES, PROCLAIMS);

    private final SetClock clock = new SetClock("2026-09-01T08:00:00Z");
    private final Campaigns campaigns = CampaignsInMemory.with(clock);

    @Test
    void plansTheCampaignOfAnEditionOnce() {
        campaigns.plan(EDITION, CALENDAR);

        assertThat(campaigns.get(EDITION).state()).isEqualTo(CampaignState.PLANNED);
        assertThat(campaigns.get(EDITION).calendar()).isEqualTo(CALENDAR);
        refused(() -> campaigns.plan(EDITION, CALENDAR), "campaign.plan.exists", "edition");
    }

    @Test
    void plansNothingForAnEditionWithoutFile() {
        EditionCode unknown = new EditionCode("2099");

        refused(() -> campaigns.plan(unknown, CALENDAR), "campaign.edition.unknown", "edition");
        assertThat(campaigns.find(unknown)).isEmpty();
    }

    @Test
    void plansNothingThatWouldBeClosedAlready() {
        clock.set(CLOSES);

        refused(() -> campaigns.plan(EDITION, CALENDAR), "campaign.plan.closingInThePast", "closesAt");
        assertThat(campaigns.find(EDITION)).isEmpty();
        clock.set(CLOSES.minusSeconds(1));
        assertThat(campaigns.plan(EDITION, CALENDAR).state()).isEqualTo(CampaignState.PLANNED);
    }

    @Test
    void keepsEveryStepOfACampaign() {
        campaigns.plan(EDITION, CALENDAR);

        campaigns.open(EDITION);
        assertThat(campaigns.get(EDITION).state()).isEqualTo(CampaignState.OPEN);
        campaigns.close(EDITION);
        assertThat(campaigns.get(EDITION).state()).isEqualTo(CampaignState.CLOSED);
        campaigns.approve(EDITION);
        assertThat(campaigns.get(EDITION).state()).isEqualTo(CampaignState.APPROVED);
        campaigns.proclaim(EDITION);
        assertThat(campaigns.get(EDITION).state()).isEqualTo(CampaignState.PROCLAIMED);
    }

    @Test
    void keepsNothingOfAStepThatIsRefused() {
        campaigns.plan(EDITION, CALENDAR);

        refused(() -> campaigns.close(EDITION), "campaign.transition", null);
        refused(() -> campaigns.approve(EDITION), "campaign.approve.notClosed", null);
        refused(
                () -> campaigns.postponeClosing(EDITION, CLOSES.plusSeconds(1)),
                "campaign.postpone.notOpen",
                "closesAt");

        assertThat(campaigns.get(EDITION).state()).isEqualTo(CampaignState.PLANNED);
        assertThat(campaigns.get(EDITION).calendar()).isEqualTo(CALENDAR);
    }

    @Test
    void movesDatesByItsOwnClock() {
        campaigns.plan(EDITION, CALENDAR);
        campaigns.open(EDITION);
        Instant later = CLOSES.plus(Duration.ofDays(7));

        campaigns.postponeClosing(EDITION, later);
        campaigns.moveProclamation(EDITION, PROCLAIMS.plusSeconds(60));

        assertThat(campaigns.get(EDITION).calendar())
                .isEqualTo(new CampaignCalendar(OPENS, later, PROCLAIMS.plusSeconds(60)));
        clock.set(PROCLAIMS.plusSeconds(90));
        refused(
                () -> campaigns.moveProclamation(EDITION, PROCLAIMS.plusSeconds(90)),
                "campaign.proclamation.inThePast",
                "proclaimsAt");
    }

    @Test
    void givesOutEachReferenceOnce() {
        campaigns.plan(EDITION, CALENDAR);

        assertThat(campaigns.nextReference(EDITION)).hasToString("TNL-2026-0001");
        assertThat(campaigns.nextReference(EDITION)).hasToString("TNL-2026-0002");
        assertThat(campaigns.get(EDITION).filedCount()).isEqualTo(2);
    }

    /** The state decides, not the calendar: a dossier waits for the closing as long as it was not announced. */
    @ParameterizedTest
    @EnumSource(CampaignState.class)
    void tellsFilingOverForGoodFromItsClosingOn(CampaignState state) {
        campaigns.plan(EDITION, CALENDAR);
        CampaignAt.advance(campaigns, state);
        clock.set(CLOSES.plusSeconds(1));

        assertThat(campaigns.isFilingOverForGood(EDITION)).isEqualTo(state.compareTo(CampaignState.OPEN) > 0);
    }

    @ParameterizedTest
    @EnumSource(CampaignState.class)
    void tellsResultsProclaimedForGoodFromTheProclamationOnOnly(CampaignState state) {
        campaigns.plan(EDITION, CALENDAR);
        CampaignAt.advance(campaigns, state);
        clock.set(CALENDAR.proclaimsAt().plusSeconds(1));

        assertThat(campaigns.isProclaimedForGood(EDITION)).isEqualTo(state == CampaignState.PROCLAIMED);
    }

    @Test
    void namesTheEditionThatHasNoCampaign() {
        assertThat(refused(() -> campaigns.get(PAST), "campaign.unknown", null).args())
                .containsExactly(PAST);
        refused(() -> campaigns.open(PAST), "campaign.unknown", null);
        refused(() -> campaigns.hold(PAST), "campaign.unknown", null);
        refused(() -> campaigns.nextReference(PAST), "campaign.unknown", null);
        assertThat(campaigns.current()).isEmpty();
    }

    @Test
    void tellsThePublicOfTheCampaignThatIsOpenElseOfTheNewest() {
        CampaignCalendar older =
                new CampaignCalendar(OPENS.minus(Duration.ofDays(10)), CLOSES.minusSeconds(60), PROCLAIMS);
        campaigns.plan(PAST, older);
        campaigns.plan(EDITION, CALENDAR);

        assertThat(campaigns.all()).extracting(Campaign::edition).containsExactly("2026", "2025");
        assertThat(campaigns.current()).map(Campaign::edition).contains("2026");
        clock.set(OPENS.minusSeconds(1));
        assertThat(campaigns.current()).map(Campaign::edition).contains("2025");
        clock.set(OPENS);
        assertThat(campaigns.current()).map(Campaign::edition).contains("2026");
        clock.set(CLOSES.plusSeconds(1));
        assertThat(campaigns.current()).map(Campaign::edition).contains("2026");
    }

    private static DomainException refused(ThrowingCallable call, String key, String field) {
        DomainException refused = catchThrowableOfType(DomainException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.field()).isEqualTo(field);
        return refused;
    }
}
