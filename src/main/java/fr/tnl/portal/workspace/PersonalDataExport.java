package fr.tnl.portal.workspace;

import fr.tnl.correspondence.Message;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.ErasureRequest;
import fr.tnl.dossier.PersonalData;
import fr.tnl.mail.MailEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The export, whose shape {@code docs/adr/0009-personal-data.md} promises: fields may be added, none is renamed. Moments
 * are texts in ISO 8601, in UTC.
 */
record PersonalDataExport(
        String format,
        DossierPart dossier,
        String email,
        List<ContactPart> contacts,
        String consentAt,
        List<EventPart> events,
        List<AnswerPart> answers,
        List<MailPart> mails,
        List<MessagePart> messages,
        List<AccessPart> accesses,
        @Nullable String erasureRequestedAt) {

    private static final String FORMAT = "tnl-personal-data/1";

    record DossierPart(String id, @Nullable String reference, String edition, String track, String authority) {}

    record ContactPart(String role, String name, String position, String email, String phone) {

        private static ContactPart of(Contact contact) {
            return new ContactPart(
                    contact.role().name(), contact.name(), contact.position(), contact.email(), contact.phone());
        }
    }

    record EventPart(String at, String kind, String detail) {

        private static EventPart of(DossierEvent event) {
            return new EventPart(event.at().toString(), event.kind().name(), event.detail());
        }
    }

    record AnswerPart(String question, String at) {}

    record MailPart(@Nullable String sentAt, String template, @Nullable String subject, String recipientName) {

        private static MailPart of(MailEntry mail) {
            return new MailPart(text(mail.sentAt()), mail.template(), mail.subject(), mail.recipientName());
        }
    }

    record MessagePart(String sentAt, String text) {}

    record AccessPart(String kind, String createdAt, String expiresAt) {}

    static PersonalDataExport of(
            Dossier dossier,
            PersonalData held,
            List<MailEntry> mails,
            List<Message> written,
            @Nullable ErasureRequest erasure) {
        return new PersonalDataExport(
                FORMAT,
                new DossierPart(
                        dossier.id().toString(),
                        dossier.reference(),
                        dossier.edition(),
                        dossier.track().name(),
                        dossier.authorityName()),
                held.email(),
                held.contacts().stream().map(ContactPart::of).toList(),
                held.consentAt().toString(),
                held.events().stream().map(EventPart::of).toList(),
                held.answers().stream()
                        .map(answer -> new AnswerPart(answer.key(), answer.at().toString()))
                        .toList(),
                mails.stream().map(MailPart::of).toList(),
                written.stream()
                        .map(message -> new MessagePart(message.sentAt().toString(), message.text()))
                        .toList(),
                held.accesses().stream()
                        .map(access -> new AccessPart(
                                access.link() ? "LINK" : "SESSION",
                                access.createdAt().toString(),
                                access.expiresAt().toString()))
                        .toList(),
                erasure == null ? null : text(erasure.requestedAt()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
