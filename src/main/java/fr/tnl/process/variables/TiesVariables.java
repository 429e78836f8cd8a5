package fr.tnl.process.variables;

import fr.tnl.review.Tie;
import java.util.Date;
import java.util.Map;

/** Variables of {@code juror-ties.bpmn}, besides those of the campaign and the juror's account. */
public final class TiesVariables {

    public static final String PROCESS = "jurorTies";

    /** Message that starts it. */
    public static final String ASKED = "juror.tiesAsked";

    /** Message: the secretariat knows the ties by other ways. */
    public static final String KNOWN = "juror.tiesKnown";

    /** The field of the form for each kind of tie. */
    public static final Map<Tie.Kind, String> FIELDS = Map.of(
            Tie.Kind.ELECTED, "electedIn",
            Tie.Kind.EMPLOYED, "employedBy",
            Tie.Kind.ASSOCIATED, "associatedWith",
            Tie.Kind.OTHER, "otherwiseTied");

    public static final Variable<Date> REQUEST_AT = new Variable<>("tiesRequestAt", Date.class);
    public static final Variable<Date> REMINDER_AT = new Variable<>("tiesReminderAt", Date.class);
    public static final Variable<Date> DUE_AT = new Variable<>("tiesDueAt", Date.class);

    private TiesVariables() {}
}
