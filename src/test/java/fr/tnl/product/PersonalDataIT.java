package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.PersonalRecords;
import fr.tnl.dossier.UnfiledDrafts;
import fr.tnl.mail.Mail;
import fr.tnl.mail.Mailer;
import fr.tnl.shared.Actor;
import fr.tnl.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held on people: shown, taken along, erased. */
@OnRunningProduct
class PersonalDataIT {

    private static final String TECHNICAL = "theo@example.org";
    private static final String ELECTED = "elise@example.org";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Applications applications;

    @Autowired
    private UnfiledDrafts unfiledDrafts;

    @Autowired
    private PersonalRecords personalRecords;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Mailer mailer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProductClock clock;

    @Value("${tnl.mail.outbox}")
    private Path outbox;

    @Test
    void isShownToThePersonItIsAbout() {
        Dossier draft = stage.ready("COMMUNE-14366", Track.BADGE);
        send(draft, TECHNICAL);
        send(draft, ELECTED);
        Visitor applicant = stage.applicantOf(draft, port);

        String page = applicant.get(path(draft) + "/donnees-personnelles").text();

        assertThat(page)
                .contains("Théo Roux", TECHNICAL, "Référent", "Brouillon commencé", "Lien envoyé par courriel")
                .contains("Suppression prochaine de votre brouillon")
                .doesNotContain("Élise Martin", ELECTED);
        assertThat(applicant.get(path(draft)).body()).contains(path(draft) + "/donnees-personnelles");
    }

    @Test
    void isTakenAlongAsAFile() {
        Dossier filed = stage.file("COMMUNE-03185", Track.BADGE);
        stage.runJobs();
        Visitor applicant = stage.applicantOf(filed, port);

        Visitor.Answer answer = applicant.get(path(filed) + "/donnees-personnelles/export");

        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("donnees-personnelles.json");
        JsonNode export = answer.json();
        assertThat(export.path("format").asText()).isEqualTo("tnl-personal-data/1");
        assertThat(export.at("/dossier/reference").asText()).isEqualTo(filed.reference());
        assertThat(export.at("/contacts/0/role").asText()).isEqualTo("TECHNICAL");
        assertThat(export.at("/contacts/0/email").asText()).isEqualTo(TECHNICAL);
        assertThat(Instant.parse(export.path("consentAt").asText())).isBefore(Instant.now());
        assertThat(export.path("events").findValuesAsText("kind")).containsExactly("STARTED", "FILED");
        assertThat(export.at("/mails/0/template").asText()).isEqualTo("receipt");
        assertThat(export.at("/accesses/0/kind").asText()).isEqualTo("LINK");
        assertThat(answer.body()).doesNotContain(ELECTED);
    }

    @Test
    void goesWithADraftThatItsContactDeletes() throws IOException {
        Dossier draft = stage.ready("COMMUNE-19272", Track.BADGE);
        send(draft, TECHNICAL);
        assertThat(mailFiles(draft)).hasSize(1);
        writeToSecretariat(draft, "Une question");
        await().atMost(PATIENCE).until(() -> mails(draft) == 2);
        Visitor applicant = stage.applicantOf(draft, port);
        String page = path(draft) + "/effacement";
        assertThat(applicant.get(page).text()).contains("Supprimer définitivement le brouillon");
        assertThat(dossiers.find(draft.id())).isPresent();

        Visitor.Answer answer = applicant.submit(page, path(draft) + "/brouillon/supprimer", Map.of());

        assertThat(answer.location()).isEqualTo("/brouillon-supprime");
        assertThat(applicant.get(answer.location()).text()).contains("Le brouillon est supprimé");
        assertThat(dossiers.find(draft.id())).isEmpty();
        for (String table : List.of("answers", "document", "event", "contact")) {
            assertThat(count("dossier_" + table, draft.id())).as(table).isZero();
        }
        assertThat(count("access_token", draft.id())).isZero();
        assertThat(mails(draft)).isZero();
        assertThat(mailFiles(draft)).isEmpty();
        assertThat(applicant.get(path(draft)).status()).isEqualTo(403);
        assertThat(stage.begin("COMMUNE-19272", Track.BADGE, "Élise Martin").id())
                .isNotEqualTo(draft.id());
    }

