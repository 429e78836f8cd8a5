package fr.tnl.review.spi;

import fr.tnl.review.Review;

/** The process of a review. */
public interface ReviewWorkflow {

    /**
     * A review that somebody had is another juror's now, or nobody's: its task is taken from the one and given to the
     * other, in the caller's transaction.
     */
    void handedOn(Review review);
}
