package fr.tnl.process.mail;

import fr.tnl.award.Certificates;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Receipts;
import fr.tnl.issuance.IssuedDocument;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.mail.Attachment;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files that a mail step may add. */
@Component
class MailAttachments {

    private static final String PDF = "application/pdf";

    private final Receipts receipts;
    private final Certificates certificates;
    private final IssuedDocuments documents;

    MailAttachments(Receipts receipts, Certificates certificates, IssuedDocuments documents) {
        this.receipts = receipts;
        this.certificates = certificates;
        this.documents = documents;
    }

    /** @param kind {@code receipt}, {@code certificate}, or {@code document} for the one that was issued last */
    List<Attachment> of(String kind, Dossier dossier) {
        DossierReference reference = dossier.requireReference();
        return switch (kind) {
            case MailInputs.RECEIPT ->
                List.of(new Attachment("accuse-de-reception-" + reference + ".pdf", PDF, receipts.pdf(dossier)));
            case MailInputs.CERTIFICATE ->
                List.of(new Attachment(
                        "certificat-" + reference + ".pdf",
                        PDF,
                        certificates
                                .find(reference)
                                .orElseThrow(() -> DomainException.of("process.mail.noCertificate", reference))
                                .pdf()));
            case MailInputs.DOCUMENT -> {
                IssuedDocument last = documents
                        .last(dossier)
                        .orElseThrow(() -> DomainException.of("process.mail.noDocument", reference));
                yield List.of(new Attachment(IssuedDocument.label(reference, last.number()) + ".pdf", PDF, last.pdf()));
            }
            default -> throw DomainException.of("process.mail.unknownAttachment", kind);
        };
    }
}
