package fr.tnl.correspondence;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.Drafts;
import fr.tnl.mail.Mail;
import fr.tnl.mail.MailValue;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the mails that tell of a document which the antivirus set aside: what was found, and what to do. */
@Component
class SetAsideMails {

    private static final String TO_CONTACT = "document-set-aside";
    private static final String TO_SECRETARIAT = "document-set-aside-filed";

    private final Documents documents;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Applications applications;
    private final Editions editions;
    private final ApplicantAccess access;
    private final PublicAddress address;
    private final Messages messages;

    SetAsideMails(
            Documents documents,
            Dossiers dossiers,
            Drafts drafts,
            Applications applications,
            Editions editions,
            ApplicantAccess access,
            PublicAddress address,
            Messages messages) {
        this.documents = documents;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.applications = applications;
        this.editions = editions;
        this.access = access;
        this.address = address;
        this.messages = messages;
    }

    /** Nothing where the document is neither in the dossier nor in what was filed any more, or nobody is to be told. */
    Optional<Mail> write(OwedMail owed) {
        Dossier dossier = dossiers.find(owed.dossier()).orElseThrow();
        Document document = documents.get(dossier.id(), owed.about());
        boolean filed =
                dossier.isFiled() && applications.latest(dossier).documentIds().contains(document.id());
        if (owed.kind() == OwedMail.Kind.DOCUMENT_ASIDE_TO_SECRETARIAT) {
            return filed ? Optional.of(toSecretariat(owed, document, dossier)) : Optional.empty();
        }
        boolean there = filed || document.removedAt() == null;
        return there && dossier.isCarriedBy(owed.recipient())
                ? Optional.of(toContact(owed, document, dossier))
                : Optional.empty();
    }

    private Mail toSecretariat(OwedMail owed, Document document, Dossier dossier) {
        Edition edition = editions.get(dossier.editionCode());
        Map<String, Object> values = values(document, dossier, edition);
        values.put("recipientName", edition.contact().name());
        values.put("officeLink", address.of("/backoffice/dossiers/" + dossier.reference() + "#documents"));
        return new Mail(
                owed.stepKey(),
                TO_SECRETARIAT,
                edition.contact().address(),
                edition.contact().name(),
                dossier.reference(),
                values,
                List.of());
    }

    private Mail toContact(OwedMail owed, Document document, Dossier dossier) {
        Map<String, Object> values = values(document, dossier, editions.get(dossier.editionCode()));
        values.put("recipientName", owed.recipientName());
        values.put(
                "toDoSentence",
                messages.get(
                        drafts.isReplaceable(dossier, document)
                                ? "correspondence.aside.replace"
                                : "correspondence.aside.wait"));
        values.put("link", MailValue.secret(address.of("/acces/" + access.issueLink(dossier, owed.recipient()))));
        values.put("linkExpiresAt", ParisTime.day(access.linkExpiry(dossier)));
        return new Mail(
                owed.stepKey(),
                TO_CONTACT,
                owed.recipient(),
                owed.recipientName(),
                dossier.reference(),
                values,
                List.of());
    }

    private Map<String, Object> values(Document document, Dossier dossier, Edition edition) {
        Map<String, Object> values = new HashMap<>();
        values.put("editionTitle", edition.title());
        values.put("contactAddress", edition.contact().address());
        values.put("portalLink", address.of("/"));
        values.put("authorityName", dossier.authorityName());
        values.put("trackLabel", edition.track(dossier.track()).title());
        values.put("fileName", document.fileName());
        values.put("threat", String.valueOf(document.threat()));
        return values;
    }
}
