package fr.tnl.mail;

import fr.tnl.shared.FileSync;
import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes mails to a folder, whole or not at all.
 *
 * <p>A name such as {@code 2026-10-02T08-15-30Z-receipt-TNL-2026-0001-0f3a9c61d2b4.eml} begins with the moment, in UTC
 * so that names sort also when the clocks change, and ends with what the same mail always has: a file with that end is
 * that mail, already sent.
 */
class OutboxTransport implements MailTransport {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxTransport.class);
    private static final int HASH_SHOWN = 12;

    private final Path folder;
    private final FileSync sync;
    private final Clock clock;

    OutboxTransport(Path folder, FileSync sync, Clock clock) {
        this.folder = folder;
        this.sync = sync;
        this.clock = clock;
    }

    @Override
    public void deliver(OutgoingMail mail) throws IOException, MessagingException {
        Files.createDirectories(folder);
        String ending = ending(mail);
        // Looking for it takes as long as the folder is full
        if (mail.first() || !exists(ending)) {
            write(mail, folder.resolve(MOMENT.format(clock.instant()) + ending));
        }
    }

    /** A file that cannot be deleted stays for the administrator to see. */
    @Override
    public void discard(MailKey mail) {
        String ending = hashOf(mail) + ".eml";
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> file.getFileName().toString().endsWith(ending))) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("A mail of step {} stays in {}: {}", mail.stepKey(), folder, e.toString());
        }
    }

    private static String hashOf(MailKey mail) {
        return "-" + mail.hash().substring(0, HASH_SHOWN);
    }

    private static String ending(OutgoingMail mail) {
        String reference = mail.dossierReference();
        return "-" + fileNamePart(mail.key().template())
                + (reference == null ? "" : "-" + fileNamePart(reference))
                + hashOf(mail.key())
                + ".eml";
    }

    private static String fileNamePart(String text) {
        return text.replaceAll("[^A-Za-z0-9-]+", "_");
    }

    private boolean exists(String ending) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> file.getFileName().toString().endsWith(ending))) {
            return files.iterator().hasNext();
        }
    }

    private void write(OutgoingMail mail, Path target) throws IOException, MessagingException {
        Path draft = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                            FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                mail.message().writeTo(out);
                out.flush();
                sync.file(channel);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            sync.folder(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
