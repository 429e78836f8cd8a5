package fr.tnl.review;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** The reviews that a juror still has to give, and what is worth saying of each of a morning. */
@Service
public class PendingReviews {

    /**
     * @param isNew whether this is the first morning that the juror has it
     * @param isDueSoon whether its reminder is due
     */
    public record Pending(JurorReviews.Line review, boolean isNew, boolean isDueSoon) {

        public Instant dueAt() {
            return Objects.requireNonNull(review.dueAt());
        }

        /** Whether a part of it is saved. */
        public boolean isBegun() {
            return review.begunAt() != null;
        }
    }

    private final JurorReviews reviews;
    private final Editions editions;
    private final Clock clock;

    PendingReviews(JurorReviews reviews, Editions editions, Clock clock) {
        this.reviews = reviews;
        this.editions = editions;
        this.clock = clock;
    }

    /** The most pressing first; those of withdrawn dossiers are not asked for any more. */
    public List<Pending> of(EditionCode code, String account) {
        Edition edition = editions.get(code);
        return reviews.toGive(code, account).stream()
                .map(review -> pending(review, edition))
                .toList();
    }

    private Pending pending(JurorReviews.Line review, Edition edition) {
        Instant assigned = Objects.requireNonNull(review.assignedAt());
        Instant due = Objects.requireNonNull(review.dueAt());
        return new Pending(
                review,
                day(Mornings.after(assigned)).equals(day(clock.instant())),
                !Mornings.upTo(edition.before("reviewReminder", due)).isAfter(clock.instant()));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ParisTime.ZONE);
    }
}
