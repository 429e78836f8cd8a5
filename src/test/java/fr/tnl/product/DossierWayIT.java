package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.spi.DossierWays;
import fr.tnl.dossier.spi.DossierWays.Course;
import fr.tnl.shared.DossierReference;
import fr.tnl.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way of a dossier in words, as it is read without JavaScript. */
@OnRunningProduct
class DossierWayIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private DossierWays ways;

    @Test
    void tellsWhatWasDoneByWhomAndWhatWaits() {
        String page = way("secretariat", Stage.Role.UNDER_REVIEW, "").text();

        assertThat(page)
                .contains("Où il en est", "Recueillir les évaluations", "Contrôler la complétude", "Sophie")
                .contains("Complet ? « oui »")
                .contains("Évaluation n° 1", "Évaluation n° 3")
                .doesNotContain("– ${", "??", "Complet ? « non");
    }

    @Test
    void leadsToTheWayOfAReviewAndToNoneOfAnotherDossier() {
        List<Course> own = courses(Stage.Role.UNDER_REVIEW);
        List<Course> others = courses(Stage.Role.IN_DELIBERATION);

        assertThat(way("secretariat", Stage.Role.UNDER_REVIEW, own.get(1).id()).text())
                .contains("Évaluer le dossier", "En attente", "Ce qui viendra de soi-même");
        for (String other : List.of(
                others.get(0).id(), others.get(1).id(), UUID.randomUUID().toString())) {
            assertThat(way("secretariat", Stage.Role.UNDER_REVIEW, other).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void showsAJurorNeitherTheWayNorTheLinkToIt() {
        String juror = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0);

        assertThat(way(juror, Stage.Role.UNDER_REVIEW, "").status()).isEqualTo(404);
        assertThat(Visitor.loggedIn(port, juror)
                        .get("/backoffice/dossiers/" + stage.reference(Stage.Role.UNDER_REVIEW))
                        .body())
                .doesNotContain("/chemin");
    }

    @Test
    void leadsTheAdministrationAloneToCockpit() {
        assertThat(way("administration", Stage.Role.IN_CHECK, "").body()).contains("#/process-instance/");
        assertThat(way("secretariat", Stage.Role.IN_CHECK, "").body()).doesNotContain("#/process-instance/");
    }

    private Visitor.Answer way(String account, Stage.Role role, String course) {
        return Visitor.loggedIn(port, account)
                .get("/backoffice/dossiers/" + stage.reference(role) + "/chemin"
                        + (course.isEmpty() ? "" : "?processus=" + course));
    }

    private List<Course> courses(Stage.Role role) {
        return ways.of(new DossierReference(stage.reference(role)));
    }
}
