package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.review.Jurors;
import fr.tnl.testing.Visitor;
import fr.tnl.testing.Visitor.Answer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages that lead a jury through its dossiers; the order that they change is that of this edition alone. */
@OnRunningProduct
class DeliberationPagesIT {

    private static final String LIST = "/backoffice/deliberation/2026";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Jurors jurors;

    private Visitor presidency;

    @BeforeEach
    void thePresidencyArrives() {
        presidency = Visitor.loggedIn(port, "presidence");
    }

    @Test
    void listWhatIsToBeDecidedWasDecidedAndIsStillUnderReview() {
        String text = presidency.get(LIST).text();

        assertThat(presidency.get("/backoffice/deliberation").location()).isEqualTo(LIST);
        assertThat(text)
                .contains("Arles", "Strasbourg", "À décider (1)", "Décidés (2)", "Tous (3)", "70", "Bronze")
                .contains(
                        "Encore en évaluation", "Échirolles", "0 évaluation rendue sur 3", "1 évaluation rendue sur 3");
    }

    @Test
    void leadThePresidencyToItsTaskAndTellOthersThatItIsThePresidencys() {
        String task = "/camunda/app/tasklist/default/#/?task="
                + stage.task(Stage.Role.IN_DELIBERATION, "userTask_deliberate").getId();

        for (String page : new String[] {LIST, of(Stage.Role.IN_DELIBERATION)}) {
            assertThat(presidency.get(page).body()).contains(task);
            assertThat(Visitor.loggedIn(port, "secretariat").get(page).body())
                    .doesNotContain(task)
                    .contains("À décider par la présidence");
        }
    }

    @Test
    void showOneDossierWithEveryFigureThatItsTotalIsMadeOf() {
        String page = presidency.get(of(Stage.Role.IN_DELIBERATION)).text();

        assertThat(page)
                .contains("Arles", "Commune", "Bouches-du-Rhône", Stage.OPINION, "Commentaire sur software")
                .contains("Stratégie et mutualisation", "Poids", "700 × 10 ÷ 100 = 70 sur 100")
                .contains("Argent", "à partir de 65", "(5 au-dessus)", "à partir de 80", "(il manque 10)")
                .contains("C’est la première candidature de cette collectivité");
    }

    @Test
    void sayInWordsWhatTheDrawingsShow() {
        String body = presidency.get(of(Stage.Role.IN_DELIBERATION)).body();

        assertThat(body)
                .containsPattern("role=\"img\"[^>]*aria-label=\"Stratégie et mutualisation – [^\"]*7[^\"]*"
                        + "Moyenne 7, médiane 7, écart 0\\.");
    }

    @Test
    void nameThoseWhoLeaveTheRoomAndThoseWhoReviewed() {
        String page = presidency.get(of(Stage.Role.IN_DELIBERATION)).text();

        assertThat(page).contains("Alice Bernard quitte la salle – a un lien avec la collectivité");
        assertThat(stage.jurorsOf(Stage.Role.IN_DELIBERATION))
                .allSatisfy(
                        account -> assertThat(page).contains(jurors.get(account).name()))
                .doesNotContain("jury1");
    }

    @Test
    void showADecisionBesideWhatWasProposed() {
        assertThat(presidency.get(of(Stage.Role.DECIDED)).text())
                .contains("Bronze", "autre que le niveau proposé", "Un début prometteur.", "Continuez ainsi.")
                .doesNotContain("Décider dans la Tasklist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNDER_REVIEW", "HALF_REVIEWED", "IN_CHECK"})
    void showNoScoreBeforeAllAreIn(Stage.Role role) {
        assertThat(presidency.get(of(role)).status()).isEqualTo(404);
        assertThat(presidency.get(LIST + "/impression").body()).doesNotContain(stage.reference(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2025/", "/1999/", "/nirgends/"})
    void knowNoDossierUnderAnotherEdition(String edition) {
        assertThat(presidency
                        .get("/backoffice/deliberation" + edition + stage.reference(Stage.Role.DECIDED))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void putEachDossierOnPaper() {
        assertThat(presidency.get(LIST + "/impression").body())
                .contains(
                        stage.reference(Stage.Role.IN_DELIBERATION),
                        stage.reference(Stage.Role.DECIDED),
                        stage.reference(Stage.Role.AWARDED));
        assertThat(presidency.get(LIST + "/impression?filtre=TO_DECIDE").text())
                .contains("Arles")
                .doesNotContain("Strasbourg");
    }

    @Test
    void keepAnOrderMadeByHandAndTellWhoeverIsSecond() {
        Answer list = presidency.get(LIST);
        assertThat(list.body()).doesNotContain("name=\"vers\"");
        assertThat(presidency
                        .submit(LIST, LIST + "/ordre", Map.of("ordre", "HAND", "vu", seen(list)))
                        .location())
                .isEqualTo(LIST);
        Answer byHand = presidency.get(LIST);
        assertThat(byHand.text()).contains("Choisi par Paul Girard", "Déplacer");
        Map<String, String> last =
                Map.of("dossier", stage.reference(Stage.Role.IN_DELIBERATION), "vers", "LAST", "vu", seen(byHand));

        Answer moved = presidency.submit(LIST, LIST + "/place", last);
        assertThat(moved.location()).startsWith(LIST + "?page=1#d-" + stage.reference(Stage.Role.IN_DELIBERATION));
        assertThat(presidency.get(LIST + "?page=1").text()).contains("Arles passe à la place 3.");

        Answer second = Visitor.loggedIn(port, "secretariat").submit(LIST, LIST + "/place", last);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("L’ordre de passage a changé depuis que vous avez affiché cette page");
        assertThat(presidency
                        .submit(
                                LIST,
                                LIST + "/place",
                                Map.of(
                                        "dossier",
                                        stage.reference(Stage.Role.UNDER_REVIEW),
                                        "vers",
                                        "FIRST",
                                        "vu",
                                        seen(presidency.get(LIST))))
                        .status())
                .isEqualTo(404);
        presidency.submit(LIST, LIST + "/ordre", Map.of("ordre", "TOTAL", "vu", seen(presidency.get(LIST))));
    }

    @Test
    void passFromOneDossierToTheNext() {
        String first = link(presidency.get(LIST).body(), "Commencer par le premier dossier");

        String second = rel(presidency.get(first).body(), "next");
        String third = rel(presidency.get(second).body(), "next");

        assertThat(presidency.get(first).body()).doesNotContain("rel=\"prev\"");
        assertThat(presidency.get(third).body()).doesNotContain("rel=\"next\"");
        assertThat(rel(presidency.get(third).body(), "prev")).isEqualTo(second);
    }

    private String of(Stage.Role role) {
        return LIST + "/" + stage.reference(role);
    }

    private static String seen(Answer list) {
        return found(list.body(), "name=\"vu\" value=\"(\\d+)\"");
    }

    private static String link(String body, String text) {
        return found(body, "href=\"([^\"]+)\">" + text);
    }

    private static String rel(String body, String relation) {
        return found(body, "rel=\"" + relation + "\"[^>]*href=\"([^\"]+)\"");
    }

    private static String found(String body, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