    @Test
    void ofAFiledDossierIsErasedByTheSecretariatOnceItIsOver() {
        Dossier filed = stage.file("COMMUNE-50129", Track.BADGE);
        stage.runJobs();
        Visitor applicant = stage.applicantOf(filed, port);
        Visitor office = Visitor.loggedIn(port, "secretariat");
        String officePage = "/backoffice/dossiers/" + filed.reference() + "/effacement";
        assertThat(applicant.get(path(filed) + "/effacement").text()).contains("Demander l’effacement de mes données");

        applicant.submit(path(filed) + "/effacement", path(filed) + "/effacement", Map.of());

        assertThat(applicant.get(path(filed) + "/donnees-personnelles").text()).contains("Vous avez demandé");
        assertThat(office.get("/backoffice").body()).contains(officePage);
        assertThat(office.get("/backoffice/dossiers/" + filed.reference()).text())
                .contains("Effacement demandé");
        assertThat(office.get(officePage).text())
                .contains("Théo Roux", "est en cours")
                .doesNotContain("Effacer déf");
        String request = personalRecords.pending(filed.id()).get(0).id().toString();
        office.submit(officePage, officePage, Map.of("request", request));
        assertThat(office.get(officePage).text()).contains("est en cours");
        assertThat(contacts(filed)).contains(TECHNICAL);
        writeToSecretariat(filed, "Une question de Théo");
        await().atMost(PATIENCE).until(() -> bodies(filed, "Une question de Théo") == 1);

        applications.withdraw(filed.id(), "", Actor.applicant(ELECTED));
        stage.runJobs();
        office.submit(officePage, officePage, Map.of("request", request));

        assertThat(office.get(officePage).text()).contains("sont effacées", "Aucune demande");
        assertThat(contacts(filed)).contains(ELECTED).doesNotContain(TECHNICAL);
        String dossierPage =
                office.get("/backoffice/dossiers/" + filed.reference()).body();
        assertThat(dossierPage).contains("(effacé)", ELECTED).doesNotContain(TECHNICAL, "Théo Roux");
        assertThat(jdbc.sql("select count(*) from tnl.mail where dossier_reference = :r and (recipient = :m"
                                + " or recipient_name = 'Théo Roux' or text_body like '%Théo Roux%')")
                        .param("r", filed.reference())
                        .param("m", TECHNICAL)
                        .query(Integer.class)
                        .single())
                .isZero();
        // The message itself stays, as the secretariat has acted on it; that to the other contact does, too
        assertThat(bodies(filed, "Une question de Théo")).isZero();
        assertThat(bodies(filed, "Élise Martin")).isPositive();
        assertThat(applicant.get(path(filed)).status()).isEqualTo(403);
    }

    @Test
    void ofADraftNeverFiledIsDeletedAfterTheDelayOfTheEdition() {
        Dossier draft = stage.ready("COMMUNE-24037", Track.BADGE);
        Dossier filed = stage.file("COMMUNE-26362", Track.BADGE);
        Instant closing = campaigns.get(Stage.EDITION).closesAt();
        assertThat(unfiledDrafts.deleteExpired(draft.id())).isFalse();

        clock.at(closing.plus(Duration.ofDays(200)), () -> {
            assertThat(unfiledDrafts.toBeTold()).extracting(Dossier::id).contains(draft.id());
            unfiledDrafts.told(draft.id(), unfiledDrafts.deletionIfToldNow(draft));
            unfiledDrafts.told(filed.id(), unfiledDrafts.deletionIfToldNow(filed));
            assertThat(unfiledDrafts.deleteExpired(draft.id())).isFalse();
        });
        clock.at(closing.plus(Duration.ofDays(240)), () -> {
            assertThat(unfiledDrafts.expired()).extracting(Dossier::id).containsExactly(draft.id());
            assertThat(unfiledDrafts.deleteExpired(draft.id())).isTrue();
            assertThat(unfiledDrafts.deleteExpired(filed.id())).isFalse();
        });

        assertThat(dossiers.find(draft.id())).isEmpty();
        assertThat(dossiers.find(filed.id())).isPresent();
        assertThat(count("draft_notice", draft.id())).isZero();
    }

    @Test
    void isExplainedWithTheDelaysOfTheEdition() {
        assertThat(Visitor.anonymous(port).get("/donnees-personnelles").text())
                .contains("au bout de 6 mois", "au moins 30 jours avant", "valable 30 jours");
    }

    private void writeToSecretariat(Dossier dossier, String text) {
        conversations.write(dossier.id(), Author.applicant(TECHNICAL, "Théo Roux"), "", text, null);
    }

    /** How many mails of the log tell that of the dossier. */
    private int bodies(Dossier dossier, String words) {
        return jdbc.sql("select count(*) from tnl.mail where dossier_reference = :r and text_body like :words"
                        + " and html_body like :words")
                .param("r", dossier.reference())
                .param("words", "%" + words + "%")
                .query(Integer.class)
                .single();
    }

    /** As the job does. */
    private void send(Dossier draft, String recipient) {
        mailer.send(new Mail(
                draft.id() + "/draft-deletion",
                "draft-deletion",
                recipient,
                recipient,
                null,
                Map.of(
                        "recipientName", recipient,
                        "editionTitle", "Édition",
                        "contactAddress", "label@adullact.example",
                        "portalLink", "http://localhost/",
                        "authorityName", draft.authorityName(),
                        "trackLabel", "Badge",
                        "link", "http://localhost/",
                        "deletesAt", "demain",
                        "linkExpiresAt", "demain"),
                List.of()));
    }

    private List<Path> mailFiles(Dossier draft) throws IOException {
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> file.toString().contains("draft-deletion"))
                    .filter(file -> holds(file, draft.authorityName()))
                    .toList();
        }
    }

    private static boolean holds(Path file, String name) {
        try {
            return Files.readString(file).contains(name);
        } catch (IOException e) {
            return false;
        }
    }

    private int count(String table, UUID dossier) {
        return jdbc.sql("select count(*) from tnl." + table + " where dossier = :dossier")
                .param("dossier", dossier)
                .query(Integer.class)
                .single();
    }

    private int mails(Dossier draft) {
        return jdbc.sql("select count(*) from tnl.mail where step_key like :key")
                .param("key", draft.id() + "/%")
                .query(Integer.class)
                .single();
    }

    private List<String> contacts(Dossier dossier) {
        return dossiers.find(dossier.id()).orElseThrow().contacts().stream()
                .map(contact -> contact.email())
                .toList();
    }

    private static String path(Dossier dossier) {
        return "/dossiers/" + dossier.id();
    }
}
