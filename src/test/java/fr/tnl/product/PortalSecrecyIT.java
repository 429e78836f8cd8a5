package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.award.Certificates;
import fr.tnl.dossier.Dossier;
import fr.tnl.shared.DossierReference;
import fr.tnl.testing.Visitor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the jury does and decides shows nowhere before the proclamation, and everywhere after it. */
@OnRunningProduct
class PortalSecrecyIT {

    private static final String[] RESULT = {
        "Continuez ainsi.", "Un début prometteur.", "Décision du jury", "Bronze", "Télécharger le certificat"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Certificates certificates;

    /** Stages with a jury; what follows is compared with a dossier that it has not touched. */
    @ParameterizedTest
    @EnumSource(
            value = Stage.Role.class,
            names = {"HALF_REVIEWED", "IN_DELIBERATION", "DECIDED"})
    void showsTheSamePageWhateverTheJuryHasDone(Stage.Role role) {
        Dossier dossier = stage.dossier(role);
        Dossier untouched = stage.dossier(Stage.Role.UNDER_REVIEW);

        String page = stage.applicantOf(dossier, port).get(path(dossier)).text();
        String reference =
                stage.applicantOf(untouched, port).get(path(untouched)).text();

        assertThat(page)
                .contains("Dossier complet")
                .doesNotContain(RESULT)
                .doesNotContain(Stage.OPINION, Stage.RECUSAL);
        assertThat(plain(page, dossier)).isEqualTo(plain(reference, untouched));
    }

    @Test
    void handsOutNoCertificateBeforeTheProclamation() {
        Dossier decided = stage.dossier(Stage.Role.DECIDED);

        assertThat(stage.applicantOf(decided, port)
                        .get(path(decided) + "/certificat")
                        .status())
                .isEqualTo(404);
        assertThat(certificates.find(decided.requireReference())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/palmares", "/palmares/2026", "/verifier", "/candidater"})
    void publishesNoLaureateBeforeTheProclamation(String page) {
        assertThat(Visitor.anonymous(port).get(page).text())
                .doesNotContain(stage.dossier(Stage.Role.DECIDED).authorityName())
                .doesNotContain(RESULT[0], RESULT[1]);
    }

    @Test
    void showsTheResultToItsApplicantAfterTheProclamation() {
        Dossier awarded = stage.dossier(Stage.Role.AWARDED);
        Visitor applicant = stage.applicantOf(awarded, port);

        assertThat(applicant.get(path(awarded)).text())
                .contains("Décision du jury", "Bronze", "Continuez ainsi.", "Télécharger le certificat")
                .doesNotContain("Un début prometteur.", Stage.OPINION);
        Visitor.Answer certificate = applicant.get(path(awarded) + "/certificat");
        assertThat(certificate.contentType()).startsWith("application/pdf");
        assertThat(certificate.header("Content-Disposition")).startsWith("attachment;");
        assertThat(certificate.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void verifiesACertificateHoweverItsCodeIsTyped() {
        Dossier awarded = stage.dossier(Stage.Role.AWARDED);
        String code = certificates
                .find(new DossierReference(stage.reference(Stage.Role.AWARDED)))
                .orElseThrow()
                .verificationCode();
        String spaced = code.substring(0, 4) + "-" + code.substring(4, 8) + "+" + code.substring(8);

        for (String page : Arrays.asList("/verifier/" + code, "/verifier?code=" + spaced.toLowerCase())) {
            assertThat(Visitor.anonymous(port).get(page).text())
                    .as(page)
                    .contains("Ce certificat est authentique", awarded.authorityName(), "Bronze");
        }
    }

    @Test
    void handsTheBadgeOfALaureateOutToAnySite() {
        String code = certificates
                .find(new DossierReference(stage.reference(Stage.Role.AWARDED)))
                .orElseThrow()
                .verificationCode();
        String address = "/verifier/" + code;
        String page = stage.applicantOf(stage.dossier(Stage.Role.AWARDED), port)
                .get(path(stage.dossier(Stage.Role.AWARDED)))
                .body();

        assertThat(page)
                .contains("<img class=\"badge\" src=\"" + address + "/badge.svg\"")
                .contains("&lt;a href=&quot;http://localhost", address + "&quot;&gt;&lt;img src=");
        Visitor.Answer svg = Visitor.anonymous(port).get(address + "/badge.svg");
        assertThat(svg.contentType()).startsWith("image/svg+xml");
        assertThat(svg.body()).contains("<title>Territoire Numérique Libre 2026 – Bronze</title>");
        Visitor.Answer png = Visitor.anonymous(port).get(address + "/badge.png");
        assertThat(png.contentType()).isEqualTo("image/png");
        for (Visitor.Answer image : List.of(svg, png)) {
            assertThat(image.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(image.header("Content-Security-Policy")).startsWith("sandbox");
            assertThat(image.header("Cache-Control")).contains("public");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCDEFGHJKMN",
                "%00",
                "%27%20or%20%271%27=%271",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "%25",
                "TNL-2026-0001"
            })
    void takesNoOtherCode(String code) {
        Visitor.Answer answer = Visitor.anonymous(port).get("/verifier?code=" + code);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Aucun certificat ne porte le code").doesNotContain("est authentique");
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    /** Without what differs from dossier to dossier anyway. */
    private static String plain(String page, Dossier dossier) {
        return page.replace(String.valueOf(dossier.reference()), "–")
                .replace(dossier.authorityName(), "–")
                .replaceAll("\\d{1,2} \\p{L}+ \\d{4} à \\d{1,2} h \\d{2}", "–")
                .replaceAll("[0-9a-f]{64}", "–");
    }

    private static String path(Dossier dossier) {
        return "/dossiers/" + dossier.id();
    }
}
