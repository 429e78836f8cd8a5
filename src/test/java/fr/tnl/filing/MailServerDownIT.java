package fr.tnl.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.tnl.TnlApplication;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.mail.MailState;
import fr.tnl.testing.Visitor;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application while its mail server is down, and once it is back. */
@SpringBootTest(
        classes = TnlApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mail.host=127.0.0.1",
            "logging.level.root=WARN",
            // That a job fails is what this is about
            "logging.level.org.camunda.bpm.engine=OFF",
            "camunda.bpm.job-execution.max-wait=250"
        })
@ActiveProfiles("demo")
@Import(Applicants.class)
@DirtiesContext
class MailServerDownIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RECEIPT = "serviceTask_sendReceipt";
    private static final int PORT = freePort();

    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private Applicants applicants;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MailLog mailLog;

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ProcessView process;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("tnl.data", data::toString);
        registry.add("spring.mail.port", () -> PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void begin() {
        process = new ProcessView(engine);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aDossierIsFiledAndCheckedMeanwhileAndItsReceiptsFollowOnce() {
        Dossier filed = applicants.filed();
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");

        await().atMost(PATIENCE).until(() -> receipt(filed).getExceptionMessage() != null);
        assertThat(secretariat.get("/backoffice/courriels?etat=FAILED").text())
                .contains(filed.requireReference().value(), "Connection refused");
        assertThat(secretariat
                        .get("/backoffice/dossiers/" + filed.requireReference())
                        .text())
                .contains("Connection refused");
        process.check(filed, Map.of("completenessOutcome", "COMPLETE"));
        assertThat(applicants.now(filed).status()).isEqualTo(DossierStatus.COMPLETE);

        useUpAllRetries(filed);
        assertThat(process.incidents()).isEqualTo(1);
        server.start();
        // As in Cockpit: the incident is retried
        engine.getManagementService().setJobRetries(receipt(filed).getId(), 1);
        await().atMost(PATIENCE).until(() -> process.unfinishedSteps(filed) == 0);

        assertThat(recipients(filed)).containsExactlyInAnyOrder("maire@ville.example", "dsi@ville.example");
        assertThat(process.incidents()).isZero();
        assertThat(secretariat.get("/backoffice/courriels?etat=FAILED").text())
                .doesNotContain(filed.requireReference().value());
        assertThat(applicants.now(filed).status()).isEqualTo(DossierStatus.COMPLETE);
    }

    @Test
    void aMessageIsKeptAndShownMeanwhileAndItsMailFollowsOnce() {
        // The first one's is the other test's
        applicants.authority();
        Dossier filed = applicants.filed();
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String page = "/backoffice/messages/" + filed.id();

        Visitor.Answer sent =
                secretariat.submit(page, page, Map.of("form", "un", "text", "Pouvez-vous préciser ? Merci."));

        assertThat(sent.location()).isEqualTo(page);
        assertThat(secretariat.get(page).text()).contains("Pouvez-vous préciser ? Merci.");
        await().atMost(PATIENCE).until(() -> mailsOf(filed).contains(MailState.FAILED));
        server.start();
        await().atMost(PATIENCE.multipliedBy(2))
                .until(() -> mailsOf(filed).equals(List.of(MailState.SENT, MailState.SENT)));
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .filter(message -> subject(message).startsWith("Message du secrétariat"))
                        .map(MailServerDownIT::recipient))
                .containsExactlyInAnyOrder("maire@ville.example", "dsi@ville.example");
    }

    private List<MailState> mailsOf(Dossier filed) {
        return mailLog.ofDossier(filed.requireReference().value()).stream()
                .filter(mail -> mail.template().equals("message-from-secretariat"))
                .map(MailEntry::state)
                .toList();
    }

    /** What takes two days otherwise. */
    private void useUpAllRetries(Dossier filed) {
        await().atMost(PATIENCE).until(() -> {
            Job job = receipt(filed);
            Date now = new Date();
            if (job.getRetries() > 0 && job.getDuedate().after(now)) {
                engine.getManagementService().setJobDuedate(job.getId(), now);
            }
            return job.getRetries() == 0;
        });
    }

    private Job receipt(Dossier filed) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(RECEIPT)
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(filed.requireReference().value())
                        .singleResult()
                        .getId())
                .singleResult();
    }

    /** Of all that the server received on this dossier. */
    private List<String> recipients(Dossier filed) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message ->
                        subject(message).contains(filed.requireReference().value()))
                .map(MailServerDownIT::recipient)
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            Address[] all = message.getRecipients(Message.RecipientType.TO);
            return ((InternetAddress) all[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
