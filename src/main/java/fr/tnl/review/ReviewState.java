package fr.tnl.review;

/** Where a review stands. */
public enum ReviewState {
    /** Waits for a juror. */
    VACANT,
    /** Shared out already; its juror is asked once the dossier comes to the jury. */
    PLANNED,
    ASSIGNED,
    SUBMITTED,
    /** Given by somebody who turned out to be tied to the dossier: it does not count, another takes its place. */
    SET_ASIDE,
    /** Given up: the jury goes on without it. */
    WAIVED
}
