package fr.tnl.questionnaire;

/** What a question asks for. Its values are String, except where said. */
public enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    /** BigDecimal. */
    NUMBER,
    /** Boolean. */
    CHECKBOX,
    RADIO,
    SELECT,
    /** List of String. */
    CHECKLIST,
    /** List of String. */
    TAGLIST,
    /** String in ISO 8601, see {@link MomentType}. */
    DATETIME;

    /** Whether the answer is a list of options. */
    public boolean isMultiple() {
        return this == CHECKLIST || this == TAGLIST;
    }

    /** Whether the answer is among options. */
    public boolean isChoice() {
        return isMultiple() || this == RADIO || this == SELECT;
    }

    public boolean isText() {
        return this == TEXTFIELD || this == TEXTAREA;
    }
}
