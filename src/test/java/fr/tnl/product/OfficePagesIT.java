package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.ParisTime;
import fr.tnl.testing.Visitor;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the secretariat. */
@OnRunningProduct
class OfficePagesIT {

    private static final String PROCLAMATION = "/backoffice/campagnes/2026/proclamation";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Dossiers dossiers;

    private Visitor secretariat;

    @BeforeEach
    void theSecretariatArrives() {
        secretariat = Visitor.loggedIn(port, "secretariat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pieces/00000000-0000-0000-0000-000000000000", "/rien"})
    void sayOfWhatADossierDoesNotHoldThatThereIsNoSuchPage(String part) {
        Visitor.Answer answer =
                secretariat.get("/backoffice/dossiers/" + stage.reference(Stage.Role.UNDER_REVIEW) + part);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Page introuvable");
    }

    @Test
    void showTheCampaignAtAGlance() {
        String page = secretariat.get("/backoffice").text();

        assertThat(page)
                .contains("Vue d’ensemble", "Sophie Lambert", "dossiers déposés", "courriels envoyés")
                .contains("Changer la date de proclamation")
                // Filing is over
                .doesNotContain("Reporter la clôture");
    }

    @Test
    void offerTheCalendarToThoseOnlyWhoKeepIt() {
        assertThat(Visitor.loggedIn(port, "presidence").get("/backoffice").text())
                .contains("Vue d’ensemble", "Paul Girard")
                .doesNotContain("Changer la date de proclamation");
    }

    @Test
    void offerCockpitAndAdminToTheAdministrationOnly() {
        assertThat(secretariat.get("/backoffice").body()).doesNotContain("/camunda/app/cockpit", "/camunda/app/admin");
        assertThat(Visitor.loggedIn(port, "administration").get("/backoffice").body())
                .contains("/camunda/app/cockpit", "/camunda/app/admin");
    }

    @Test
    void listAllDossiersOfTheEdition() {
        String page = secretariat.get("/backoffice/dossiers").text();

        assertThat(page).contains("Échirolles", "Rennes", "Arles", "Nantes", "Strasbourg", "Lyon");
        assertThat(page).contains(all() + " dossiers");
    }

    @Test
    void findDossiersByNameReferenceStateAndTrack() {
        assertThat(secretariat.get("/backoffice/dossiers?q=echirolles").text())
                .contains("Échirolles", "1 dossier ")
                .doesNotContain("Rennes");
        assertThat(secretariat
                        .get("/backoffice/dossiers?q=" + stage.reference(Stage.Role.HALF_REVIEWED))
                        .text())
                .contains("Rennes")
                .doesNotContain("Échirolles");
        assertThat(secretariat.get("/backoffice/dossiers?etat=IN_DELIBERATION").text())
                .contains("Arles")
                .doesNotContain("Rennes");
        assertThat(secretariat.get("/backoffice/dossiers?parcours=BADGE").text())
                .contains("Lyon")
                .doesNotContain("Rennes");
        assertThat(secretariat.get("/backoffice/dossiers?q=introuvable").text())
                .contains("Aucun dossier ne correspond.");
    }

