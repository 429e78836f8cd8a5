package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.testing.Visitor;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@OnRunningProduct
class LoginIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private fr.tnl.identity.Accounts accounts;

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        Visitor visitor = Visitor.anonymous(port);

        assertThat(visitor.get("/backoffice/jury").location()).isEqualTo("/connexion");
        Visitor.Answer answer = visitor.logIn("secretariat", Visitor.PASSWORD);

        assertThat(answer.location()).startsWith("/backoffice/jury");
        assertThat(visitor.get("/backoffice/jury").status()).isEqualTo(200);
    }

    @Test
    void leadsToTheBackOfficeWhereNothingWasAskedFor() {
        assertThat(Visitor.anonymous(port)
                        .logIn("secretariat", Visitor.PASSWORD)
                        .location())
                .isEqualTo("/backoffice");
    }

    @Test
    void saysTheSameOfAWrongPasswordAsOfAnUnknownAccount() {
        Visitor visitor = Visitor.anonymous(port);

        Visitor.Answer wrong = visitor.logIn(Stage.FORGETFUL, "pas-le-bon-du-tout");
        Visitor.Answer unknown = visitor.logIn("personne", "pas-le-bon-du-tout");

        assertThat(wrong.location()).isEqualTo("/connexion?erreur").isEqualTo(unknown.location());
        assertThat(visitor.get("/connexion?erreur").text()).contains("Identifiant ou mot de passe inconnu.");
        assertThat(visitor.get("/connexion").text()).doesNotContain("inconnu");
        assertThat(visitor.get("/backoffice").location()).isEqualTo("/connexion");
    }

    @Test
    void takesNoLoginFromAnotherSite() {
        Visitor visitor = Visitor.anonymous(port);

        Visitor.Answer answer = visitor.submit(
                "/css/office.css", "/connexion", Map.of("username", "secretariat", "password", Visitor.PASSWORD));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Accès refusé");
    }

    @Test
    void closesEverythingOnTheWayOut() {
        Visitor visitor = Visitor.loggedIn(port, "secretariat");
        assertThat(visitor.get("/deconnexion").text()).contains("Vous quittez le back-office");
        assertThat(visitor.get("/backoffice").status())
                .as("a link does not log out")
                .isEqualTo(200);

        Visitor.Answer answer = visitor.submit("/deconnexion", "/deconnexion", Map.of());

        assertThat(answer.location()).isEqualTo("/connexion?sortie");
        assertThat(visitor.get("/connexion?sortie").text()).contains("Vous êtes déconnecté·e.");
        assertThat(visitor.get("/backoffice").location()).isEqualTo("/connexion");
        assertThat(visitor.get("/camunda/app/tasklist/default/").location()).isEqualTo("/connexion");
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(401);
    }

    /** A redirect would answer 200 to what Tasklist saves, and the draft of a review would be gone. */
    @Test
    void tellsAPageFromTasklistOnceTheSessionHasTimedOut() {
        Visitor visitor = Visitor.loggedIn(port, "secretariat");
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(200);

        timeOutAllSessions();

        assertThat(visitor.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(401);
        assertThat(visitor.get("/backoffice/dossiers").location()).isEqualTo("/connexion");
        assertThat(visitor.logIn("secretariat", Visitor.PASSWORD).location()).startsWith("/backoffice/dossiers");
    }

    @Test
    void refusesAFormThatWasOpenForTooLongWithoutDoingIt() {
        Visitor visitor = Visitor.loggedIn(port, "secretariat");
        timeOutAllSessions();

        Visitor.Answer answer = visitor.submit(
                "/connexion",
                "/backoffice/campagnes/2026/proclamation",
                Map.of("moment", "2030-01-01T10:00", "confirmed", "true"));

        assertThat(answer.location()).isEqualTo("/connexion");
        assertThat(Visitor.loggedIn(port, "secretariat")
                        .get("/backoffice/campagnes/2026/proclamation")
                        .body())
                .doesNotContain("2030-01-01");
    }

    @Test
    void leadsWhoeverHoldsAOneTimePasswordToChooseAnother() {
        accounts.create(
                new fr.tnl.identity.Account(
                        "nouvelle", "Nadia", "Neuve", "", java.util.Set.of(fr.tnl.identity.Role.SECRETARIAT)),
                "mot-de-passe-unique",
                true);
        Visitor visitor = Visitor.anonymous(port);
        visitor.logIn("nouvelle", "mot-de-passe-unique");

        assertThat(visitor.get("/backoffice").location()).isEqualTo("/compte/mot-de-passe");
        assertThat(visitor.get("/backoffice/dossiers").location()).isEqualTo("/compte/mot-de-passe");
        assertThat(visitor.get("/camunda/app/tasklist/default/").location()).isEqualTo("/compte/mot-de-passe");
        assertThat(Visitor.script(port, "nouvelle", "mot-de-passe-unique")
                        .json("GET", "/engine-rest/task", null)
                        .status())
                .isEqualTo(403);

        assertThat(change(visitor, "mot-de-passe-unique", "court", "court").text())
                .contains("Choisissez un mot de passe d’au moins 12 caractères.");
        assertThat(change(visitor, "mot-de-passe-unique", "un-autre-secret-1", "un-autre-secret-2")
                        .text())
                .contains("Les deux saisies du nouveau mot de passe sont différentes.");
        assertThat(visitor.get("/backoffice").location()).isEqualTo("/compte/mot-de-passe");

        assertThat(change(visitor, "mot-de-passe-unique", "un-autre-secret-1", "un-autre-secret-1")
                        .location())
                .isEqualTo("/backoffice");
        assertThat(visitor.get("/backoffice").status()).isEqualTo(200);
        assertThat(Visitor.script(port, "nouvelle", "un-autre-secret-1")
                        .json("GET", "/engine-rest/task", null)
                        .status())
                .isEqualTo(200);
    }

    private static Visitor.Answer change(Visitor visitor, String old, String chosen, String repeated) {
        return visitor.submit(
                "/compte/mot-de-passe",
                "/compte/mot-de-passe",
                Map.of("oldPassword", old, "newPassword", chosen, "repeatedPassword", repeated));
    }

    private void timeOutAllSessions() {
        TomcatWebServer server = (TomcatWebServer) application.getWebServer();
        for (var container : server.getTomcat().getHost().findChildren()) {
            for (Session session : ((Context) container).getManager().findSessions()) {
                session.expire();
            }
        }
    }
}
