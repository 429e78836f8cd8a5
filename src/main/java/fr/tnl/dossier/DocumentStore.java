package fr.tnl.dossier;

import fr.tnl.shared.FileSync;
import fr.tnl.shared.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files by the hash of their content: the same file twice is kept once, and a file is whole and on disk before any row
 * names it.
 */
@Component
class DocumentStore {

    /** @param size in bytes */
    record Stored(String sha256, long size) {}

    private final Path root;
    private final FileSync sync;

    DocumentStore(@Value("${tnl.documents.location:./data/documents}") Path root, FileSync sync) {
        this.root = root;
        this.sync = sync;
    }

    /** Writes all of the content, synced, then gives it its name in one step. */
    Stored store(InputStream content) {
        try {
            Files.createDirectories(root);
            Path temporary = Files.createTempFile(root, "upload-", ".tmp");
            try {
                MessageDigest digest = Hashes.newDigest();
                long size;
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
                    size = content.transferTo(out);
                }
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    sync.file(channel);
                }
                String hash = Hashes.hex(digest.digest());
                Path target = pathOf(hash);
                Files.createDirectories(target.getParent());
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
                return new Stored(hash, size);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException where the content is gone from the disk */
    InputStream open(String sha256) {
        try {
            return Files.newInputStream(pathOf(sha256));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("document " + sha256 + " is not in " + root.toAbsolutePath(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes a content that nobody needs any more, unless it was stored since: whoever stores it anew finds it there.
     *
     * @return whether it is gone
     */
    boolean discard(String sha256, Instant storedBefore) {
        Path file = pathOf(sha256);
        Path aside = root.resolve("discard-" + UUID.randomUUID() + ".tmp");
        try {
            // Aside first: what is stored from now on is another file, and not deleted with this one
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            if (Files.getLastModifiedTime(aside).toInstant().isBefore(storedBefore)) {
                Files.delete(aside);
                return true;
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return false;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pathOf(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
