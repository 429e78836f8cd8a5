package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.testing.Visitor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a juror is not to know does not stand in any page, hidden or not. */
@OnRunningProduct
class JurorSecrecyIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Jurors jurors;

    @Test
    void showsAJurorTheDossiersThatTheyReviewAndNoOther() {
        for (String account : stage.jurorsOf(Stage.Role.UNDER_REVIEW)) {
            Visitor juror = Visitor.loggedIn(port, account);
            String home = juror.get("/backoffice").body();
            for (Stage.Role role : Stage.Role.values()) {
                String reference = stage.reference(role);
                boolean own = stage.jurorsOf(role).contains(account);
                assertThat(home.contains(reference)).as("%s: %s", account, role).isEqualTo(own);
                assertThat(juror.get("/backoffice/dossiers/" + reference).status())
                        .as("%s: %s", account, role)
                        .isEqualTo(own ? 200 : 404);
            }
        }
    }

    @Test
    void showsNeitherNamesNorReviewsNorReasonsOfOthers() {
        Review open = stage.reviewsOf(Stage.Role.HALF_REVIEWED).stream()
                .filter(review -> review.state() == ReviewState.ASSIGNED)
                .findFirst()
                .orElseThrow();
        String account = Objects.requireNonNull(open.juror());

        String page = Visitor.loggedIn(port, account)
                .get("/backoffice/dossiers/" + open.reference())
                .body();

        assertThat(page)
                .contains("Rennes", "Mon évaluation")
                .doesNotContain(
                        Stage.OPINION,
                        Stage.RECUSAL,
                        "Commentaire sur",
                        "Consolidation",
                        "Journal",
                        "scellés",
                        "elise@example.org",
                        "/backoffice/courriels");
        assertThat(namesOfOthers(account)).hasSize(5).noneMatch(page::contains);
    }

    @Test
    void showsAJurorTheirOwnReviewOnceGivenAndStillNoOther() {
        String account = stage.jurorsOf(Stage.Role.IN_DELIBERATION).get(0);

        String page = Visitor.loggedIn(port, account)
                .get("/backoffice/dossiers/" + stage.reference(Stage.Role.IN_DELIBERATION))
                .body();

        assertThat(page).containsOnlyOnce(Stage.OPINION).doesNotContain("Consolidation", "Moyenne", "Médiane");
        assertThat(namesOfOthers(account)).noneMatch(page::contains);
    }

    @Test
    void showsAJurorNoDecisionUnderEmbargo() {
        String account = stage.jurorsOf(Stage.Role.DECIDED).get(0);

        assertThat(Visitor.loggedIn(port, account)
                        .get("/backoffice/dossiers/" + stage.reference(Stage.Role.DECIDED))
                        .body())
                .doesNotContain("Continuez ainsi.", "Un début prometteur.", "Niveau décerné", "certificat");
    }

    @Test
    void closesADossierToTheJurorWhoRecused() {
        Review first = stage.reviewsOf(Stage.Role.HALF_REVIEWED).get(0);
        String recused = first.departures().iterator().next().juror();

        Visitor juror = Visitor.loggedIn(port, recused);

        assertThat(juror.get("/backoffice/dossiers/" + first.reference()).status())
                .isEqualTo(404);
        assertThat(juror.get("/backoffice").body()).doesNotContain(first.reference());
    }

    private List<String> namesOfOthers(String account) {
        return jurors.all().stream()
                .filter(juror -> !juror.account().equals(account))
                .map(Juror::name)
                .toList();
    }

    @Test
    void tellsAJurorOfNobodyElseInTheFactsOfTheirTask() {
        String account = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0);
        String task = stage.reviewTask(Stage.Role.UNDER_REVIEW, account).getId();

        Visitor.Answer facts = Visitor.script(port, account)
                .json("GET", "/engine-rest/task/" + task + "/form-variables?deserializeValues=false", null);

        assertThat(facts.body()).contains("appointmentReason").doesNotContain("availableJurors", "unavailableJurors");
        namesOfOthers(account).forEach(name -> assertThat(facts.body()).doesNotContain(name));
    }
}
