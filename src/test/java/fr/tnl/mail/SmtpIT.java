package fr.tnl.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.tnl.shared.Sight;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Over a real connection to a mail server that is down at first. */
@SpringBootTest(
        classes = MailTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail-smtp;DATABASE_TO_LOWER=TRUE",
            "spring.flyway.schemas=tnl",
            "spring.messages.basename=messages/shared,messages/template,messages/mail",
            "spring.messages.always-use-message-format=true",
            "spring.messages.fallback-to-system-locale=false",
            "spring.mail.host=127.0.0.1",
            "tnl.mail.reply-to=Secrétariat du label <label@tnl.example>",
            "tnl.processes.location=classpath:processes"
        })
class SmtpIT {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-', 0, (byte) 0xff, '\r', '\n'};

    private static final int PORT = freePort();

    @Autowired
    private Mailer mailer;

    @Autowired
    private MailLog log;

    private final GreenMail server = newServer();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreenMail newServer() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsHtmlAndTextWithAttachments() throws Exception {
        server.start();

        mailer.send(receipt("complete"));

        MimeMessage message = onlyMessage();
        assertThat(message.getSubject()).isEqualTo("Reçu : dossier TNL-2026-0001 – Ville de Mâcon & Cie");
        assertThat(message.getFrom())
                .containsExactly(
                        new InternetAddress("ne-pas-repondre@tnl.example", "Territoire Numérique Libre", "UTF-8"));
        assertThat(message.getReplyTo())
                .containsExactly(new InternetAddress("label@tnl.example", "Secrétariat du label", "UTF-8"));
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("mairie@macon.example", "Élodie Bcc: x@evil.example", "UTF-8"));
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID())
                .isEqualTo(log.recent(Sight.FULL, 1).get(0).messageId());
        assertThat(message.getSentDate()).isEqualTo("2026-10-02T08:15:30Z");

        MimeMultipart mixed = (MimeMultipart) message.getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) alternative.getBodyPart(0).getContent())
                .contains(
                        "Bonjour Élodie",
                        "Voir mon dossier\u00A0:",
                        "https://label.example/d/1",
                        "Répondez simplement");
        assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) alternative.getBodyPart(1).getContent())
                .contains(
                        "lang=\"fr\"",
                        "<strong>Ville de Mâcon &amp; Cie</strong>",
                        "href=\"https://label.example/d/1\"");
        BodyPart attachment = mixed.getBodyPart(1);
        assertThat(attachment.getFileName()).isEqualTo("reçu n° 1.pdf");
        assertThat(attachment.getContentType()).startsWith("application/pdf");
        try (InputStream content = attachment.getInputStream()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
    }

    @Test
    void arrivesOnceWhereTheMailServerWasDownAtFirst() {
        assertThatExceptionOfType(MailNotSentException.class).isThrownBy(() -> mailer.send(receipt("down")));
        MailEntry failed = entry("down");
        assertThat(failed.state()).isEqualTo(MailState.FAILED);
        assertThat(failed.lastError()).contains("Couldn't connect to host", "Connection refused");

        server.start();
        mailer.send(receipt("down"));
        mailer.send(receipt("down"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(entry("down").state()).isEqualTo(MailState.SENT);
        assertThat(entry("down").attempts()).isEqualTo(2);
    }

    private MailEntry entry(String step) {
        return log.recent(Sight.FULL, 10).stream()
                .filter(entry -> entry.stepKey().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private MimeMessage onlyMessage() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static Mail receipt(String step) {
        return new Mail(
                step,
                "receipt",
                "mairie@macon.example",
                "Élodie\r\nBcc: x@evil.example",
                "TNL-2026-0001",
                Map.of(
                        "reference", "TNL-2026-0001",
                        "authorityName", "Ville de Mâcon & Cie",
                        "recipientName", "Élodie",
                        "contact", "label@tnl.example",
                        "link", "https://label.example/d/1",
                        "details", ""),
                List.of(new Attachment("reçu n° 1.pdf", "application/pdf", PDF)));
    }
}
