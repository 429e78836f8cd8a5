package fr.tnl.correspondence;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.Timeline;
import fr.tnl.mail.Mail;
import fr.tnl.shared.Actor;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes the mails that tell of another contact. The former address hears of it, so that nobody takes a dossier over in
 * silence.
 */
@Component
class HandoverMails {

    private static final String FORMER = "contact-replaced";
    private static final String NEW = "contact-named";

    private final Timeline timeline;
    private final Dossiers dossiers;
    private final MailWords words;
    private final PublicAddress address;
    private final Messages messages;

    HandoverMails(Timeline timeline, Dossiers dossiers, MailWords words, PublicAddress address, Messages messages) {
        this.timeline = timeline;
        this.dossiers = dossiers;
        this.words = words;
        this.address = address;
        this.messages = messages;
    }

    /** Nothing where the new contact is none any more. */
    Optional<Mail> write(OwedMail owed) {
        Dossier dossier = dossiers.find(owed.dossier()).orElseThrow();
        boolean carries = dossier.isCarriedBy(owed.recipient());
        if (owed.kind() == OwedMail.Kind.FORMER_CONTACT) {
            Map<String, Object> values = words.of(dossier, owed.recipientName());
            tell(owed, values);
            values.put(
                    "accessSentence",
                    messages.get(carries ? "correspondence.access.kept" : "correspondence.access.ended"));
            return Optional.of(mail(owed, dossier, FORMER, values));
        }
        if (!carries) {
            return Optional.empty();
        }
        Map<String, Object> values = words.withLink(dossier, owed.recipientName(), owed.recipient());
        tell(owed, values);
        values.put("dataLink", address.of("/donnees-personnelles"));
        return Optional.of(mail(owed, dossier, NEW, values));
    }

    private void tell(OwedMail owed, Map<String, Object> values) {
        DossierEvent event = timeline.of(owed.dossier()).stream()
                .filter(line -> line.id().equals(owed.about()))
                .findFirst()
                .orElseThrow();
        values.put("changedAt", ParisTime.moment(event.at()));
        values.put("changedBy", by(event));
    }

    /** With whose access, which an applicant's address tells better than a name. */
    private String by(DossierEvent event) {
        return event.actorKind() == Actor.Kind.STAFF ? messages.get("correspondence.by.secretariat") : event.actor();
    }

    private static Mail mail(OwedMail owed, Dossier dossier, String template, Map<String, Object> values) {
        return new Mail(
                owed.stepKey(),
                template,
                owed.recipient(),
                owed.recipientName(),
                dossier.reference(),
                values,
                List.of());
    }
}