    @Test
    void keepMarkupInASearchAsText() {
        Visitor.Answer answer = secretariat.get("/backoffice/dossiers?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void sortDossiers() {
        String ascending = secretariat
                .get("/backoffice/dossiers?tri=REFERENCE&decroissant=false")
                .body();
        String descending = secretariat
                .get("/backoffice/dossiers?tri=REFERENCE&decroissant=true")
                .body();

        assertThat(ascending).contains("aria-sort=\"ascending\"");
        assertThat(descending).contains("aria-sort=\"descending\"");
        assertThat(references(ascending)).isSorted().hasSize(filed());
        assertThat(references(descending)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void showTheLastPageInsteadOfOneBeyondIt() {
        assertThat(secretariat.get("/backoffice/dossiers?page=40").text()).contains("Échirolles", "Lyon");
        assertThat(secretariat.get("/backoffice/dossiers?page=-3").text()).contains("Échirolles", "Lyon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/backoffice/dossiers?page=deux",
                "/backoffice/dossiers?page=99999999999",
                "/backoffice/dossiers?etat=PERDU",
                "/backoffice/dossiers?parcours=TOUT",
                "/backoffice/dossiers?tri=COULEUR",
                "/backoffice/dossiers?decroissant=oui-non",
                "/backoffice/courriels?etat=PERDU",
                "/backoffice/courriels/pas-un-identifiant"
            })
    void answerAParameterThatMakesNoSenseWithAClearPage(String address) {
        Visitor.Answer answer = secretariat.get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Demande incompréhensible", "corrigez votre saisie");
        assertThat(answer.body()).doesNotContain("Exception", "fr.tnl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/backoffice/dossiers?edition=1900",
                "/backoffice/jury?edition=1900",
                "/backoffice?edition=1900",
                "/backoffice/dossiers?q=%25_!"
            })
    void answerAQuestionWithoutAResult(String address) {
        assertThat(secretariat.get(address).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/backoffice/dossiers/TNL-2026-9999",
                "/backoffice/dossiers/n-importe-quoi",
                "/backoffice/courriels/00000000-0000-0000-0000-000000000000",
                "/backoffice/campagnes/1900/proclamation"
            })
    void answerWhatDoesNotExistWithAClearPage(String address) {
        Visitor.Answer answer = secretariat.get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Page introuvable");
    }

    @Test
    void showADossierWithAllThatTheSecretariatNeeds() {
        String page = secretariat
                .get("/backoffice/dossiers/" + stage.reference(Stage.Role.IN_CHECK))
                .text();

        assertThat(page)
                .contains("Ambérieu-en-Bugey", "Élise Martin", "elise@example.org", "Théo Roux")
                .contains("Contrôler la complétude", "La complétude n’a pas encore été contrôlée.")
                .contains("Ce dossier n’est pas encore confié au jury.", "Réponses", "Journal", "Courriels");
    }

    @Test
    void keepScoresSealedFromStaffUntilAllReviewsAreIn() {
        String page = secretariat
                .get("/backoffice/dossiers/" + stage.reference(Stage.Role.HALF_REVIEWED))
                .text();

        assertThat(page)
                .contains("Les notes et les avis restent scellés", Stage.RECUSAL)
                .doesNotContain(Stage.OPINION, "Consolidation");
    }

    @Test
    void showScoresOnceTheyAreConsolidated() {
        String page = secretariat
                .get("/backoffice/dossiers/" + stage.reference(Stage.Role.IN_DELIBERATION))
                .text();

        assertThat(page)
                .contains("Consolidation", "Moyenne", Stage.OPINION)
                .doesNotContain("Les notes et les avis restent scellés");
    }

    @Test
    void showADecisionUnderItsEmbargo() {
        assertThat(secretariat
                        .get("/backoffice/dossiers/" + stage.reference(Stage.Role.DECIDED))
                        .text())
                .contains("Décision", "Sous embargo", "Continuez ainsi.", "Paul Girard");
    }

    @Test
    void tellTheAdministrationNoReasonOfARecusal() {
        String page = Visitor.loggedIn(port, "administration")
                .get("/backoffice/dossiers/" + stage.reference(Stage.Role.HALF_REVIEWED))
                .text();

        assertThat(page).contains("déport").doesNotContain(Stage.RECUSAL);
    }

    @Test
    void showMailsAndWhatOneSaid() {
        Visitor.Answer list = secretariat.get("/backoffice/courriels?etat=SENT");
        Matcher first = Pattern.compile("/backoffice/courriels/[0-9a-f-]{36}").matcher(list.body());

        assertThat(list.text()).contains("elise@example.org", "Envoyé");
        assertThat(first.find()).isTrue();
        Visitor.Answer mail = secretariat.get(first.group());
        assertThat(mail.text()).contains("Destinataire", "Version en texte seul");
        // What a mail says is shown without any right on the page around it
        assertThat(mail.body()).contains("sandbox=\"\"");
        assertThat(secretariat.get("/backoffice/courriels?etat=FAILED").text()).contains("Aucun courriel.");
    }

    @Test
    void showTheJuryWithTiesAndLoad() {
        assertThat(secretariat.get("/backoffice/jury").text())
                .contains("Alice Bernard", "Arles", "Chloé Durand", "aucun", "Confiées");
    }

    @Test
    void changeADateOnlyOnceItIsConfirmed() {
        Instant before = proclaimsAt();
        String moved = entered(before.atZone(ParisTime.ZONE).plusDays(7));

        Visitor.Answer proposal = secretariat.submit(PROCLAMATION, PROCLAMATION, Map.of("moment", moved));

        assertThat(proposal.status()).isEqualTo(200);
        assertThat(proposal.text()).contains("Confirmer ce changement ?", "le palmarès arrêté devient public");
        assertThat(proclaimsAt()).isEqualTo(before);

        Visitor.Answer done =
                secretariat.submit(PROCLAMATION, PROCLAMATION, Map.of("moment", moved, "confirmed", "true"));

        assertThat(done.location()).startsWith("/backoffice?edition=2026");
        assertThat(entered(proclaimsAt().atZone(ParisTime.ZONE))).isEqualTo(moved);
        assertThat(secretariat.get(done.location()).text()).contains("La proclamation aura lieu le");
        secretariat.submit(
                PROCLAMATION,
                PROCLAMATION,
                Map.of("moment", entered(before.atZone(ParisTime.ZONE)), "confirmed", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T10:00", "demain", ""})
    void refuseADateThatCannotBe(String moment) {
        Instant before = proclaimsAt();

        Visitor.Answer answer =
                secretariat.submit(PROCLAMATION, PROCLAMATION, Map.of("moment", moment, "confirmed", "true"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("La date n’est pas acceptée");
        assertThat(proclaimsAt()).isEqualTo(before);
    }

    @Test
    void refuseToPostponeAClosingThatIsOver() {
        Visitor.Answer answer = secretariat.submit(
                "/backoffice/campagnes/2026/cloture",
                "/backoffice/campagnes/2026/cloture",
                Map.of("moment", entered(proclaimsAt().atZone(ParisTime.ZONE).minusDays(3)), "confirmed", "true"));

        assertThat(answer.text()).contains("La date n’est pas acceptée");
    }

    /** Those of the stage, and those that other tests began or filed. */
    private int all() {
        return dossiers.in(Stage.EDITION, List.of(DossierStatus.values())).size();
    }

    private int filed() {
        return campaigns.get(Stage.EDITION).filedCount();
    }

    private Instant proclaimsAt() {
        return campaigns.get(Stage.EDITION).proclaimsAt();
    }

    private static String entered(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(moment);
    }

    private static List<String> references(String page) {
        return Pattern.compile("href=\"/backoffice/dossiers/(TNL-2026-\\d{4})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
