package fr.tnl.issuance;

import fr.tnl.shared.DossierReference;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A document as it was printed for a dossier, never changed.
 *
 * @param number from 1 within the dossier
 * @param template file of {@code documents/} that it was made from, without its ending
 * @param sha256 of the PDF
 */
@Table(schema = "tnl", name = "issued_document")
public record IssuedDocument(
        @Id UUID id,
        UUID dossier,
        int number,
        String template,
        String title,
        byte[] pdf,
        String sha256,
        Instant issuedAt) {

    /** What people read on it, such as {@code TNL-2026-0042-D1}. */
    public static String label(DossierReference reference, int number) {
        return reference + "-D" + number;
    }
}
