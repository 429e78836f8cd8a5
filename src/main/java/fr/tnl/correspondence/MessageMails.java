package fr.tnl.correspondence;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.mail.Mail;
import fr.tnl.shared.PublicAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the mails that tell one side what the other has written. */
@Component
class MessageMails {

    private static final String TO_SECRETARIAT = "message-from-applicant";
    private static final String TO_CONTACT = "message-from-secretariat";

    private final Conversations.Rows messages;
    private final Dossiers dossiers;
    private final Editions editions;
    private final MailWords words;
    private final PublicAddress address;

    MessageMails(
            Conversations.Rows messages, Dossiers dossiers, Editions editions, MailWords words, PublicAddress address) {
        this.messages = messages;
        this.dossiers = dossiers;
        this.editions = editions;
        this.words = words;
        this.address = address;
    }

    /** Nothing where nobody is to be told any more, as where the recipient is no contact now. */
    Optional<Mail> write(OwedMail owed) {
        Dossier dossier = dossiers.find(owed.dossier()).orElseThrow();
        Message message = messages.findById(owed.about()).orElseThrow();
        return message.side() == Side.APPLICANT
                ? Optional.of(toSecretariat(owed, message, dossier))
                : contact(dossier, owed.recipient()).map(to -> toContact(owed, message, dossier, to));
    }

    private Mail toSecretariat(OwedMail owed, Message message, Dossier dossier) {
        Edition.Contact office = editions.get(dossier.editionCode()).contact();
        Map<String, Object> values = words.of(dossier, office.name());
        values.put("messageText", message.text());
        values.put("authorName", message.authorName());
        values.put("officeLink", address.of("/backoffice/messages/" + dossier.id()));
        return mail(owed, dossier, TO_SECRETARIAT, office.address(), office.name(), values);
    }

    private Mail toContact(OwedMail owed, Message message, Dossier dossier, Contact contact) {
        Map<String, Object> values = words.withLink(dossier, contact.name(), contact.email());
        values.put("messageText", message.text());
        return mail(owed, dossier, TO_CONTACT, contact.email(), contact.name(), values);
    }

    private static Mail mail(
            OwedMail owed, Dossier dossier, String template, String to, String name, Map<String, Object> values) {
        return new Mail(owed.stepKey(), template, to, name, dossier.reference(), values, List.of());
    }

    private static Optional<Contact> contact(Dossier dossier, String address) {
        return dossier.contacts().stream()
                .filter(contact -> contact.isAt(address))
                .findFirst();
    }
}
