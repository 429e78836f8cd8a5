package fr.tnl.mail;

import fr.tnl.shared.DomainException;

/** A mail that did not leave this time: thrown so that the step is retried. The log says the same. */
public class MailNotSentException extends DomainException {

    private final String recipient;
    private final String reason;

    MailNotSentException(String recipient, String reason, Throwable cause) {
        this(recipient, reason);
        initCause(cause);
    }

    MailNotSentException(String recipient, String reason) {
        super("mail.notSent", null, recipient, reason);
        this.recipient = recipient;
        this.reason = reason;
    }

    /** The engine shows this line for the failed job. */
    @Override
    public String getMessage() {
        return "%s: %s – %s".formatted(key(), recipient, reason);
    }
}
