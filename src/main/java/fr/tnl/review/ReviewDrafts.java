package fr.tnl.review;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews that are begun and not given yet: a juror goes on with them later, on whatever machine. */
@Service
@Transactional
@RetriedOnConflict
public class ReviewDrafts {

    /** That a review is begun, and nothing of what it says. */
    public record Begun(UUID review, Instant savedAt) {}

    private final ReviewDraftRepository drafts;
    private final ReviewRepository reviews;
    private final Sights sights;
    private final Clock clock;

    ReviewDrafts(ReviewDraftRepository drafts, ReviewRepository reviews, Sights sights, Clock clock) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.sights = sights;
        this.clock = clock;
    }

    /** What a juror has typed; empty where there is nothing, or the review is not theirs now. */
    @Transactional(readOnly = true)
    public Optional<ReviewDraft> find(UUID review, String account) {
        return isHeldBy(get(review), account) ? drafts.findByReviewAndJuror(review, account) : Optional.empty();
    }

    /**
     * Keeps what a juror has typed in the review that they have now.
     *
     * @param typed texts by field; a field that is left out keeps what it had
     * @param onTopOf version of the draft that they had before their eyes, 0 for none
     * @return version 0 where nothing is typed any more
     * @throws DomainException {@code review.draft.newer} where another one was saved since
     */
    public ReviewDraft save(UUID review, String account, Map<String, String> typed, long onTopOf) {
        Review held = get(review);
        if (!isHeldBy(held, account)) {
            throw DomainException.of("review.notYours", held.reference());
        }
        Instant now = clock.instant();
        ReviewDraft known =
                drafts.findByReviewAndJuror(review, account).orElseGet(() -> ReviewDraft.none(review, account, now));
        if (known.version() != onTopOf) {
            throw DomainException.of("review.draft.newer");
        }
        ReviewDraft draft = known.with(typed, now);
        if (draft.isBegun()) {
            return drafts.save(draft);
        }
        if (known.version() > 0) {
            drafts.delete(known);
        }
        return ReviewDraft.none(review, account, now);
    }

    /** When the reviews that a juror has now were last saved, by review; one that is not begun is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> begunBy(String account) {
        return byReview(drafts.begunBy(account));
    }

    /** The same of the reviews of a dossier. */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> begunOf(DossierReference reference) {
        return byReview(drafts.begunOf(reference.value()));
    }

    /** A review is in, or given up: nobody goes on with it. */
    void forget(UUID review) {
        drafts.findByReview(review).forEach(drafts::delete);
    }

    /** A juror stepped back for good. */
    void forget(UUID review, String account) {
        drafts.findByReviewAndJuror(review, account).ifPresent(drafts::delete);
    }

    private boolean isHeldBy(Review review, String account) {
        return review.state() == ReviewState.ASSIGNED
                && account.equals(review.juror())
                && !sights.isClosed(new DossierReference(review.reference()), account);
    }

    private Review get(UUID id) {
        return reviews.findById(id).orElseThrow(() -> new UnknownException("review.unknown"));
    }

    private static Map<UUID, Instant> byReview(Collection<Begun> begun) {
        return begun.stream().collect(Collectors.toMap(Begun::review, Begun::savedAt));
    }
}
