package fr.tnl.dossier;

/** What can happen to a dossier; the text of each is {@code dossier.event.<name>}. */
public enum EventKind {
    STARTED(true),
    /** Of the working copy, since it was filed last; written when it is filed. */
    ANSWERS_GIVEN(false),
    FILED(true),
    AMENDED(true),
    ADMITTED(true),
    REJECTED(true),
    COMPLEMENT_REQUESTED(true),
    COMPLEMENT_RECEIVED(true),
    COMPLETE(true),
    CLOSED(true),
    DOCUMENT_ADDED(false),
    DOCUMENT_REMOVED(false),
    DOCUMENT_SET_ASIDE(true),
    JURY_APPOINTED(false),
    JUROR_APPOINTED(false),
    JUROR_RELEASED(false),
    JUROR_RECUSED(false),
    JUROR_BARRED(false),
    JUROR_UNBARRED(false),
    REVIEW_MISSED(false),
    REVIEW_WAIVED(false),
    REVIEWED(false),
    REVIEW_SET_ASIDE(false),
    REVIEW_ADDED(false),
    TIE_KNOWN_LATE(false),
    REVIEWS_CONSOLIDATED(false),
    DECIDED(false),
    DECISION_REOPENED(false),
    AWARDED(true),
    NOT_AWARDED(true),
    CERTIFIED(true),
    CORRECTED(true),
    CONTACT_CHANGED(true),
    WITHDRAWN(true),
    /** What somebody of the office answered in a step that a model has of its own. */
    NOTED(false),
    /** It goes on by another version of its process. */
    MODEL_CHANGED(false),
    /** A variable of its process, by an administrator. */
    VARIABLE_REPAIRED(false),
    /** A model says what people read beside the status. */
    STATUS_SHOWN(true),
    STATUS_ALONE_SHOWN(false),
    DOCUMENT_ISSUED(true),
    /** Another application was told where the dossier stands. */
    WEBHOOK_CALLED(false),
    MESSAGE_SENT(false),
    MAIL_SENT(false),
    EXPORTED(false),
    ANSWERS_RELEASED(true),
    ANSWERS_TAKEN_OVER(true),
    ERASURE_REQUESTED(true),
    ERASED(true);

    private final boolean told;

    EventKind(boolean told) {
        this.told = told;
    }

    /** Whether the applicant is told; the jury's work and the office's are not shown outside. */
    public boolean isToldToApplicant() {
        return told;
    }
}
