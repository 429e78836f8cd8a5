package fr.tnl.backoffice;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewDrafts;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.review.Sights;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reviews of one juror, and nothing of anybody else's. */
@Component
class OwnReviews {

    /**
     * @param overdue whether its date has passed without it
     * @param begunAt when a part of it was last saved, null where none is
     */
    record Line(Review review, Dossier dossier, boolean overdue, @Nullable Instant begunAt) {

        Instant dueAt() {
            return Objects.requireNonNullElse(review.dueAt(), Instant.MAX);
        }

        /** Whether the juror still has to give it. */
        boolean isToGive() {
            return review.state() == ReviewState.ASSIGNED && dossier.status() == DossierStatus.UNDER_REVIEW;
        }

        public boolean isWithdrawn() {
            return dossier.status() == DossierStatus.WITHDRAWN;
        }
    }

    /** How many of an edition's reviews are in; those of withdrawn dossiers do not count. */
    record Progress(int given, int all) {}

    /**
     * Still to give, the most pressing first; and those that are done with.
     *
     * @param progress in the campaign under way, null where the juror has no part in it
     */
    record Lists(List<Line> toGive, List<Line> done, @Nullable Progress progress) {}

    private final Campaigns campaigns;
    private final Reviews reviews;
    private final ReviewDrafts drafts;
    private final Sights sights;
    private final Dossiers dossiers;
    private final Clock clock;

    OwnReviews(
            Campaigns campaigns, Reviews reviews, ReviewDrafts drafts, Sights sights, Dossiers dossiers, Clock clock) {
        this.campaigns = campaigns;
        this.reviews = reviews;
        this.drafts = drafts;
        this.sights = sights;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    Lists of(String account) {
        Sight sight = sights.of(account);
        Map<UUID, Instant> begun = drafts.begunBy(account);
        List<Line> all = campaigns.all().stream()
                .map(Campaign::edition)
                .flatMap(edition -> reviews.ofJuror(edition, account).stream())
                .filter(review -> review.isGivenBy(account))
                .map(review -> line(review, begun.get(review.id())))
                // One that was given before a tie came to light is closed all the same
                .filter(line -> sight.sees(line.dossier().id()))
                .toList();
        return new Lists(
                all.stream()
                        .filter(Line::isToGive)
                        .sorted(Comparator.comparing(Line::dueAt))
                        .toList(),
                all.stream()
                        .filter(line -> !line.isToGive())
                        .sorted(Comparator.comparing(Line::dueAt).reversed())
                        .toList(),
                campaigns.current().map(campaign -> progress(all, campaign)).orElse(null));
    }

    private static @Nullable Progress progress(List<Line> all, Campaign campaign) {
        List<Line> counted = all.stream()
                .filter(line -> line.review().edition().equals(campaign.edition()) && !line.isWithdrawn())
                .toList();
        int given = (int) counted.stream()
                .filter(line -> line.review().state() == ReviewState.SUBMITTED)
                .count();
        return counted.isEmpty() ? null : new Progress(given, counted.size());
    }

    private Line line(Review review, @Nullable Instant begunAt) {
        Instant due = review.dueAt();
        return new Line(
                review,
                dossiers.get(new DossierReference(review.reference())),
                review.state() == ReviewState.ASSIGNED && due != null && due.isBefore(clock.instant()),
                begunAt);
    }
}
