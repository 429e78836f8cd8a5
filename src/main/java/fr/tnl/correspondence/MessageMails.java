package fr.tnl.correspondence;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailValue;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import java.util.HashMap;
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
    private final ApplicantAccess access;
    private final PublicAddress address;

    MessageMails(
            Conversations.Rows messages,
            Dossiers dossiers,
            Editions editions,
            ApplicantAccess access,
            PublicAddress address) {
        this.messages = messages;
        this.dossiers = dossiers;
        this.editions = editions;
        this.access = access;
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
        Edition edition = editions.get(dossier.editionCode());
        Map<String, Object> values = values(message, dossier, edition);
        values.put("recipientName", edition.contact().name());
        values.put("authorName", message.authorName());
        values.put("officeLink", address.of("/backoffice/messages/" + dossier.id()));
        return mail(
                owed,
                dossier,
                TO_SECRETARIAT,
                edition.contact().address(),
                edition.contact().name(),
                values);
    }

    private Mail toContact(OwedMail owed, Message message, Dossier dossier, Contact contact) {
        Map<String, Object> values = values(message, dossier, editions.get(dossier.editionCode()));
        values.put("recipientName", contact.name());
        values.put("link", MailValue.secret(address.of("/acces/" + access.issueLink(dossier, contact.email()))));
        values.put("linkExpiresAt", ParisTime.day(access.linkExpiry(dossier)));
        return mail(owed, dossier, TO_CONTACT, contact.email(), contact.name(), values);
    }

    private Map<String, Object> values(Message message, Dossier dossier, Edition edition) {
        Map<String, Object> values = new HashMap<>();
        values.put("editionTitle", edition.title());
        values.put("contactAddress", edition.contact().address());
        values.put("portalLink", address.of("/"));
        values.put("authorityName", dossier.authorityName());
        values.put("trackLabel", edition.track(dossier.track()).title());
        values.put("messageText", message.text());
        return values;
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
