package fr.tnl.incidents.spi;

import fr.tnl.shared.Worded;

/** What a variable holds, as far as a person can type it. */
public enum ValueType implements Worded {
    TEXT,
    WHOLE,
    DECIMAL,
    TRUTH,
    MOMENT,
    /** A list, a document: nothing to be typed. */
    OTHER;

    @Override
    public String messageKey() {
        return "incidents.type." + name();
    }
}
