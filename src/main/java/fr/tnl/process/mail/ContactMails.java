package fr.tnl.process.mail;

import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailNotSentException;
import fr.tnl.mail.Mailer;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** One mail to each contact of many dossiers; who can be written to is, even where another cannot. */
@Component
class ContactMails {

    private final Mailer mailer;

    ContactMails(Mailer mailer) {
        this.mailer = mailer;
    }

    /** @throws MailNotSentException the first of those that did not leave, so that the step is tried again */
    void send(List<Dossier> dossiers, BiFunction<Dossier, Contact, Mail> mail) {
        MailNotSentException failure = null;
        for (Dossier dossier : dossiers) {
            for (Contact contact : dossier.reachable()) {
                try {
                    mailer.send(mail.apply(dossier, contact));
                } catch (MailNotSentException e) {
                    failure = failure == null ? e : failure;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
