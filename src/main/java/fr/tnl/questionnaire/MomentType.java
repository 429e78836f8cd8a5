package fr.tnl.questionnaire;

/** What a {@link FieldType#DATETIME} asks for, and how its value is written. */
public enum MomentType {
    /** {@code 2026-09-19}. */
    DATE,
    /** {@code 09:00}. */
    TIME,
    /** {@code 2026-09-19T09:00}, in Paris. */
    DATETIME,
    /** {@code 2026-09-19T09:00+02:00}. */
    DATETIME_WITH_OFFSET
}
