package fr.tnl.review.spi;

import fr.tnl.review.Review;
import fr.tnl.shared.DossierReference;

/** The process of a review. */
public interface ReviewWorkflow {

    /**
     * A review that somebody had is another juror's now, or nobody's: its task is taken from the one and given to the
     * other, in the caller's transaction.
     */
    void handedOn(Review review);

    /** A review of a dossier that was about to be deliberated no longer counts: its deliberation waits for another. */
    void setAside(DossierReference reference);
}
