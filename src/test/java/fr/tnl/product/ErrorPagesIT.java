package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see when a request fails: in French, without a login, with what to do. */
@OnRunningProduct
class ErrorPagesIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "400, Demande incompréhensible",
        "403, Accès refusé",
        "404, Page introuvable",
        "405, Action impossible ici",
        "413, Fichier trop volumineux",
        "500, Un problème est survenu",
        "429, La page ne peut pas s’afficher",
        "503, La page ne peut pas s’afficher"
    })
    void sayWhatHappenedAndWhatToDo(int status, String title) {
        Visitor.Answer answer = Visitor.anonymous(port).get(FailingPages.STATUS + status);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.body()).contains("<html lang=\"fr\"", "/css/office.css", "href=\"/\"");
        assertThat(answer.text()).contains(title).contains("Erreur " + status);
        assertThat(answer.text()).matches(".*(Rechargez|Réessayez|Repartez|Revenez|Vérifiez).*");
        assertThat(answer.text()).doesNotContain("??", "Whitelabel", "Tomcat");
    }

    @Test
    void tellNothingOfTheInnards() {
        Visitor.Answer answer = Visitor.anonymous(port).get(FailingPages.BROKEN);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("Un problème est survenu", "signalez-le à l’administration");
        assertThat(answer.body()).doesNotContain(FailingPages.SECRET, "Exception", "fr.tnl", "\tat ");
    }

    /** What was already written would be taken for the whole page. */
    @Test
    void replaceAPageThatFailsHalfWay() {
        Visitor.Answer answer = Visitor.anonymous(port).get(FailingPages.HALF_WAY);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text())
                .contains("Un problème est survenu")
                .doesNotContain("Vue d’ensemble", "Navigation principale");
    }

    @Test
    void showForWhatDoesNotExist() {
        assertThat(Visitor.anonymous(port).get("/nulle-part").text()).contains("Page introuvable");
    }

    @Test
    void showForAnUploadBeyondTheLimit() {
        Visitor.Answer answer = Visitor.anonymous(port).submit("/connexion", FailingPages.UPLOAD, Map.of());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("Fichier trop volumineux");
    }

    @Test
    void showForAWrongMethod() {
        Visitor.Answer answer = Visitor.anonymous(port).submit("/connexion", FailingPages.BROKEN, Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text()).contains("Action impossible ici");
    }

    @Test
    void leaveScriptsTheirJson() {
        Visitor.Answer answer = Visitor.anonymous(port).json("GET", FailingPages.BROKEN, null);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("status").asInt()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(FailingPages.SECRET, "Exception");
    }
}
