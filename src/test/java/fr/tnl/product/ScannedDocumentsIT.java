package fr.tnl.product;

import static fr.tnl.testing.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.testing.FakeClamd;
import fr.tnl.testing.SampleFiles;
import fr.tnl.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With an antivirus, from the document that waits for it to the mails that tell what it found. */
@OnRunningProduct
class ScannedDocumentsIT {

    /** Longer than the pause after a scan that failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final byte[] INFECTED =
            text("%PDF-1.7\n" + new String(SampleFiles.EICAR, StandardCharsets.US_ASCII));
    private static final String WAITING = "Pas encore vérifié par l’antivirus";
    private static final String CLEAN = "Vérifié par l’antivirus";
    private static final String ASIDE = "Mis à l’écart par l’antivirus (Win.Test.EICAR_HDB-1)";

    private static final FakeClamd CLAMD = new FakeClamd();

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Drafts drafts;

    @Autowired
    private MailLog mailLog;

    @DynamicPropertySource
    static void antivirus(DynamicPropertyRegistry registry) {
        registry.add("tnl.antivirus.host", () -> "localhost");
        registry.add("tnl.antivirus.port", CLAMD::port);
    }

    @AfterAll
    static void stop() {
        CLAMD.close();
    }

    @Test
    void areFiledWithoutWaitingAndToldToBothSidesWhereTheyAreHarmful() {
        CLAMD.is(FakeClamd.Mood.BROKEN_OFF);
        Dossier draft = stage.ready("COMMUNE-83061", Track.LABEL);
        drafts.addDocument(draft.id(), Document.OTHER, "piège.pdf", INFECTED);
        Dossier filed = stage.file(draft);
        stage.runJobs();
        Visitor owner = stage.applicantOf(filed, port);
        String documents = "/dossiers/" + filed.id() + "/pieces";
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String office = "/backoffice/dossiers/" + filed.reference();
        assertThat(owner.get(documents).text()).contains("piège.pdf", WAITING).doesNotContain(CLEAN, ASIDE);
        assertThat(secretariat.get(office).text())
                .contains("piège.pdf", WAITING)
                .doesNotContain(CLEAN, ASIDE);

        CLAMD.is(FakeClamd.Mood.WELL);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(secretariat.get(office).text())
                        .contains(ASIDE, CLEAN)
                        .doesNotContain(WAITING));
        assertThat(owner.get(documents).text())
                .contains(ASIDE, "envoyez-en une version saine", CLEAN)
                .doesNotContain(WAITING);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mailLog.ofDossier(String.valueOf(filed.reference())))
                .filteredOn(mail -> mail.template().startsWith("document-set-aside"))
                .extracting(MailEntry::template, MailEntry::recipientAddress)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(document-set-aside, theo@example.org)",
                        "(document-set-aside, elise@example.org)",
                        "(document-set-aside-filed, label@adullact.example)"));
    }
}
