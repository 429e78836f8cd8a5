package fr.tnl.process.variables;

import java.util.Date;

/** Variables of {@code dossier.bpmn}: ids and routing facts, nothing that people wrote. */
public final class DossierVariables {

    public static final String PROCESS = "dossier";
    public static final String SUBMITTED = "dossier.submitted";
    public static final String AMENDED = "dossier.amended";
    public static final String COMPLEMENT_RECEIVED = "dossier.complementReceived";
    public static final String WITHDRAWN = "dossier.withdrawn";
    /** Message: a review no longer counts, and its dossier was about to be deliberated. */
    public static final String REVIEW_SET_ASIDE = "dossier.reviewSetAside";

    public static final String DECISION_REOPENED = "dossier.decisionReopened";

    public static final String ELIGIBLE = "ELIGIBLE";
    public static final String INELIGIBLE = "INELIGIBLE";

    public static final Variable<String> REFERENCE = new Variable<>("reference", String.class);
    public static final Variable<String> EDITION = new Variable<>("edition", String.class);
    public static final Variable<String> TRACK = new Variable<>("track", String.class);
    public static final Variable<String> AUTHORITY_NAME = new Variable<>("authorityName", String.class);
    public static final Variable<String> AUTHORITY_KIND = new Variable<>("authorityKind", String.class);
    /** Inhabitants, null where unknown. */
    public static final Variable<Integer> POPULATION = new Variable<>("population", Integer.class);
    /** Percent of the scale, 0 to 100. */
    public static final Variable<Double> SELF_ASSESSMENT = new Variable<>("selfAssessmentPercent", Double.class);

    /** Whether the secretariat admitted a body that the rules leave in doubt; it is not asked again after an amendment. */
    public static final Variable<Boolean> DEROGATION = new Variable<>("derogation", Boolean.class);

    public static final Variable<String> ELIGIBILITY = new Variable<>("eligibility", String.class);
    public static final Variable<Boolean> COMPLETE = new Variable<>("dossierComplete", Boolean.class);
    public static final Variable<Date> COMPLEMENT_REMINDER_AT = new Variable<>("complementReminderAt", Date.class);
    public static final Variable<Date> COMPLEMENT_DUE_AT = new Variable<>("complementDueAt", Date.class);
    public static final Variable<Boolean> FILING_CLOSED = new Variable<>("filingClosed", Boolean.class);
    public static final Variable<Boolean> PALMARES_PROCLAIMED = new Variable<>("palmaresProclaimed", Boolean.class);
    public static final Variable<String> BADGE_LEVEL = new Variable<>("badgeLevel", String.class);
    /** Mean of the jury, 0 to 100. */
    public static final Variable<Double> TOTAL_SCORE = new Variable<>("totalScore", Double.class);

    /** Whether the jury has all the reviews that it needs. */
    public static final Variable<Boolean> REVIEWS_SUFFICE = new Variable<>("reviewsSuffice", Boolean.class);

    public static final Variable<String> PROPOSED_LEVEL = new Variable<>("proposedLevel", String.class);
    public static final Variable<Boolean> AWARDED = new Variable<>("awarded", Boolean.class);

    private DossierVariables() {}
}
