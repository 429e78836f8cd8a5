package fr.tnl.issuance;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Evidence;
import fr.tnl.dossier.spi.Vouched;
import fr.tnl.shared.Hashes;
import fr.tnl.shared.StableJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Each document that was issued, by its number, its title and the hash of what is kept of it now. */
@Component
class VouchedDocuments implements Vouched {

    private final IssuedDocuments.Rows rows;

    VouchedDocuments(IssuedDocuments.Rows rows) {
        this.rows = rows;
    }

    static Evidence evidence(IssuedDocument document) {
        return Evidence.of(Hashes.sha256(text(document)));
    }

    private static String text(IssuedDocument document) {
        return StableJson.of(Map.of(
                "number", document.number(),
                "title", document.title(),
                "sha256", Hashes.sha256(document.pdf())));
    }

    @Override
    public Set<EventKind> kinds() {
        return Set.of(EventKind.DOCUMENT_ISSUED);
    }

    @Override
    public List<String> of(Dossier dossier) {
        return rows.findByDossierOrderByNumberAsc(dossier.id()).stream()
                .map(VouchedDocuments::text)
                .toList();
    }
}
