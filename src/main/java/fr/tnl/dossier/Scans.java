package fr.tnl.dossier;

import fr.tnl.dossier.spi.ScanNotices;
import fr.tnl.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the antivirus said of documents. */
@Service
@Transactional
class Scans {

    private final Documents.Rows rows;
    private final DossierRepository dossiers;
    private final Timeline timeline;
    private final ScanNotices notices;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Scans(
            Documents.Rows rows,
            DossierRepository dossiers,
            Timeline timeline,
            ScanNotices notices,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.notices = notices;
        this.template = template;
        this.clock = clock;
    }

    /** Of all dossiers, those taken out too: a filed version may hold them. */
    @Transactional(readOnly = true)
    public List<Document> waiting() {
        return rows.findByScannedAtIsNullOrderByUploadedAtAsc();
    }

    /** @param threat what was found; such a document is set aside for good */
    public void record(UUID id, Optional<String> threat) {
        Optional<Document> scanned = rows.findById(id);
        if (scanned.isEmpty()) {
            // Deleted with its draft meanwhile
            return;
        }
        // Whoever takes the document out at this moment holds the dossier as well
        Dossier dossier = dossiers.findLockedById(scanned.get().dossier()).orElseThrow();
        Document document = rows.findById(id).orElseThrow().scanned(clock.instant(), threat.orElse(null));
        template.update(document);
        if (document.isSetAside()) {
            timeline.record(dossier.id(), EventKind.DOCUMENT_SET_ASIDE, Actor.system(), document.fileName());
            notices.setAside(dossier, document);
        }
    }
}
