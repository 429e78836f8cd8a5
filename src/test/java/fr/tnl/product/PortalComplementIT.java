package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Completeness;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.Drafts;
import fr.tnl.questionnaire.Entered;
import fr.tnl.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complement from its request to the next check, by every way in. */
@OnRunningProduct
class PortalComplementIT {

    private static final String NOT_ASKED = "n’est pas demandée et ne peut plus changer";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Completeness completeness;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private ProductClock clock;

    @Test
    void showsWhatIsWantedPieceByPieceEachWithItsPlace() {
        Dossier filed = asked("COMMUNE-14118", List.of("dataOpen", "proudest"), List.of("commitment"));
        Visitor applicant = stage.applicantOf(filed, port);

        Visitor.Answer page = applicant.get(path(filed));

        assertThat(page.text())
                .contains("Publiez-vous des données ouvertes ?", "De quoi êtes-vous le plus fiers ?")
                .contains("À compléter", "Répondez avant le", "vous pouvez aussi modifier le reste du dossier");
        assertThat(page.body())
                .contains(path(filed) + "/questionnaire/6#question-dataOpen\"")
                .contains(path(filed) + "/questionnaire/7#question-proudest\"")
                .contains(path(filed) + "/pieces#piece-commitment\"");
    }

    @Test
    void leavesEverythingOpenUntilTheClosing() {
        Dossier filed = asked("COMMUNE-64102", List.of("proudest"), List.of());
        Visitor applicant = stage.applicantOf(filed, port);

        assertThat(applicant.get(path(filed) + "/questionnaire/1").body())
                .contains("name=\"agentCount\"")
                .doesNotContain("Lecture seule");
        assertThat(autosave(applicant, filed, "agentCount", "77").status()).isEqualTo(200);
        answer(applicant, filed, "Voici.");

        assertThat(drafts.answers(now(filed)).number("agentCount").orElseThrow().intValue())
                .isEqualTo(77);
    }

