package fr.tnl.correspondence;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.Timeline;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailValue;
import fr.tnl.shared.Actor;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import java.util.HashMap;
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
    private final Editions editions;
    private final ApplicantAccess access;
    private final PublicAddress address;
    private final Messages messages;

    HandoverMails(
            Timeline timeline,
            Dossiers dossiers,
            Editions editions,
            ApplicantAccess access,
            PublicAddress address,
            Messages messages) {
        this.timeline = timeline;
        this.dossiers = dossiers;
        this.editions = editions;
        this.access = access;
        this.address = address;
        this.messages = messages;
    }

    /** Nothing where the new contact is none any more. */
    Optional<Mail> write(OwedMail owed) {
        Dossier dossier = dossiers.find(owed.dossier()).orElseThrow();
        Map<String, Object> values = values(owed, dossier);
        boolean carries = dossier.isCarriedBy(owed.recipient());
        if (owed.kind() == OwedMail.Kind.FORMER_CONTACT) {
            values.put(
                    "accessSentence",
                    messages.get(carries ? "correspondence.access.kept" : "correspondence.access.ended"));
            return Optional.of(mail(owed, dossier, FORMER, values));
        }
        if (!carries) {
            return Optional.empty();
        }
        values.put("link", MailValue.secret(address.of("/acces/" + access.issueLink(dossier, owed.recipient()))));
        values.put("linkExpiresAt", ParisTime.day(access.linkExpiry(dossier)));
        values.put("dataLink", address.of("/donnees-personnelles"));
        return Optional.of(mail(owed, dossier, NEW, values));
    }

    private Map<String, Object> values(OwedMail owed, Dossier dossier) {
        Edition edition = editions.get(dossier.editionCode());
        DossierEvent event = timeline.of(dossier.id()).stream()
                .filter(line -> line.id().equals(owed.about()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> values = new HashMap<>();
        values.put("recipientName", owed.recipientName());
        values.put("editionTitle", edition.title());
        values.put("contactAddress", edition.contact().address());
        values.put("portalLink", address.of("/"));
        values.put("authorityName", dossier.authorityName());
        values.put("trackLabel", edition.track(dossier.track()).title());
        values.put("changedAt", ParisTime.moment(event.at()));
        values.put("changedBy", by(event));
        return values;
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
