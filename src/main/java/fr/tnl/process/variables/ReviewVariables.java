package fr.tnl.process.variables;

import java.util.Date;

/** Variables of {@code jury-review.bpmn}, besides those it is handed by the dossier. */
public final class ReviewVariables {

    public static final String PROCESS = "juryReview";

    /** Message: the review is another juror's now, or nobody's. */
    public static final String HANDED_ON = "review.handedOn";

    public static final Variable<String> REVIEW_ID = new Variable<>("reviewId", String.class);
    public static final Variable<Boolean> JUROR_FOUND = new Variable<>("jurorFound", Boolean.class);
    public static final Variable<String> JUROR = new Variable<>("juror", String.class);
    public static final Variable<Date> INVITATION_AT = new Variable<>("reviewInvitationAt", Date.class);
    public static final Variable<Date> REMINDER_AT = new Variable<>("reviewReminderAt", Date.class);
    public static final Variable<Date> DUE_AT = new Variable<>("reviewDueAt", Date.class);
    /** Whether the juror stepped back from the dossier. */
    public static final Variable<Boolean> RECUSED = new Variable<>("recused", Boolean.class);

    private ReviewVariables() {}
}
