package fr.tnl.identity;

import java.util.Locale;

/** What an account may do; each role is a group of the engine under the same name in lower case. */
public enum Role {
    SECRETARIAT,
    JURY,
    PRESIDENCY,
    ADMINISTRATION;

    /** The group that models name as candidates. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
