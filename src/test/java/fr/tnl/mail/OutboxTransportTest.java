package fr.tnl.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import fr.tnl.shared.FileSync;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTransportTest {

    private final MutableClock clock = new MutableClock();

    @TempDir
    private Path parent;

    @Test
    void namesFilesByTimeTemplateAndDossier() throws Exception {
        transport().deliver(mail("step", "receipt", "TNL-2026-0001"));
        clock.advance(Duration.ofSeconds(1));
        transport().deliver(mail("step", "review-invitation", null));

        assertThat(files())
                .satisfiesExactly(
                        name -> assertThat(name)
                                .matches("2026-10-02T08-15-30Z-receipt-TNL-2026-0001-[0-9a-f]{12}\\.eml"),
                        name -> assertThat(name).matches("2026-10-02T08-15-31Z-review-invitation-[0-9a-f]{12}\\.eml"));
    }

    @Test
    void writesTheSameMailOnce() throws Exception {
        transport().deliver(mail("step", "receipt", "TNL-2026-0001"));
        clock.advance(Duration.ofMinutes(5));
        transport().deliver(mail("step", "receipt", "TNL-2026-0001"));

        assertThat(files()).singleElement().asString().startsWith("2026-10-02T08-15-30Z");
    }

    @Test
    void writesAMailOfAnotherStepAgain() throws Exception {
        transport().deliver(mail("step 1", "receipt", "TNL-2026-0001"));
        transport().deliver(mail("step 2", "receipt", "TNL-2026-0001"));

        assertThat(files()).hasSize(2);
    }

    @Test
    void discardsTheMailThatItIsToldAndNoOther() throws Exception {
        transport().discard(new MailKey("step 1", "receipt", "mairie@ville.example"));
        transport().deliver(mail("step 1", "receipt", "TNL-2026-0001"));
        transport().deliver(mail("step 2", "receipt", "TNL-2026-0001"));
        List<String> before = files();

        transport().discard(new MailKey("step 1", "receipt", "mairie@ville.example"));

        assertThat(files()).hasSize(1).isSubsetOf(before);
        transport().deliver(mail("step 2", "receipt", "TNL-2026-0001"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhereWritingFails() throws Exception {
        MimeMessage halfWritten = new MimeMessage(Session.getInstance(System.getProperties())) {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write("Subject: ha".getBytes(StandardCharsets.US_ASCII));
                throw new IOException("No space left on device");
            }
        };

        assertThatIOException().isThrownBy(() -> transport()
                .deliver(new OutgoingMail(new MailKey("step", "receipt", "a@b.example"), null, halfWritten, true)));

        assertThat(files()).isEmpty();
    }

    @Test
    void keepsANameFromLeavingTheFolder() throws Exception {
        transport().deliver(mail("step", "receipt", "../../TNL"));

        assertThat(files()).singleElement().asString().contains("receipt-_TNL-");
    }

    private OutboxTransport transport() {
        return new OutboxTransport(parent.resolve("outbox"), new FileSync(true), clock);
    }

    private static OutgoingMail mail(String step, String template, String reference) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(System.getProperties()));
        message.setSubject("Reçu");
        message.setText("Bonjour");
        return new OutgoingMail(new MailKey(step, template, "mairie@ville.example"), reference, message, false);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(parent.resolve("outbox"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
