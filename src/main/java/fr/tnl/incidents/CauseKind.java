package fr.tnl.incidents;

import fr.tnl.shared.Worded;

/** What makes steps fail, with what is to be done: {@code incidents.cause.<name>}, {@code incidents.remedy.<name>}. */
public enum CauseKind implements Worded {
    MAIL_SERVER,
    MAIL_LOGIN,
    MAIL_ADDRESS,
    MAIL_REFUSED,
    MAIL_TEMPLATE,
    DOCUMENT_TEMPLATE,
    CERTIFICATE,
    DISK_FULL,
    FILE,
    VARIABLE_MISSING,
    VARIABLE_TYPE,
    EXPRESSION,
    DECISION,
    NO_WAY,
    ERROR_UNCAUGHT,
    MESSAGE_UNHEARD,
    CONFLICT,
    DATABASE,
    SERVICE,
    MEMORY,
    /** A rule of the application, told in its own words. */
    REFUSED,
    UNKNOWN;

    @Override
    public String messageKey() {
        return "incidents.cause." + name();
    }

    public String remedyKey() {
        return "incidents.remedy." + name();
    }

    /** Whether the log of mails tells more. */
    public boolean isOfMail() {
        return this == MAIL_SERVER || this == MAIL_LOGIN || this == MAIL_ADDRESS || this == MAIL_REFUSED;
    }

    /** Whether a variable may be at fault. */
    public boolean isOfVariables() {
        return this == VARIABLE_MISSING
                || this == VARIABLE_TYPE
                || this == EXPRESSION
                || this == DECISION
                || this == NO_WAY;
    }
}
