package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.NewLinks;
import fr.tnl.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How one gets to a dossier, and how one does not. */
@OnRunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalAccessIT {

    private static final String COOKIE = "tnl-dossier";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private ApplicantAccess access;

    @Autowired
    private ProductClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void letsABrowserIntoOneDossierByACookieThatNoScriptReads() {
        Visitor visitor = Visitor.anonymous(port);
        String link = link(own());

        Visitor.Answer opened = visitor.submit(link, link, Map.of());

        assertThat(opened.location()).isEqualTo(path(own()));
        assertThat(opened.cookies(COOKIE)).singleElement().satisfies(cookie -> assertThat(cookie)
                .contains("; Path=" + path(own()) + ";", "; HttpOnly", "; SameSite=Lax")
                .contains("Max-Age=" + Duration.ofDays(30).toSeconds()));
        assertThat(visitor.get(path(own())).status()).isEqualTo(200);
        assertThat(visitor.get(path(others())).status()).isEqualTo(403);
    }

    @Test
    void opensALinkThatAStepDrewOnceItIsWrittenWithItsMail() {
        NewLinks links = access.newLinks(own(), List.of("theo@example.org", "elise@example.org"));
        String link = "/acces/" + links.secrets().get("elise@example.org");
        assertThat(Visitor.anonymous(port).get(link).status()).isEqualTo(410);

        links.write(jdbc);

        assertThat(Visitor.anonymous(port).submit(link, link, Map.of()).location())
                .isEqualTo(path(own()));
    }

    @Test
    void opensNoOtherDossierToACookieThatIsCarriedThere() {
        String link = link(own());
        String cookie = Visitor.anonymous(port)
                .submit(link, link, Map.of())
                .cookies(COOKIE)
                .get(0)
                .split(";")[0];

        assertThat(Visitor.anonymous(port).getWithCookie(path(own()), cookie).status())
                .isEqualTo(200);
        for (String page : List.of(
                "",
                "/pieces",
                "/recepisse",
                "/depot",
                "/questionnaire/1",
                "/retrait",
                "/certificat",
                "/messages",
                "/contacts")) {
            assertThat(Visitor.anonymous(port)
                            .getWithCookie(path(others()) + page, cookie)
                            .status())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void opensNothingToAScannerThatFollowsALink(String method) {
        Visitor scanner = Visitor.anonymous(port);

        Visitor.Answer answer = scanner.by(method, link(own()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies(COOKIE)).isEmpty();
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(scanner.get(path(own())).status()).isEqualTo(403);
    }

    @Test
    void takesNoSecretThatIsForgedCutOrALittleLonger() {
        String link = link(own());

        for (String secret : List.of(
                link.substring(0, link.length() - 1),
                link + "A",
                "/acces/" + "0".repeat(5000),
                "/acces/' or '1'='1".replace(' ', '+'),
                "/acces/" + access.openSession(own().id(), "theo@example.org"))) {
            Visitor visitor = Visitor.anonymous(port);
            assertThat(visitor.get(secret).status()).as(secret).isEqualTo(410);
            Visitor.Answer posted = visitor.submit("/acces", secret, Map.of());
            assertThat(posted.status()).as(secret).isEqualTo(410);
            assertThat(posted.cookies(COOKIE)).isEmpty();
        }
        assertThat(Visitor.anonymous(port)
                        .getWithCookie(path(own()), COOKIE + "=" + link.substring("/acces/".length()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void endsALinkAndASessionWithTime() {
        String link = link(own());
        Visitor applicant = applicant(own());

        clock.at(Instant.now().plus(Duration.ofDays(32)), () -> {
            Visitor late = Visitor.anonymous(port);
            assertThat(late.get(link).status()).isEqualTo(410);
            assertThat(late.submit("/acces", link, Map.of()).status()).isEqualTo(410);
            assertThat(applicant.get(path(own())).status()).isEqualTo(403);
        });
        assertThat(applicant.get(path(own())).status()).isEqualTo(200);
    }

    @Test
    void saysTheSameToAnAddressThatIsKnownAndToOneThatIsNot() {
        String known = asked("elise@example.org");
        String unknown = asked("inconnue@example.org");

        assertThat(known).contains("elise@example.org");
        assertThat(known.replace("elise@example.org", "")).isEqualTo(unknown.replace("inconnue@example.org", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "a\r\nBcc: b@example.org", "<script>alert(1)</script>", "%s%n"})
    void takesAnyAddressAsText(String email) {
        Visitor visitor = Visitor.anonymous(port);

        assertThat(visitor.submit("/acces", "/acces", Map.of("email", email)).location())
                .isEqualTo("/acces");
        assertThat(visitor.get("/acces").body()).doesNotContain("<script>alert");
    }

    @Test
    void takesAnAddressThatIsFarTooLong() {
        Visitor visitor = Visitor.anonymous(port);

        assertThat(visitor.submit("/acces", "/acces", Map.of("email", "e".repeat(10_000) + "@example.org"))
                        .location())
                .isEqualTo("/acces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../%s",
                "/..;/%s",
                "/%%2e%%2e/%s",
                "/%%2E%%2E;x/%s",
                "//../%s",
                "/pieces/../../%s",
                "/..%%2f%s",
                "/..%%5c%s",
                ";id=%s",
                "%%00/%s",
                "?id=%s",
                "/?id=%s&_method=GET"
            })
    void leadsByNoDetourToAnotherDossier(String detour) {
        Visitor applicant = applicant(own());

        Visitor.Answer answer = applicant.get(path(own()) + detour.formatted(others().id()));

        assertThat(answer.body()).doesNotContain(others().authorityName(), stage.reference(OTHERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void doesNothingByAMethodThatNoPageUses(String method) {
        Visitor applicant = applicant(own());

        for (String page : List.of("", "/retrait", "/depot", "/quitter", "/pieces")) {
            assertThat(applicant.by(method, path(own()) + page).status())
                    .as(method + " " + page)
                    .isIn(400, 403, 405, 501);
        }
        assertThat(applicant.get(path(own())).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/retrait",
                "/depot",
                "/quitter",
                "/pieces",
                "/questionnaire/1",
                "/questionnaire/1/apercu",
                "/messages",
                "/messages/lus",
                "/contacts/elu"
            })
    void takesNoFormThatAnotherSiteSends(String page) {
        Visitor applicant = applicant(own());

        assertThat(applicant.forge(path(own()) + page, Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(applicant
                        .forge(path(own()) + page, Map.of("_csrf", "deviné"))
                        .status())
                .isEqualTo(403);
        assertThat(applicant.get(path(own())).status()).isEqualTo(200);
    }

    @Test
    void takesNoLinkAndNoApplicationThatAnotherSiteSends() {
        Visitor victim = Visitor.anonymous(port);
        victim.get("/");

        Visitor.Answer opened = victim.forge(link(own()), Map.of());

        assertThat(opened.status()).isEqualTo(403);
        assertThat(opened.cookies(COOKIE)).isEmpty();
        assertThat(victim.forge("/candidater/contacts?parcours=LABEL&collectivite=COMMUNE-06088", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void sendsNobodyElsewhere(String target) {
        Visitor applicant = applicant(own());

        String location = applicant
                .submit("/acces", target, Map.of("next", "https://mal.example", "then", "//mal.example", "email", "x"))
                .location();

        assertThat(location).doesNotContain("mal.example").doesNotStartWith("//");
    }

    private List<String> redirects() {
        return List.of(
                link(own()) + "?next=https://mal.example",
                "/acces?redirect=//mal.example",
                path(others()) + "/quitter?next=//mal.example",
                path(own()) + "/pieces?return=//mal.example",
                "//mal.example/acces");
    }

    private String asked(String email) {
        Visitor visitor = Visitor.anonymous(port);
        visitor.submit("/acces", "/acces", Map.of("email", email));
        return visitor.get("/acces").body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static final Stage.Role OTHERS = Stage.Role.IN_CHECK;

    private Dossier own() {
        return stage.dossier(Stage.Role.UNDER_REVIEW);
    }

    private Dossier others() {
        return stage.dossier(OTHERS);
    }

    private String link(Dossier dossier) {
        return "/acces/" + access.issueLink(dossier, "theo@example.org");
    }

    private Visitor applicant(Dossier dossier) {
        return stage.applicantOf(dossier, port);
    }

    private static String path(Dossier dossier) {
        return "/dossiers/" + dossier.id();
    }
}
