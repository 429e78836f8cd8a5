package fr.tnl.mail;

import java.util.UUID;

/** What somebody who wants to send a mail is told by its row. */
sealed interface MailClaim {

    /** Nobody else sends it until the claim is settled or runs out. */
    record Granted(UUID id, UUID token) implements MailClaim {}

    /** Nothing to do. */
    record AlreadySent() implements MailClaim {}

    record HeldByAnother() implements MailClaim {}
}
