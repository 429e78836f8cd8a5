package fr.tnl.review;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of dossiers: given, recused from or missed, and what they come to together. */
@Service
@Transactional
public class Reviews {

    private final ReviewRepository reviews;
    private final ReviewDrafts drafts;
    private final Dossiers dossiers;
    private final Editions editions;
    private final Clock clock;

    Reviews(ReviewRepository reviews, ReviewDrafts drafts, Dossiers dossiers, Editions editions, Clock clock) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.editions = editions;
        this.clock = clock;
    }

    /** @throws DomainException where the reason is missing or the review is not this juror's */
    public Review recuse(UUID id, String account, String reason) {
        if (reason.isBlank()) {
            throw new DomainException("review.recusal.reasonMissing", "recusalReason");
        }
        Review vacant = reviews.save(givenBy(id, account).departed(Departure.Kind.RECUSED, reason, clock.instant()));
        drafts.forget(id, account);
        dossiers.note(referenceOf(vacant), EventKind.JUROR_RECUSED, Actor.staff(account), reason);
        return vacant;
    }

    /** The deadline passed without a review. */
    public Review miss(UUID id) {
        Review review = get(id);
        String account = String.valueOf(review.juror());
        Review vacant = reviews.save(review.departed(Departure.Kind.MISSED, "", clock.instant()));
        dossiers.note(referenceOf(vacant), EventKind.REVIEW_MISSED, Actor.system(), account);
        return vacant;
    }

    /** @throws DomainException naming the axis whose score is missing or out of range, or the comment that is missing */
    public Review submit(UUID id, String account, Set<Score> scores, String comment) {
        Review review = givenBy(id, account);
        List<String> axes = editionOf(review).axes().stream().map(Axis::id).toList();
        Review submitted = reviews.save(review.submit(axes, scores, comment, clock.instant()));
        drafts.forget(id);
        dossiers.note(
                referenceOf(submitted),
                EventKind.REVIEWED,
                Actor.staff(account),
                "",
                VouchedReviews.evidence(submitted));
        return submitted;
    }

    @Transactional(readOnly = true)
    public Consolidation consolidation(DossierReference reference) {
        Edition edition = editions.get(reference.edition());
        List<Review> submitted = of(reference).stream()
                .filter(review -> review.state() == ReviewState.SUBMITTED)
                .toList();
        return Consolidation.of(edition.axes(), submitted, edition.divergenceThreshold());
    }

    @Transactional(readOnly = true)
    public List<Review> of(DossierReference reference) {
        return reviews.findByReference(reference.value());
    }

    /** Whether a juror reviews this dossier, or did; not one who stepped back or let it pass. */
    @Transactional(readOnly = true)
    public boolean isGivenBy(DossierReference reference, String account) {
        return of(reference).stream().anyMatch(review -> review.isGivenBy(account));
    }

    /** @throws DomainException {@code review.unknown} */
    @Transactional(readOnly = true)
    public Review get(UUID id) {
        return reviews.findById(id).orElseThrow(() -> new UnknownException("review.unknown"));
    }

    private Review givenBy(UUID id, String account) {
        Review review = get(id);
        if (!review.isGivenBy(account)) {
            throw DomainException.of("review.notYours", review.reference());
        }
        return review;
    }

    private Edition editionOf(Review review) {
        return editions.get(referenceOf(review).edition());
    }

    private static DossierReference referenceOf(Review review) {
        return new DossierReference(review.reference());
    }
}
