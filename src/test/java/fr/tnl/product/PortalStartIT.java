package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.testing.Visitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way in: whatever is typed wrong is named beside its field, and all that was typed is there again. */
@OnRunningProduct
class PortalStartIT {

    private static final String OTHER = "/candidater/autre-organisme?parcours=LABEL";
    private static final String LONG = "LONG";
    private static final int AT_ONCE = 6;

    @LocalServerPort
    private int port;

    @Autowired
    private Dossiers dossiers;

    @ParameterizedTest
    @CsvSource({
        "siren, 123456789",
        "siren, 12345678",
        "siren, ''",
        "siren, '1234567é2'",
        "name, ''",
        "name, P",
        "name, LONG",
        "legalCategory, 738",
        "legalCategory, 73890",
        "legalCategory, ABCD",
        "reason, ''",
        "reason, LONG"
    })
    void namesTheFieldOfAnOrganisationThatIsWrong(String field, String value) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "siren", "123456782",
                "name", "Parc <des> Monts",
                "legalCategory", "7389",
                "reason", "Un parc \"régional\"."));
        typed.put(field, value.equals(LONG) ? "x".repeat(10_000) : value);

        assertRefused(Visitor.anonymous(port).submit(OTHER, OTHER, typed), field, typed);
    }

    @ParameterizedTest
    @CsvSource({
        "electedName, ''",
        "electedName, LONG",
        "electedPosition, LONG",
        "electedEmail, ''",
        "electedEmail, elise",
        "electedEmail, LONG",
        "electedPhone, LONG",
        "technicalName, ' '",
        "technicalName, LONG",
        "technicalPosition, LONG",
        "technicalEmail, theo@ville",
        "technicalEmail, 'theo@ville.example, autre@ville.example'",
        "technicalEmail, 'theo@ville.example\nBcc: autre@ville.example'",
        "technicalPhone, LONG"
    })
    void namesTheFieldOfAContactThatIsWrong(String field, String value) {
        Map<String, String> typed = contacts();
        typed.put(field, value.equals(LONG) ? "x".repeat(10_000) : value);

        assertRefused(start("COMMUNE-66136", typed), field, typed);
    }

    @Test
    void asksForConsent() {
        Map<String, String> typed = contacts();
        typed.remove("consent");

        Visitor.Answer answer = start("COMMUNE-66136", typed);

        assertRefused(answer, "consent", typed);
        assertThat(answer.body()).doesNotContain("value=\"oui\" required checked");
    }

    @Test
    void takesNamesWithoutTheirControlCharacters() {
        Map<String, String> typed = contacts();
        typed.put("electedName", "Éli\u0000se\r\nMartin\u0007");
        typed.put("electedPosition", "Maire\u0000");

        Dossier draft = dossier(start("COMMUNE-64445", typed));

        assertThat(draft.contact(ContactRole.ELECTED).name()).isEqualTo("Élise Martin");
        assertThat(draft.contact(ContactRole.ELECTED).position()).isEqualTo("Maire");
    }

    @Test
    void knowsNoAuthorityThatTheReferentialDoesNot() {
        Visitor.Answer answer =
                Visitor.anonymous(port).get("/candidater/contacts?parcours=LABEL&collectivite=COMMUNE-00000");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Page introuvable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/candidater/contacts?parcours=LABEL&collectivite=COMMUNE-00000",
                "/candidater/contacts?parcours=LABEL&collectivite=%00",
                "/candidater/contacts?parcours=LABEL&collectivite=%3Cscript%3Ealert(1)%3C/script%3E",
                "/candidater/contacts?parcours=LABEL",
                "/candidater/contacts?parcours=OR&collectivite=COMMUNE-66136",
                "/palmares/%3Cscript%3Ealert(1)%3C%2Fscript%3E"
            })
    void answersAnAddressThatMakesNoSenseWithAClearPage(String address) {
        Visitor.Answer answer = Visitor.anonymous(port).get(address);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("<script>alert", "Exception", "fr.tnl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%25",
                "'",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "%F0%9F%8E%89",
                "%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0"
            })
    void searchesForAnyText(String text) {
        Visitor.Answer answer = Visitor.anonymous(port).get("/candidater?q=" + text);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void searchesForATextOfAnyLength() {
        assertThat(Visitor.anonymous(port)
                        .get("/candidater?q=" + "saint+".repeat(1000))
                        .status())
                .isEqualTo(200);
    }

    /** None of them meets an error: one begins, the others learn that the dossier exists. */
    @Test
    void beginsOneDossierWhereManyBeginTheSameAtOnce() throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Visitor.Answer>> answers;
        try {
            answers = browsers.invokeAll(Collections.nCopies(AT_ONCE, () -> start("COMMUNE-35360", contacts())));
        } finally {
            browsers.shutdown();
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Visitor.Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnlyOnce(302).isSubsetOf(302, 409, 422);
    }

    private static void assertRefused(Visitor.Answer answer, String field, Map<String, String> typed) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + field + "-erreur\"", "href=\"#" + field + "\"");
        assertThat(answer.body().split("class=\"field-error\"")).hasSize(2);
        typed.forEach((name, value) -> assertThat(answer.body()).as(name).contains(escaped(value)));
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Visitor.Answer start(String authority, Map<String, String> typed) {
        String page = "/candidater/contacts?parcours=BADGE&collectivite=" + authority;
        return Visitor.anonymous(port).submit(page, page, typed);
    }

    private Dossier dossier(Visitor.Answer started) {
        assertThat(started.location()).startsWith("/dossiers/");
        return dossiers.find(UUID.fromString(started.location().substring("/dossiers/".length())))
                .orElseThrow();
    }

    private static Map<String, String> contacts() {
        return new LinkedHashMap<>(Map.of(
                "electedName", "Élise Martin",
                "electedPosition", "Adjointe",
                "electedEmail", "elise@ville.example",
                "electedPhone", "02 99 00 00 00",
                "technicalName", "Théo Roux",
                "technicalEmail", "theo@ville.example",
                "technicalPhone", "02 99 00 00 01",
                "consent", "oui"));
    }
}
