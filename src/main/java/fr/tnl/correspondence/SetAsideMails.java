package fr.tnl.correspondence;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.Drafts;
import fr.tnl.mail.Mail;
import fr.tnl.shared.Messages;
import fr.tnl.shared.PublicAddress;
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
    private final MailWords words;
    private final PublicAddress address;
    private final Messages messages;

    SetAsideMails(
            Documents documents,
            Dossiers dossiers,
            Drafts drafts,
            Applications applications,
            Editions editions,
            MailWords words,
            PublicAddress address,
            Messages messages) {
        this.documents = documents;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.applications = applications;
        this.editions = editions;
        this.words = words;
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
        Map<String, Object> values = words.of(dossier, edition.contact().name());
        tell(document, values);
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
        Map<String, Object> values = words.withLink(dossier, owed.recipientName(), owed.recipient());
        tell(document, values);
        values.put(
                "toDoSentence",
                messages.get(
                        drafts.isReplaceable(dossier, document)
                                ? "correspondence.aside.replace"
                                : "correspondence.aside.wait"));
        return new Mail(
                owed.stepKey(),
                TO_CONTACT,
                owed.recipient(),
                owed.recipientName(),
                dossier.reference(),
                values,
                List.of());
    }

    private static void tell(Document document, Map<String, Object> values) {
        values.put("fileName", document.fileName());
        values.put("threat", String.valueOf(document.threat()));
    }
}
