package fr.tnl.process.delegates;

import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.campaign.CampaignState;
import fr.tnl.process.testing.FakeExecution;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DomainException;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.util.Date;
import org.junit.jupiter.api.Test;

class DueDatesTest {

    private final SetClock clock = new SetClock("2026-10-23T10:00:00Z");
    private final DueDates dueDates =
            new DueDates(RealEditions.all(), CampaignAt.state(CampaignState.CLOSED, clock), clock);
    private final FakeExecution execution = new FakeExecution().with(DossierVariables.EDITION, "2026");

    @Test
    void aTaskIsDueAtTheEndOfTheDayAfterItsDelay() {
        assertThat(dueDates.after("completeness", execution)).isEqualTo(Date.from(paris("2026-10-28T23:59")));
        assertThat(dueDates.after("jurorChoice", execution)).isEqualTo(Date.from(paris("2026-10-25T23:59")));
    }

    @Test
    void thePalmaresIsDueWhenItIsProclaimed() {
        assertThat(dueDates.palmares(execution)).isEqualTo(Date.from(CampaignAt.PROCLAIMS));
    }

    @Test
    void aDelayThatTheEditionDoesNotHaveIsNamed() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> dueDates.after("lunch", execution))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("campaign.delay.unknown"));
    }
}
