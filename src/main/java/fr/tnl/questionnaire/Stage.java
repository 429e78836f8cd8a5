package fr.tnl.questionnaire;

/** How much of a form must be answered. */
public enum Stage {
    /** Answers may be missing; those that are there must be right. */
    DRAFT,
    /** Every required question that is shown has its answer. */
    COMPLETE
}
