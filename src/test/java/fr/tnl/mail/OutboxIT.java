package fr.tnl.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Without a mail server, mails are files. */
@SpringBootTest(
        classes = MailTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail-outbox;DATABASE_TO_LOWER=TRUE",
            "spring.flyway.schemas=tnl",
            "spring.messages.basename=messages/shared,messages/template,messages/mail",
            "spring.messages.always-use-message-format=true",
            "spring.messages.fallback-to-system-locale=false",
            "spring.mail.host=",
            "tnl.processes.location=classpath:processes"
        })
class OutboxIT {

    /** As configured where nothing else is said. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    @TempDir
    private static Path outbox;

    @Autowired
    private Mailer mailer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @DynamicPropertySource
    static void outbox(DynamicPropertyRegistry registry) {
        registry.add("tnl.mail.outbox", outbox::toString);
    }

    @Test
    void writesOneFileEvenWhereTheMachineStoppedBeforeItWasRecorded() throws Exception {
        mailer.send(mail());
        // As a crash between the file and its record leaves it.
        jdbc.sql("update tnl.mail set state = 'PENDING', sent_at = null, claimed_until = last_attempt_at")
                .update();
        clock.advance(CLAIM);

        mailer.send(mail());

        MimeMessage message = read(onlyFile());
        assertThat(message.getSubject()).isEqualTo("Reçu : dossier R – Ville");
        assertThat(message.getMessageID()).matches("<[0-9a-f]{40}@tnl\\.example>");
        assertThat(jdbc.sql("select state from tnl.mail").query(String.class).single())
                .isEqualTo("SENT");
    }

    private static Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(outbox)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static MimeMessage read(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private static Mail mail() {
        Map<String, String> values = Map.of(
                "reference",
                "R",
                "authorityName",
                "Ville",
                "recipientName",
                "X",
                "contact",
                "c@d.example",
                "link",
                "https://l.example",
                "details",
                "");
        return new Mail("step", "receipt", "a@b.example", "", "TNL-2026-0001", values, List.of());
    }
}
