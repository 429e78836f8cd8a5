package fr.tnl.dossier;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes the files of deleted documents, some time after their rows: a file on disk without a row hurts nobody, a row
 * without its file would.
 */
@Component
class OrphanedFiles {

    interface Rows extends Repository<OrphanedFile, UUID> {

        List<OrphanedFile> findAllByOrderBySinceAsc();
    }

    /** A file is written before its row: a younger one may belong to an upload that is not committed yet. */
    private static final Duration UPLOAD = Duration.ofMinutes(10);

    private final Rows rows;
    private final Documents.Rows documents;
    private final DocumentStore store;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    OrphanedFiles(
            Rows rows, Documents.Rows documents, DocumentStore store, JdbcAggregateTemplate template, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.store = store;
        this.template = template;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void remove() {
        for (OrphanedFile orphan : rows.findAllByOrderBySinceAsc()) {
            boolean settled = documents.existsBySha256(orphan.sha256())
                    || store.discard(orphan.sha256(), clock.instant().minus(UPLOAD));
            if (settled) {
                template.deleteById(orphan.id(), OrphanedFile.class);
            }
        }
    }
}
