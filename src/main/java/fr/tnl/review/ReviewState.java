package fr.tnl.review;

/** Where a review stands. */
public enum ReviewState {
    /** Waits for a juror. */
    VACANT,
    ASSIGNED,
    SUBMITTED,
    /** Given up: the jury goes on without it. */
    WAIVED
}
