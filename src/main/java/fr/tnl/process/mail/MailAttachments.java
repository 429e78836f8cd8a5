package fr.tnl.process.mail;

import fr.tnl.award.Certificates;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Receipts;
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

    MailAttachments(Receipts receipts, Certificates certificates) {
        this.receipts = receipts;
        this.certificates = certificates;
    }

    /** @param kind {@code receipt} or {@code certificate} */
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
            default -> throw DomainException.of("process.mail.unknownAttachment", kind);
        };
    }
}
