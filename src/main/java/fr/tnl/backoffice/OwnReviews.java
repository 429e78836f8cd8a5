package fr.tnl.backoffice;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.review.Sights;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The reviews of one juror, and nothing of anybody else's. */
@Component
class OwnReviews {

    /** @param overdue whether its date has passed without it */
    record Line(Review review, Dossier dossier, boolean overdue) {

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

    /** Still to give, the most pressing first; and those that are done with. */
    record Lists(List<Line> toGive, List<Line> done) {}

    private final Campaigns campaigns;
    private final Reviews reviews;
    private final Sights sights;
    private final Dossiers dossiers;
    private final Clock clock;

    OwnReviews(Campaigns campaigns, Reviews reviews, Sights sights, Dossiers dossiers, Clock clock) {
        this.campaigns = campaigns;
        this.reviews = reviews;
        this.sights = sights;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    Lists of(String account) {
        Sight sight = sights.of(account);
        List<Line> all = campaigns.all().stream()
                .map(Campaign::edition)
                .flatMap(edition -> reviews.ofJuror(edition, account).stream())
                .filter(review -> review.isGivenBy(account))
                .map(this::line)
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
                        .toList());
    }

    private Line line(Review review) {
        Instant due = review.dueAt();
        return new Line(
                review,
                dossiers.get(new DossierReference(review.reference())),
                review.state() == ReviewState.ASSIGNED && due != null && due.isBefore(clock.instant()));
    }
}
