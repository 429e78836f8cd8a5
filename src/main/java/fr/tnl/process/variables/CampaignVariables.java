package fr.tnl.process.variables;

import java.util.Date;

/** Variables of {@code campaign.bpmn}. */
public final class CampaignVariables {

    public static final String PROCESS = "campaign";
    public static final String CLOSING_POSTPONED = "campaign.closingPostponed";

    /** Elements where the application looks for the campaign. */
    public static final String END_OF_EMBARGO = "intermediateEvent_embargoOver";

    public static final String APPROVAL = "userTask_approvePalmares";
    public static final String COUNTERSIGNATURE = "userTask_countersignPalmares";

    public static final Variable<String> EDITION = new Variable<>("edition", String.class);
    public static final Variable<String> EDITION_TITLE = new Variable<>("editionTitle", String.class);
    public static final Variable<Date> OPENS_AT = new Variable<>("opensAt", Date.class);
    public static final Variable<Date> CLOSES_AT = new Variable<>("closesAt", Date.class);
    public static final Variable<Date> PROCLAIMS_AT = new Variable<>("proclaimsAt", Date.class);
    public static final Variable<Date> WEEK_BEFORE_CLOSING = new Variable<>("weekBeforeClosing", Date.class);
    public static final Variable<Date> DAY_BEFORE_CLOSING = new Variable<>("dayBeforeClosing", Date.class);
    /** Local input of a reminder step: how many days before the closing it is meant for. */
    public static final Variable<String> DAYS_BEFORE = new Variable<>("daysBefore", String.class);

    /** What the last of those who were asked to sign the palmarès said. */
    public static final Variable<Boolean> PALMARES_SIGNED = new Variable<>("palmaresSigned", Boolean.class);

    private CampaignVariables() {}
}
