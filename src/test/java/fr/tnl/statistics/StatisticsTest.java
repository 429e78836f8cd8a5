package fr.tnl.statistics;

import static fr.tnl.testing.CampaignAt.EDITION;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.tnl.campaign.CampaignState;
import fr.tnl.review.JuryBench;
import fr.tnl.shared.Sight;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final Sight OF_A_TIED_PERSON =
            new Sight(Set.of(new Sight.Closed(UUID.randomUUID(), "TNL-2026-0001")));

    private final SetClock clock = new SetClock("2026-10-23T10:00:00Z");
    private final ResultQueries queries = mock();
    private final Statistics statistics = new Statistics(
            mock(ProgressQueries.class),
            mock(DelayQueries.class),
            mock(ScoreQueries.class),
            queries,
            mock(JuryBench.class),
            CampaignAt.state(CampaignState.CLOSED, clock),
            RealEditions.all(),
            clock);

    @Test
    void figuresThatSomebodyLookedAtAreKeptReadyForADay() {
        statistics.of(EDITION, Sight.FULL);
        statistics.of(EDITION, Sight.FULL);
        verify(queries).of(EDITION, Sight.FULL);

        clock.advance(Duration.ofHours(23));
        statistics.keepReady();
        verify(queries, times(2)).of(EDITION, Sight.FULL);

        clock.advance(Duration.ofHours(2));
        statistics.keepReady();
        verify(queries, times(2)).of(EDITION, Sight.FULL);
    }

    @Test
    void figuresThatNobodyLookedAtAreNotAddedUp() {
        statistics.keepReady();

        verify(queries, never()).of(EDITION, Sight.FULL);
    }

    @Test
    void figuresOfOnePersonAloneAreNotKeptReady() {
        statistics.of(EDITION, OF_A_TIED_PERSON);
        statistics.keepReady();

        verify(queries).of(EDITION, OF_A_TIED_PERSON);
        verify(queries, never()).of(EDITION, Sight.FULL);
    }
}
