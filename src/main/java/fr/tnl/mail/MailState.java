package fr.tnl.mail;

/** Where a mail stands. */
public enum MailState {
    /** An attempt is under way, or was cut short by a stop of the machine and will be retried. */
    PENDING,
    /** Accepted by the mail server, or written to the outbox. Final. */
    SENT,
    /** The last attempt failed; the next one may succeed. */
    FAILED
}
