package fr.tnl.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;

/** The last metre of a mail. Returning means that the other side has it for good. */
interface MailTransport {

    void deliver(OutgoingMail mail) throws IOException, MessagingException;

    /** Takes a mail away that was delivered here; what was sent to people is theirs. */
    default void discard(MailKey mail) {}
}
