package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.testing.Visitor;
import fr.tnl.testing.Visitor.Answer;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The figures of an edition, drawn and handed out. */
@OnRunningProduct
class StatisticsIT {

    private static final String PAGE = "/backoffice/statistiques";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ProcessEngine engine;

    @Test
    void drawsEachFigureAndTellsItInATableToo() {
        Answer page = Visitor.loggedIn(port, "secretariat").get(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Avancement du dépôt",
                        "Jours passés à chaque étape",
                        "Dossiers en attente par étape, et la plus longue attente",
                        "Évaluations rendues sur confiées",
                        "Moyenne 7, médiane 7, écart-type 0",
                        "Décisions par niveau",
                        "Sous embargo");
        assertThat(page.body())
                .contains(
                        "<polyline class=\"line line-1\"",
                        "role=\"img\"",
                        "href=\"/backoffice/statistiques/2026/notes.ods\"")
                .doesNotContain("style=\"", "??");
        assertThat(page.body().split("<figure ", -1)).hasSameSizeAs(page.body().split("aria-labelledby=\"c-", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avancement",
                "delais",
                "en-attente",
                "jury",
                "resultats",
                "resultats-par-categorie",
                "resultats-par-taille",
                "notes",
                "notes-par-membre"
            })
    void handsOutEachTable(String table) {
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");

        Answer csv = secretariat.get(PAGE + "/2026/" + table + ".csv");
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.body().lines().toList()).hasSizeGreaterThan(1).allMatch(line -> line.contains(";"));
        Answer ods = secretariat.get(PAGE + "/2026/" + table + ".ods");
        assertThat(ods.contentType()).startsWith("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(ods.body()).startsWith("PK");
        assertThat(ods.header("Content-Disposition")).contains(table + "-2026.ods");
    }

    @Test
    void knowsNoOtherTableAndNoOtherEdition() {
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");

        assertThat(secretariat.get(PAGE + "/2026/secrets.csv").status()).isEqualTo(404);
        assertThat(secretariat.get(PAGE + "/1999/jury.csv").status()).isEqualTo(404);
        assertThat(secretariat.get(PAGE + "?edition=1999").text()).contains("Aucune campagne pour l’instant.");
    }

    @Test
    void showsNoScoreToStaffWhoStillHaveToGiveAReview() {
        String juror = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0);
        Account account = accounts.find(juror).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.JURY);
        engine.getIdentityService().createMembership(juror, Role.SECRETARIAT.group());
        try {
            Visitor both = Visitor.loggedIn(port, juror);

            assertThat(both.get(PAGE).text())
                    .contains("Vous avez encore des évaluations à rendre dans cette édition")
                    .doesNotContain("Moyenne 7");
            for (String table : List.of("notes", "notes-par-membre")) {
                assertThat(both.get(PAGE + "/2026/" + table + ".csv").status()).isEqualTo(404);
            }
            assertThat(both.get(PAGE + "/2026/jury.csv").status()).isEqualTo(200);
        } finally {
            engine.getIdentityService().deleteMembership(juror, Role.SECRETARIAT.group());
        }
    }
}