    @Test
    void opensOnlyWhatIsWantedAfterTheClosingByEveryWayIn() {
        Dossier filed = asked("COMMUNE-87154", List.of("dataOpen"), List.of("commitment"));
        Visitor applicant = stage.applicantOf(filed, port);
        Document letter = drafts.documents(filed).get(0);
        Map<String, Object> before = drafts.answers(filed).values();

        afterTheClosing(() -> {
            assertThat(applicant.get(path(filed)).text())
                    .contains("Le dépôt est clos : seul ce qui est demandé peut changer");
            Visitor.Answer section = applicant.get(path(filed) + "/questionnaire/6");
            assertThat(section.body())
                    .contains("name=\"dataOpen\"")
                    .doesNotContain("name=\"dataLicence\"", "name=\"dataEvidence\"");
            assertThat(section.text()).contains("Lecture seule");
            assertThat(applicant.get(path(filed) + "/questionnaire/1").text())
                    .contains("Rien n’est demandé dans cette partie")
                    .doesNotContain("Enregistrer et continuer");
            Visitor.Answer documents = applicant.get(path(filed) + "/pieces");
            assertThat(documents.body()).contains("id=\"f-commitment\"").doesNotContain("id=\"f-other\"");

            Visitor.Answer saved = autosave(applicant, filed, "agentCount", "77");
            assertThat(saved.status()).isEqualTo(409);
            assertThat(saved.json().path("outcome").asText()).isEqualTo("CLOSED");
            assertThat(saved.text()).contains(NOT_ASKED, "dites-le dans votre message au secrétariat");
            Visitor.Answer posted = applicant.submit(
                    path(filed) + "/questionnaire/6",
                    path(filed) + "/questionnaire/6",
                    Map.of("dataOpen", "some", "dataPortal", "https://data.example", "dataEvidence", "Autre texte."));
            assertThat(posted.status()).isEqualTo(409);
            assertThat(posted.text()).contains(NOT_ASKED, "Autre texte.");
            Visitor.Answer uploaded =
                    applicant.upload(path(filed) + "/pieces", Document.OTHER, new Visitor.Upload("annexe.pdf", PDF));
            assertThat(applicant.get(uploaded.location()).text()).contains(NOT_ASKED);
            Visitor.Answer sent = applicant.upload(
                    path(filed) + "/pieces",
                    path(filed) + "/pieces/envoi",
                    Document.OTHER,
                    new Visitor.Upload("annexe.pdf", PDF));
            assertThat(sent.status()).isEqualTo(422);
            assertThat(sent.text()).contains(NOT_ASKED);

            applicant.upload(
                    path(filed) + "/pieces",
                    "commitment",
                    new Visitor.Upload("signee.pdf", "%PDF-1.4\nsigned\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
            assertThat(applicant
                            .submit(
                                    path(filed) + "/pieces",
                                    path(filed) + "/pieces/" + letter.id() + "/retirer",
                                    Map.of())
                            .status())
                    .isEqualTo(302);
            assertThat(applicant.get(path(filed)).text()).contains("Complété").doesNotContain("À compléter");
            assertThat(answer(applicant, filed, "Voici.").status()).isEqualTo(302);
        });

        assertThat(now(filed).status()).isEqualTo(DossierStatus.FILED);
        Map<String, Object> after = drafts.answers(now(filed)).values();
        assertThat(after).containsEntry("dataOpen", "some");
        for (String kept : List.of("agentCount", "dataPortal", "dataEvidence", "dataLicence")) {
            assertThat(after.get(kept)).as(kept).isEqualTo(before.get(kept));
        }
        assertThat(drafts.documents(now(filed)))
                .extracting(Document::fileName)
                .contains("signee.pdf")
                .doesNotContain("annexe.pdf", letter.fileName());
        stage.complete(filed);
        assertThat(now(filed).status()).isNotEqualTo(DossierStatus.FILED);
    }

    @Test
    void leavesADossierWithoutOneAsItWasFiledAndReadOnlyAfterTheClosing() {
        Dossier filed = stage.file("COMMUNE-47001", Track.LABEL);
        Visitor applicant = stage.applicantOf(filed, port);
        assertThat(autosave(applicant, filed, "proudest", "Jamais déposé.").status())
                .isEqualTo(200);

        afterTheClosing(() -> {
            for (String page : List.of("/questionnaire/1", "/questionnaire/7", "/pieces", "/depot")) {
                Visitor.Answer shown = applicant.get(path(filed) + page);
                assertThat(shown.status()).isEqualTo(200);
                assertThat(shown.body())
                        .as(page)
                        .doesNotContain(
                                "<input type=\"radio\"", "<textarea", "type=\"file\"", "/retirer", "Jamais déposé.");
            }
            assertThat(applicant.get(path(filed) + "/questionnaire/7").text())
                    .contains("Ce dossier ne peut plus être modifié")
                    .as("said once, not beside each answer")
                    .doesNotContain("Lecture seule");
            assertThat(autosave(applicant, filed, "proudest", "Trop tard.").status())
                    .isEqualTo(409);
        });
    }

    @Test
    void takesNoDocumentAwayThatIsNotWanted() {
        Dossier filed = asked("COMMUNE-83126", List.of("dataOpen"), List.of());
        Visitor applicant = stage.applicantOf(filed, port);
        Document letter = drafts.documents(filed).get(0);

        afterTheClosing(() -> {
            Visitor.Answer removal = applicant.submit(
                    path(filed) + "/pieces", path(filed) + "/pieces/" + letter.id() + "/retirer", Map.of());
            assertThat(removal.status()).isEqualTo(409);
            assertThat(removal.text()).contains(NOT_ASKED);
            assertThat(drafts.documents(now(filed))).contains(letter);
        });
    }

    @Test
    void opensAQuestionThatAnAnswerWhichIsWantedMakesAppear() {
        Dossier draft = stage.ready("COMMUNE-30028", Track.LABEL);
        stage.answer(draft, "dataPortal", "");
        stage.answer(draft, "dataOpen", "none");
        Dossier filed = stage.file(draft);
        stage.askForComplement(filed, "Merci de compléter.", List.of("dataOpen"), List.of());
        Visitor applicant = stage.applicantOf(filed, port);
        assertThat(drafts.answers(filed).values()).doesNotContainKey("dataPortal");

        afterTheClosing(() -> {
            String section = path(filed) + "/questionnaire/6";
            assertThat(autosave(applicant, filed, "dataOpen", "some", "none").status())
                    .isEqualTo(200);
            assertThat(applicant.get(section).body()).contains("name=\"dataPortal\"");
            assertThat(answer(applicant, filed, "").status()).isEqualTo(422);
            assertThat(autosave(applicant, filed, "dataPortal", "https://data.example", "")
                            .status())
                    .isEqualTo(200);
            assertThat(answer(applicant, filed, "").status()).isEqualTo(302);
        });

        assertThat(drafts.answers(now(filed)).values()).containsEntry("dataPortal", "https://data.example");
    }

    @Test
    void showsTheSecretariatWhatWasAskedForAndWhatCame() {
        Dossier filed = asked("COMMUNE-59350", List.of("proudest", "dataOpen"), List.of());
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String office = "/backoffice/dossiers/" + filed.reference();
        assertThat(secretariat.get(office).text()).contains("De quoi êtes-vous le plus fiers ?", "Pas encore reçu");
        Visitor applicant = stage.applicantOf(filed, port);
        autosave(applicant, filed, "proudest", "D’un texte tout neuf.");
        assertThat(secretariat.get(office).text()).doesNotContain("tout neuf");

        answer(applicant, filed, "Voici.");

        assertThat(secretariat.get(office).text())
                .contains("fiers ? Complété D’un texte tout neuf.", "données ouvertes ? Inchangé");
    }

    @Test
    void closesAtItsOwnDeadlineAndTakesNothingAfterIt() {
        Dossier filed = asked("COMMUNE-76351", List.of("proudest"), List.of());
        Visitor applicant = stage.applicantOf(filed, port);

        afterTheClosing(() -> assertThat(autosave(applicant, filed, "proudest", "Encore à temps.")
                        .status())
                .isEqualTo(200));
        stage.letComplementLapse(filed);

        assertThat(now(filed).status()).isEqualTo(DossierStatus.CLOSED);
        assertThat(applicant.get(path(filed)).text()).doesNotContain("Répondez avant le", "À compléter");
        assertThat(autosave(applicant, filed, "proudest", "Trop tard.").status())
                .isEqualTo(409);
        assertThat(answer(applicant, filed, "Trop tard.").status()).isEqualTo(422);
        assertThat(drafts.answers(now(filed)).text("proudest")).contains("Encore à temps.");
    }

    @Test
    void isNotAskedForInPartsThatTheDossierDoesNotHave() {
        Dossier filed = stage.file("COMMUNE-92012", Track.LABEL);

        assertThatThrownBy(() -> stage.askForComplement(filed, "Voyez.", List.of("nowhere"), List.of()))
                .hasMessageContaining("Questions à compléter");

        assertThat(now(filed).status()).isEqualTo(DossierStatus.FILED);
        assertThat(completeness.complementsOf(filed.requireReference())).isEmpty();
    }

    private Dossier asked(String authority, List<String> questions, List<String> documents) {
        Dossier filed = stage.file(authority, Track.LABEL);
        stage.askForComplement(filed, "Merci de compléter.", questions, documents);
        return now(filed);
    }

    /** By the page's script, as somebody who sees what is saved. */
    private Visitor.Answer autosave(Visitor applicant, Dossier dossier, String key, String value) {
        Object known = drafts.answers(now(dossier)).values().get(key);
        return autosave(applicant, dossier, key, value, Entered.of(known).get(0));
    }

    private static Visitor.Answer autosave(Visitor applicant, Dossier dossier, String key, String value, String known) {
        return applicant.submit(
                path(dossier), path(dossier) + "/reponses/" + key, Map.of("value", value, "known", known));
    }

    private static Visitor.Answer answer(Visitor applicant, Dossier dossier, String message) {
        String page = path(dossier) + "/depot";
        return applicant.submit(page, page, Map.of("versions", "1", "message", message));
    }

    private void afterTheClosing(Runnable act) {
        Instant closing = campaigns.get(Stage.EDITION).closesAt();
        clock.at(closing.plusSeconds(1), act);
    }

    private Dossier now(Dossier dossier) {
        return dossiers.find(dossier.id()).orElseThrow();
    }

    private static String path(Dossier dossier) {
        return "/dossiers/" + dossier.id();
    }
}
