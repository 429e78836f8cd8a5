package fr.tnl.questionnaire;

/** One of the answers that a question offers. */
public record Option(String value, String label) {

    /** The option « Non applicable », which takes its question out of the self-assessment. */
    public static final String NOT_APPLICABLE = "na";
}
