package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.Drafts;
import fr.tnl.shared.Actor;
import fr.tnl.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Filing and what follows, as applicants do it at the portal. */
@OnRunningProduct
class PortalFilingIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private ProductClock clock;

    @Test
    void filesACompleteDossier() {
        Dossier draft = stage.ready("COMMUNE-21231", Track.BADGE);
        Visitor applicant = stage.applicantOf(draft, port);
        assertThat(applicant.get(path(draft)).text()).contains("BROUILLON");

        Visitor.Answer answer = file(applicant, draft, 0);

        assertThat(answer.location()).isEqualTo(path(draft));
        Dossier filed = now(draft);
        assertThat(filed.status()).isEqualTo(DossierStatus.FILED);
        assertThat(applicant.get(path(draft)).text())
                .contains("Votre candidature est déposée sous la référence " + filed.reference())
                .doesNotContain("BROUILLON");
        assertThat(applicant.get(path(draft) + "/recepisse").contentType()).startsWith("application/pdf");
    }

    @Test
    void filesOnceFromTwoTabsOneAfterTheOther() {
        Dossier draft = stage.ready("COMMUNE-25056", Track.BADGE);
        Visitor applicant = stage.applicantOf(draft, port);
        assertThat(applicant.get(path(draft) + "/depot").body()).containsPattern("name=\"versions\" value=\"0\"");
        applicant.get(file(applicant, draft, 0).location());

        Visitor.Answer second = file(applicant, draft, 0);

        assertThat(second.location()).isEqualTo(path(draft));
        assertThat(applicant.get(path(draft)).text())
                .contains("Ce dossier est déjà déposé, sous la référence "
                        + now(draft).reference());
        assertThat(now(draft).filedVersions()).isEqualTo(1);
    }

    @Test
    void filesOnceFromTwoTabsAtTheSameMoment() {
        Dossier draft = stage.ready("COMMUNE-33063", Track.BADGE);
        Visitor one = stage.applicantOf(draft, port);
        Visitor other = stage.applicantOf(draft, port);

        CompletableFuture<Visitor.Answer> first = CompletableFuture.supplyAsync(() -> file(one, draft, 0));
        Visitor.Answer second = file(other, draft, 0);

        assertThat(List.of(first.join().location(), second.location())).containsOnly(path(draft));
        assertThat(now(draft).filedVersions()).isEqualTo(1);
    }

    @Test
    void filesNothingOneSecondAfterTheClosing() {
        Dossier draft = stage.ready("COMMUNE-34172", Track.BADGE);
        Visitor applicant = stage.applicantOf(draft, port);
        Visitor.Answer[] answer = new Visitor.Answer[1];

        clock.at(closing().plusSeconds(1), () -> {
            answer[0] = file(applicant, draft, 0);
            assertThat(applicant.get(path(draft)).text()).contains("BROUILLON").doesNotContain("Relire et déposer ma");
        });

        assertThat(answer[0].status()).isEqualTo(422);
        assertThat(answer[0].text()).contains("Le dépôt est clos depuis le", "Votre brouillon est conservé");
        assertThat(now(draft).reference()).isNull();
    }

    @Test
    void filesInTheLastSeconds() {
        Dossier draft = stage.ready("COMMUNE-06088", Track.BADGE);
        Visitor applicant = stage.applicantOf(draft, port);

        clock.at(closing().minusSeconds(30), () -> file(applicant, draft, 0));

        assertThat(now(draft).reference()).isNotNull();
    }

    @Test
    void beginsNothingAfterTheClosing() {
        Visitor visitor = Visitor.anonymous(port);

        clock.at(closing().plusSeconds(1), () -> {
            assertThat(visitor.get("/candidater").text()).doesNotContain("Rechercher");
            String page = "/candidater/contacts?parcours=BADGE&collectivite=COMMUNE-76540";
            assertThat(visitor.submit("/acces", page, Map.of("electedName", "Élise"))
                            .location())
                    .isEmpty();
        });
    }

    @Test
    void letsAChangeCountOnceItIsFiledAnew() {
        Dossier filed = stage.file("COMMUNE-80021", Track.BADGE);
        Visitor applicant = stage.applicantOf(filed, port);
        assertThat(applicant.get(path(filed)).text()).doesNotContain("Des modifications ne sont pas déposées");

        change(applicant, filed);

        assertThat(applicant.get(path(filed)).text()).contains("Des modifications ne sont pas déposées");
        assertThat(now(filed).filedVersions()).isEqualTo(1);
        assertThat(file(applicant, filed, 1).location()).isEqualTo(path(filed));
        assertThat(applicant.get(path(filed)).text())
                .contains("La version 2 est déposée")
                .doesNotContain("Des modifications ne sont pas déposées");
        assertThat(now(filed).filedVersions()).isEqualTo(2);
    }

    @Test
    void setsTheFiledVersionsSideBySideForTheApplicantAndTheSecretariat() {
        Dossier filed = stage.file("COMMUNE-60057", Track.BADGE);
        Visitor applicant = stage.applicantOf(filed, port);
        assertThat(applicant.get(path(filed) + "/versions/1").text()).contains("C’est la première version déposée");
        change(applicant, filed);
        drafts.addDocument(
                filed.id(),
                "other",
                "annexe.pdf",
                "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII),
                Actor.applicant("theo@example.org"));
        file(applicant, filed, 1);
        applicant.get(path(filed));

        String page = applicant.get(path(filed) + "/versions/2").text();

        assertThat(page)
                .contains("Une réponse modifiée", "Avant", "Après", "Ajoutée annexe.pdf", "Comparée à la version 1");
        assertThat(applicant.get(path(filed)).body()).contains(path(filed) + "/versions/2");
        assertThat(applicant.get(path(filed) + "/versions/3").status()).isEqualTo(404);
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String office = "/backoffice/dossiers/" + now(filed).reference();
        assertThat(secretariat.get(office).text()).contains("Une réponse modifiée", "Ajoutée annexe.pdf");
        assertThat(secretariat.get(office + "?version=1").text()).contains("C’est la première version déposée");
        assertThat(secretariat.get(office + "?version=9").status()).isEqualTo(404);
    }

    @Test
    void tellsAnOverseasApplicantTheClosingInItsOwnTimeToo() {
        Dossier draft = stage.ready("COMMUNE-97105", Track.BADGE);
        Visitor applicant = stage.applicantOf(draft, port);

        for (String page : List.of("", "/depot")) {
            assertThat(applicant.get(path(draft) + page).text())
                    .as(page)
                    .containsPattern("\\(heure de.Paris\\), soit .*\\d\\d.h.\\d\\d en Guadeloupe");
        }
        file(applicant, draft, 0);
        assertThat(applicant.get(path(draft)).text()).contains("en Guadeloupe");
    }

    @Test
    void letsNobodyAmendAfterTheClosing() {
        Dossier filed = stage.file("COMMUNE-51454", Track.BADGE);
        Visitor applicant = stage.applicantOf(filed, port);
        change(applicant, filed);

        clock.at(closing().plusSeconds(1), () -> {
            assertThat(file(applicant, filed, 1).status()).isEqualTo(422);
            assertThat(applicant
                            .submit("/acces", path(filed) + "/questionnaire/1", Map.of())
                            .status())
                    .isEqualTo(409);
        });

        assertThat(now(filed).filedVersions()).isEqualTo(1);
    }

    @Test
    void answersAComplementEvenAfterTheClosing() {
        Dossier filed = stage.file("COMMUNE-57463", Track.BADGE);
        stage.askForComplement(filed, "Précisez <b>la charte</b>.");
        Visitor applicant = stage.applicantOf(filed, port);
        String page = applicant.get(path(filed)).body();
        assertThat(page).contains("Précisez &lt;b&gt;la charte&lt;/b&gt;.").doesNotContain("<b>la charte");

        clock.at(
                closing().plusSeconds(1),
                () -> applicant.submit(
                        path(filed) + "/depot",
                        path(filed) + "/depot",
                        Map.of("versions", "1", "message", "Voici.\u0000 <script>alert(2)</script>")));

        assertThat(now(filed).status()).isEqualTo(DossierStatus.FILED);
        assertThat(now(filed).filedVersions()).isEqualTo(2);
        assertThat(applicant.get(path(filed)).body())
                .contains("Votre réponse est envoyée", "Voici. &lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(Visitor.loggedIn(port, "secretariat")
                        .get("/backoffice/dossiers/" + filed.reference())
                        .body())
                .contains("Voici. &lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void keepsAMessageThatIsTooLongOnThePage() {
        Dossier filed = stage.file("COMMUNE-68224", Track.BADGE);
        stage.askForComplement(filed, "Précisez.");
        Visitor applicant = stage.applicantOf(filed, port);
        String message = "é".repeat(3501);

        Visitor.Answer answer =
                applicant.submit(path(filed) + "/depot", path(filed) + "/depot", Map.of("message", message));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(message);
        assertThat(now(filed).status()).isEqualTo(DossierStatus.COMPLEMENT_REQUESTED);
    }

    @Test
    void withdrawsAfterAQuestionAndForGood() {
        Dossier filed = stage.file("COMMUNE-42218", Track.BADGE);
        Visitor applicant = stage.applicantOf(filed, port);
        String page = path(filed) + "/retrait";
        assertThat(applicant.get(page).text()).contains("ne sera plus examiné", "Retirer définitivement");
        assertThat(now(filed).status()).isEqualTo(DossierStatus.FILED);

        Visitor.Answer answer = applicant.submit(
                page, page, Map.of("reason", "<img src=x onerror=alert(1)>\u0000" + "x".repeat(10_000)));

        assertThat(answer.location()).isEqualTo(path(filed));
        assertThat(applicant.get(path(filed)).body())
                .contains("La candidature est retirée", "&lt;img src=x")
                .doesNotContain("<img src=x");
        assertThat(now(filed).status()).isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(applicant.submit(path(filed), page, Map.of()).status()).isEqualTo(409);
        assertThat(file(applicant, filed, 1).status()).isEqualTo(422);
    }

    @Test
    void withdrawsADecidedDossierLikeAnyOtherSoThatNothingTellsOfTheDecision() {
        Dossier decided = stage.decidedBadge("COMMUNE-71270");
        assertThat(now(decided).status()).isEqualTo(DossierStatus.DECIDED);
        Visitor applicant = stage.applicantOf(decided, port);
        assertThat(applicant.get(path(decided)).body()).contains(path(decided) + "/retrait");
        assertThat(applicant.get(path(decided) + "/retrait").text()).contains("Retirer définitivement");

        Visitor.Answer answer = applicant.submit(path(decided), path(decided) + "/retrait", Map.of("reason", "x"));

        assertThat(answer.location()).isEqualTo(path(decided));
        assertThat(applicant.get(path(decided)).text())
                .contains("La candidature est retirée")
                .doesNotContain("Décision enregistrée");
        assertThat(now(decided).status()).isEqualTo(DossierStatus.WITHDRAWN);
    }

    @Test
    void withdrawsNothingOnceTheResultIsKnown() {
        Dossier awarded = stage.dossier(Stage.Role.AWARDED);
        Visitor applicant = stage.applicantOf(awarded, port);
        assertThat(applicant.get(path(awarded)).body()).doesNotContain(path(awarded) + "/retrait");
        assertThat(applicant.get(path(awarded) + "/retrait").text())
                .contains("Ce dossier ne peut plus être retiré")
                .doesNotContain("Retirer définitivement");

        Visitor.Answer answer = applicant.submit(path(awarded), path(awarded) + "/retrait", Map.of("reason", "x"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Ce dossier ne peut plus être retiré");
        assertThat(now(awarded).status()).isEqualTo(DossierStatus.AWARDED);
    }

    @Test
    void hasNoReceiptOfADraft() {
        Dossier draft = stage.begin("COMMUNE-30189", Track.BADGE, "Élise Martin");
        Visitor applicant = stage.applicantOf(draft, port);

        assertThat(applicant.get(path(draft) + "/recepisse").status()).isEqualTo(409);
        assertThat(applicant.get(path(draft) + "/certificat").status()).isEqualTo(404);
        assertThat(applicant
                        .submit(path(draft), path(draft) + "/retrait", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(now(draft).status()).isEqualTo(DossierStatus.DRAFT);
    }

    @Test
    void knowsNoSectionBeyondTheQuestionnaire() {
        Dossier draft = stage.begin("COMMUNE-30007", Track.BADGE, "Élise Martin");
        Visitor applicant = stage.applicantOf(draft, port);

        for (String section : List.of("0", "99", "-1", "un", "1/apercu/2")) {
            assertThat(applicant.get(path(draft) + "/questionnaire/" + section).status())
                    .as(section)
                    .isEqualTo(404);
        }
        assertThat(applicant
                        .submit(path(draft), path(draft) + "/questionnaire/99", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesAnAnswerThatTheQuestionDoesNotOfferAndSavesNoneOfIt() {
        Dossier draft = stage.begin("COMMUNE-34032", Track.BADGE, "Élise Martin");
        Visitor applicant = stage.applicantOf(draft, port);
        String choice = drafts.form(draft).sections().get(0).fields().stream()
                .filter(field -> field.type().isChoice())
                .findFirst()
                .orElseThrow()
                .key();
        String section = path(draft) + "/questionnaire/1";

        Visitor.Answer foreign = applicant.submit(section, section, Map.of(choice, "<script>"));
        Visitor.Answer invented = applicant.submit(section, section, Map.of("score", "100"));

        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body()).doesNotContain("<script>\"");
        assertThat(invented.status()).isEqualTo(422);
        assertThat(drafts.answers(draft).values()).doesNotContainKeys(choice, "score");
    }

    private Visitor.Answer file(Visitor applicant, Dossier dossier, int versions) {
        return applicant.submit("/acces", path(dossier) + "/depot", Map.of("versions", String.valueOf(versions)));
    }

    /** Answers the first question that is a choice otherwise. */
    private void change(Visitor applicant, Dossier dossier) {
        drafts.form(dossier).sections().get(0).fields().stream()
                .filter(field -> field.type().isChoice() && !field.type().isMultiple())
                .findFirst()
                .ifPresent(field -> {
                    Object saved = drafts.answers(dossier).values().get(field.key());
                    String other = field.choices().options().stream()
                            .map(option -> option.value())
                            .filter(value -> !value.equals(saved))
                            .findFirst()
                            .orElseThrow();
                    Map<String, String> answers = new java.util.HashMap<>();
                    drafts.form(dossier).sections().get(0).fields().forEach(known -> java.util.Optional.ofNullable(
                                    drafts.answers(dossier).values().get(known.key()))
                            .ifPresent(value -> answers.put(known.key(), String.valueOf(value))));
                    answers.put(field.key(), other);
                    assertThat(applicant
                                    .submit(
                                            path(dossier) + "/questionnaire/1",
                                            path(dossier) + "/questionnaire/1",
                                            answers)
                                    .status())
                            .isEqualTo(302);
                });
    }

    private Instant closing() {
        return campaigns.get(Stage.EDITION).closesAt();
    }

    private Dossier now(Dossier dossier) {
        return dossiers.find(dossier.id()).orElseThrow();
    }

    private static String path(Dossier dossier) {
        return "/dossiers/" + dossier.id();
    }
}
