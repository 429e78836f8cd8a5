package fr.tnl.backoffice.overview;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.review.JurorReviews;
import fr.tnl.review.JurorReviews.Line;
import fr.tnl.review.ReviewState;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reviews of one juror, and nothing of anybody else's. */
@Component
class OwnReviews {

    /** How many of an edition's reviews are in; those of withdrawn dossiers do not count. */
    record Progress(int given, int all) {}

    /**
     * Still to give, the most pressing first; and those that are done with.
     *
     * @param progress in the campaign under way, null where the juror has no part in it
     * @param now what is due before it is overdue
     */
    record Lists(List<Line> toGive, List<Line> done, @Nullable Progress progress, Instant now) {

        public boolean isOverdue(Line line) {
            return line.dueAt() != null && line.dueAt().isBefore(now);
        }
    }

    private final Campaigns campaigns;
    private final JurorReviews reviews;
    private final Clock clock;

    OwnReviews(Campaigns campaigns, JurorReviews reviews, Clock clock) {
        this.campaigns = campaigns;
        this.reviews = reviews;
        this.clock = clock;
    }

    Lists of(String account) {
        List<Line> all = reviews.of(account);
        return new Lists(
                all.stream().filter(Line::isToGive).toList(),
                all.stream()
                        .filter(line -> !line.isToGive())
                        .sorted(Comparator.comparing(OwnReviews::dueAt).reversed())
                        .toList(),
                campaigns.current().map(campaign -> progress(all, campaign)).orElse(null),
                clock.instant());
    }

    private static Instant dueAt(Line line) {
        return Objects.requireNonNullElse(line.dueAt(), Instant.MAX);
    }

    private static @Nullable Progress progress(List<Line> all, Campaign campaign) {
        List<Line> counted = all.stream()
                .filter(line -> line.edition().equals(campaign.edition()) && !line.isWithdrawn())
                .toList();
        int given = (int) counted.stream()
                .filter(line -> line.state() == ReviewState.SUBMITTED)
                .count();
        return counted.isEmpty() ? null : new Progress(given, counted.size());
    }
}
