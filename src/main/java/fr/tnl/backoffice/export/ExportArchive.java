package fr.tnl.backoffice.export;

import fr.tnl.shared.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file that is written as it goes, with the hashes of its files as {@code sha256sum} reads them. */
final class ExportArchive implements AutoCloseable {

    private static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    ExportArchive(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, String content) throws IOException {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        note(name, Hashes.sha256(content));
    }

    /** Closes the content. */
    void add(String name, InputStream content) throws IOException {
        MessageDigest digest = Hashes.newDigest();
        zip.putNextEntry(new ZipEntry(name));
        try (content) {
            content.transferTo(new DigestOutputStream(zip, digest));
        }
        zip.closeEntry();
        note(name, Hashes.hex(digest.digest()));
    }

    private void note(String name, String sha256) {
        sums.append(sha256).append("  ").append(name).append('\n');
    }

    @Override
    public void close() throws IOException {
        zip.putNextEntry(new ZipEntry(SUMS));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }
}
