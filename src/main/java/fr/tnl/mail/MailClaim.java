package fr.tnl.mail;

import java.util.UUID;

/** What somebody who wants to send a mail is told by its row. */
sealed interface MailClaim {

    /**
     * Nobody else sends it until the claim is settled or runs out.
     *
     * @param first whether no attempt was made before, so that the mail cannot have left
     */
    record Granted(UUID id, UUID token, boolean first) implements MailClaim {}

    /** Nothing to do. */
    record AlreadySent() implements MailClaim {}

    record HeldByAnother() implements MailClaim {}
}
