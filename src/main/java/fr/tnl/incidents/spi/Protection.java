package fr.tnl.incidents.spi;

import fr.tnl.shared.Worded;

/** Why a variable is not for an administrator to change. */
public enum Protection implements Worded {
    NONE,
    /** It says whose process this is. */
    IDENTITY,
    /** It repeats what somebody decided: it is changed where it was decided. */
    DECISION,
    /** Secret or about a person: not shown either. */
    MASKED,
    /** It is no plain value. */
    NOT_PLAIN;

    @Override
    public String messageKey() {
        return "incidents.protection." + name();
    }
}
