package fr.tnl.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignProclamationTest {

    private static final Instant OPENS = Instant.parse("2026-09-18T06:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-10-18T21:59:59Z");
    private static final Instant PROCLAIMS = Instant.parse("2026-11-18T17:00:00Z");
    private static final Instant NOW = Instant.parse("2026-10-25T12:00:00Z");

    @ParameterizedTest
    @EnumSource(value = CampaignState.class, mode = EnumSource.Mode.EXCLUDE, names = "PROCLAIMED")
    void movesItsProclamationSoonerOrLaterUntilItIsProclaimed(CampaignState state) {
        Instant sooner = PROCLAIMS.minus(Duration.ofDays(7));

        Campaign moved = campaign(state).moveProclamation(sooner, NOW);

        assertThat(moved.proclaimsAt()).isEqualTo(sooner);
        assertThat(moved.state()).isEqualTo(state);
        assertThat(moved.closesAt()).isEqualTo(CLOSES);
        assertThat(moved.filedCount()).isEqualTo(7);
    }

    @Test
    void leavesTheDateOfAPalmaresThatIsPublic() {
        refuses(campaign(CampaignState.PROCLAIMED), PROCLAIMS.plusSeconds(1), "campaign.proclamation.over");
    }

    @Test
    void refusesToProclaimInThePast() {
        refuses(campaign(CampaignState.APPROVED), NOW, "campaign.proclamation.inThePast");
    }

    @Test
    void refusesToProclaimBeforeTheClosing() {
        Campaign open = campaign(CampaignState.OPEN);

        assertThatThrownBy(() -> open.moveProclamation(CLOSES, OPENS))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("campaign.calendar.proclamationBeforeClosing");
                    assertThat(refused.field()).isEqualTo("proclaimsAt");
                });
    }

    private static void refuses(Campaign campaign, Instant date, String key) {
        assertThatThrownBy(() -> campaign.moveProclamation(date, NOW))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo("proclaimsAt");
                });
    }

    private static Campaign campaign(CampaignState state) {
        return new Campaign(new EditionCode("2026").value(), state, OPENS, CLOSES, PROCLAIMS, 7, 3);
    }
}
