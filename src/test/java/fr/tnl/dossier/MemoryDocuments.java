package fr.tnl.dossier;

import fr.tnl.testing.MemoryTables;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of documents in memory. */
record MemoryDocuments(MemoryTables tables) implements Documents.Rows {

    @Override
    public Optional<Document> findById(UUID id) {
        return tables.all(Document.class).stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Document> findPresent(UUID dossier) {
        return tables.all(Document.class).stream()
                .filter(document -> document.dossier().equals(dossier) && document.removedAt() == null)
                .toList();
    }

    @Override
    public int countByDossierAndRemovedAtIsNull(UUID dossier) {
        return findPresent(dossier).size();
    }

    @Override
    public List<Document> findByDossier(UUID dossier) {
        return tables.all(Document.class).stream()
                .filter(document -> document.dossier().equals(dossier))
                .toList();
    }

    @Override
    public boolean existsBySha256(String sha256) {
        return tables.all(Document.class).stream()
                .anyMatch(document -> document.sha256().equals(sha256));
    }

    @Override
    public List<Document> findByScannedAtIsNullOrderByUploadedAtAsc() {
        return tables.all(Document.class).stream()
                .filter(document -> document.scannedAt() == null)
                .toList();
    }
}
