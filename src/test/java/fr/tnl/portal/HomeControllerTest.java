package fr.tnl.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.ui.ExtendedModelMap;

class HomeControllerTest {

    private static final Instant OPENS = Instant.parse("2026-09-18T06:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-10-18T21:59:59Z");
    private static final Instant PROCLAIMS = Instant.parse("2026-11-18T17:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-09-18T05:59:59Z, PLANNED, planned",
        // The timer is late: the calendar decides
        "2026-09-18T06:00:00Z, PLANNED, open",
        "2026-10-18T21:59:59Z, OPEN, open",
        "2026-10-18T22:00:00Z, OPEN, closed",
        "2026-11-01T12:00:00Z, CLOSED, closed",
        // The date of the proclamation makes nothing public: the publication does
        "2026-11-18T17:00:01Z, APPROVED, closed",
        "2026-11-18T17:00:02Z, PROCLAIMED, proclaimed"
    })
    void tellsWhereTheCampaignStands(String now, CampaignState state, String phase) {
        assertThat(home(now, state).get("phase")).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-08T21:59:59Z, 10, 240",
        "2026-10-16T21:59:59Z, 2, 48",
        "2026-10-16T22:00:00Z, 0, 47",
        "2026-10-18T21:00:00Z, 0, 0"
    })
    void countsWhatIsLeftInDaysAndAtTheEndInHours(String now, long days, long hours) {
        assertThat(home(now, CampaignState.OPEN).get("left")).isEqualTo(new HomeController.Left(days, hours));
    }

    @Test
    void hasNothingToTellWithoutACampaign() {
        assertThat(home("2026-09-01T10:00:00Z", null)).isEmpty();
    }

    @Test
    void isNeverNegativeWhileOpen() {
        HomeController.Left left = HomeController.Left.between(CLOSES.minus(Duration.ofMillis(1)), CLOSES);

        assertThat(left).isEqualTo(new HomeController.Left(0, 0));
    }

    private static ExtendedModelMap home(String now, @org.jspecify.annotations.Nullable CampaignState state) {
        Campaigns campaigns = mock(Campaigns.class);
        when(campaigns.current())
                .thenReturn(Optional.ofNullable(state)
                        .map(known -> new Campaign("2026", known, OPENS, CLOSES, PROCLAIMS, 0, 1)));
        ExtendedModelMap model = new ExtendedModelMap();
        assertThat(new HomeController(campaigns, RealEditions.all(), new SetClock(now)).home(model))
                .isEqualTo("portal/home");
        return model;
    }
}
