package fr.tnl.dossier;

import fr.tnl.dossier.files.FileInspector;
import fr.tnl.dossier.files.FileName;
import fr.tnl.dossier.files.FileType;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Hashes;
import fr.tnl.shared.UnknownException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of dossiers. */
@Service
@Transactional
public class Documents {

    interface Rows extends Repository<Document, UUID> {

        Optional<Document> findById(UUID id);

        @Query(
                "select * from tnl.dossier_document where dossier = :dossier and removed_at is null order by uploaded_at")
        List<Document> findPresent(@Param("dossier") UUID dossier);

        int countByDossierAndRemovedAtIsNull(UUID dossier);

        List<Document> findByDossier(UUID dossier);

        boolean existsBySha256(String sha256);

        List<Document> findByScannedAtIsNullOrderByUploadedAtAsc();
    }

    /** In bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST = 30;

    private final Rows rows;
    private final DocumentStore store;
    private final Timeline timeline;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Documents(Rows rows, DocumentStore store, Timeline timeline, JdbcAggregateTemplate template, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.timeline = timeline;
        this.template = template;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Document> of(UUID dossier) {
        return rows.findPresent(dossier);
    }

    /** @throws DomainException where this dossier has no such document */
    @Transactional(readOnly = true)
    public Document get(UUID dossier, UUID id) {
        return rows.findById(id)
                .filter(document -> document.dossier().equals(dossier))
                .orElseThrow(() -> new UnknownException("dossier.document.unknown"));
    }

    /** @throws UnknownException where the document is set aside */
    public InputStream open(Document document) {
        if (document.isSetAside()) {
            throw new UnknownException("dossier.document.withheld", document.fileName());
        }
        return store.open(document.sha256());
    }

    /** The same file at the same place again is there already: who does not know whether it arrived may send it anew. */
    Document add(UUID dossier, String place, String fileName, byte[] content, Actor actor) {
        if (content.length > LARGEST) {
            throw new DomainException("dossier.document.tooLarge", place, fileName, LARGEST / (1024 * 1024));
        }
        String sha256 = Hashes.sha256(content);
        Optional<Document> same = of(dossier).stream()
                .filter(document ->
                        document.place().equals(place) && document.sha256().equals(sha256))
                .findFirst();
        if (same.isPresent()) {
            if (same.get().isSetAside()) {
                throw new DomainException(
                        "dossier.document.infected",
                        place,
                        fileName,
                        String.valueOf(same.get().threat()));
            }
            return same.get();
        }
        if (rows.countByDossierAndRemovedAtIsNull(dossier) >= MOST) {
            throw new DomainException("dossier.document.tooMany", place, MOST);
        }
        FileType type = FileInspector.inspect(place, fileName, content);
        DocumentStore.Stored stored = store.store(new ByteArrayInputStream(content));
        Document added = template.insert(new Document(
                UUID.randomUUID(),
                dossier,
                place,
                FileName.of(fileName).as(type),
                type.mediaType(),
                stored.size(),
                stored.sha256(),
                clock.instant(),
                null,
                null,
                null));
        note(EventKind.DOCUMENT_ADDED, added, actor);
        return added;
    }

    /** Makes these, and no others, the documents of the working copy. */
    void keep(UUID dossier, List<Document> wanted) {
        List<UUID> ids = wanted.stream().map(Document::id).toList();
        of(dossier).stream()
                .filter(document -> !ids.contains(document.id()))
                .forEach(document -> takeOut(document, Actor.system()));
        wanted.stream().filter(document -> document.removedAt() != null).forEach(document -> {
            template.update(document.removed(null));
            note(EventKind.DOCUMENT_ADDED, document, Actor.system());
        });
    }

    /** Out of the working copy; a version that was filed with it keeps it. */
    void remove(UUID dossier, UUID id, Actor actor) {
        Document document = get(dossier, id);
        if (document.removedAt() == null) {
            takeOut(document, actor);
        }
    }

    private void takeOut(Document document, Actor actor) {
        template.update(document.removed(clock.instant()));
        note(EventKind.DOCUMENT_REMOVED, document, actor);
    }

    private void note(EventKind kind, Document document, Actor actor) {
        timeline.record(document.dossier(), kind, actor, document.fileName(), Evidence.of(document.sha256()));
    }
}
