package fr.tnl.statistics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.review.JuryBench;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The figures of campaigns. With tens of thousands of dossiers it takes the database seconds to add them up: so they
 * are kept for a moment, and added up anew beside while people look at those. For a day after somebody looked they are
 * kept ready for whoever comes next.
 */
@Service
public class Statistics {

    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration KEPT_READY = Duration.ofDays(1);
    private static final int MOST = 50;

    /** Whoever sees less has figures of their own. */
    private record Question(EditionCode edition, Sight sight) {}

    private final ProgressQueries progress;
    private final DelayQueries delays;
    private final ScoreQueries scores;
    private final ResultQueries results;
    private final JuryBench bench;
    private final Campaigns campaigns;
    private final Editions editions;
    private final Clock clock;
    private final LoadingCache<Question, CampaignFigures> kept = Caffeine.newBuilder()
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(KEPT)
            .maximumSize(MOST)
            .build(this::addUp);
    /** When somebody who sees everything last looked. */
    private final Map<EditionCode, Instant> looks = new ConcurrentHashMap<>();

    Statistics(
            ProgressQueries progress,
            DelayQueries delays,
            ScoreQueries scores,
            ResultQueries results,
            JuryBench bench,
            Campaigns campaigns,
            Editions editions,
            Clock clock) {
        this.progress = progress;
        this.delays = delays;
        this.scores = scores;
        this.results = results;
        this.bench = bench;
        this.campaigns = campaigns;
        this.editions = editions;
        this.clock = clock;
    }

    /** What the campaign comes to, without the dossiers that are closed to the viewer. */
    public CampaignFigures of(EditionCode edition, Sight sight) {
        if (sight.isFull()) {
            looks.put(edition, clock.instant());
        }
        return kept.get(new Question(edition, sight));
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void keepReady() {
        Instant since = clock.instant().minus(KEPT_READY);
        looks.values().removeIf(look -> look.isBefore(since));
        looks.keySet().stream()
                .map(edition -> new Question(edition, Sight.FULL))
                .forEach(question -> kept.put(question, addUp(question)));
    }

    private CampaignFigures addUp(Question question) {
        Campaign campaign = campaigns.get(question.edition());
        Sight sight = question.sight();
        Instant now = clock.instant();
        return new CampaignFigures(
                now,
                progress.of(campaign, campaigns.all(), sight, now),
                delays.of(campaign.code(), sight, now),
                jury(campaign, sight),
                scores.of(editions.get(campaign.code()), sight),
                results.of(campaign.code(), sight));
    }

    private List<JurorLoad> jury(Campaign campaign, Sight sight) {
        return bench.loads(campaign.code(), sight).entrySet().stream()
                .map(entry -> new JurorLoad(
                        entry.getKey().account(),
                        entry.getKey().name(),
                        entry.getValue().submitted(),
                        entry.getValue().waiting(),
                        entry.getValue().overdue(),
                        entry.getValue().left()))
                .filter(load -> load.submitted() + load.waiting() + load.left() > 0)
                .toList();
    }
}
