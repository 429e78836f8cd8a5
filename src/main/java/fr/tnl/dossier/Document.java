package fr.tnl.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A file that an applicant added to a dossier.
 *
 * @param place id of the required document that it is, or {@link #OTHER}
 * @param fileName as the applicant named it, cleaned; never used as a path
 * @param mediaType found from the content
 * @param size in bytes
 * @param sha256 names the content in the store
 * @param removedAt when the applicant took it out; a version filed before keeps it
 * @param scannedAt when the antivirus was through with it
 * @param threat what the antivirus found in it
 */
@Table(schema = "tnl", name = "dossier_document")
public record Document(
        @Id UUID id,
        UUID dossier,
        String place,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant uploadedAt,
        @Nullable Instant removedAt,
        @Nullable Instant scannedAt,
        @Nullable String threat) {

    public static final String OTHER = "other";

    /** Whether it is harmful: it stays in the list, but nobody gets it. */
    public boolean isSetAside() {
        return threat != null;
    }

    /** @param now null for a document that is there again */
    Document removed(@Nullable Instant now) {
        return new Document(id, dossier, place, fileName, mediaType, size, sha256, uploadedAt, now, scannedAt, threat);
    }

    Document scanned(Instant now, @Nullable String found) {
        return new Document(id, dossier, place, fileName, mediaType, size, sha256, uploadedAt, removedAt, now, found);
    }
}
