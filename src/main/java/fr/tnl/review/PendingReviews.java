package fr.tnl.review;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.Sight;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reviews that a juror still has to give, and what is worth saying of each of a morning. */
@Service
@Transactional(readOnly = true)
public class PendingReviews {

    /**
     * @param isNew whether this is the first morning that the juror has it
     * @param isDueSoon whether its reminder is due
     * @param begunAt when a part of it was last saved, null where none is
     */
    public record Pending(Review review, Dossier dossier, boolean isNew, boolean isDueSoon, @Nullable Instant begunAt) {

        public Instant dueAt() {
            return Objects.requireNonNull(review.dueAt());
        }
    }

    private final ReviewRepository reviews;
    private final ReviewDrafts drafts;
    private final Sights sights;
    private final Dossiers dossiers;
    private final Editions editions;
    private final Clock clock;

    PendingReviews(
            ReviewRepository reviews,
            ReviewDrafts drafts,
            Sights sights,
            Dossiers dossiers,
            Editions editions,
            Clock clock) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.sights = sights;
        this.dossiers = dossiers;
        this.editions = editions;
        this.clock = clock;
    }

    /** The most pressing first; those of withdrawn dossiers are not asked for any more. */
    public List<Pending> of(EditionCode code, String account) {
        Edition edition = editions.get(code);
        Sight sight = sights.of(account);
        Map<UUID, Instant> begun = drafts.begunBy(account);
        return reviews.findByEditionAndJuror(code.value(), account).stream()
                .filter(review -> review.state() == ReviewState.ASSIGNED)
                .map(review -> pending(review, edition, begun.get(review.id())))
                .filter(pending -> pending.dossier().status() == DossierStatus.UNDER_REVIEW)
                .filter(pending -> sight.sees(pending.dossier().id()))
                .sorted(Comparator.comparing(Pending::dueAt))
                .toList();
    }

    private Pending pending(Review review, Edition edition, @Nullable Instant begunAt) {
        Instant assigned = Objects.requireNonNull(review.assignedAt());
        Instant due = Objects.requireNonNull(review.dueAt());
        return new Pending(
                review,
                dossiers.get(new DossierReference(review.reference())),
                day(Mornings.after(assigned)).equals(day(clock.instant())),
                !Mornings.upTo(edition.before("reviewReminder", due)).isAfter(clock.instant()),
                begunAt);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ParisTime.ZONE);
    }
}
