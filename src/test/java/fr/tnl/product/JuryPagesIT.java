package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.review.Jurors;
import fr.tnl.review.Tie;
import fr.tnl.testing.Visitor;
import fr.tnl.testing.Visitor.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which the secretariat keeps the jury; what they change reaches no dossier of the stage. */
@OnRunningProduct
class JuryPagesIT {

    private static final String CHLOE = "/backoffice/jury/membres/jury3";
    private static final String PARIS = "COMMUNE-75056";

    @LocalServerPort
    private int port;

    @Autowired
    private Jurors jurors;

    private Visitor secretariat;

    @BeforeEach
    void theSecretariatArrives() {
        secretariat = Visitor.loggedIn(port, "secretariat");
    }

    @Test
    void leadFromTheListToEachMember() {
        Answer list = secretariat.get("/backoffice/jury");

        assertThat(list.body()).contains("href=\"" + CHLOE + "\"");
        assertThat(list.text())
                .contains("Équilibrer les charges", "Chloé Durand")
                .doesNotContain("liens non déclarés");
    }

    @Test
    void offerThePresidencyTheListOnly() {
        assertThat(Visitor.loggedIn(port, "presidence").get("/backoffice/jury").body())
                .contains("Chloé Durand")
                .doesNotContain(
                        "/backoffice/jury/membres",
                        "/backoffice/jury/equilibre",
                        "<form method=\"post\" class=\"inline\"");
    }

    @Test
    void findTheLocalAuthorityOfATieAndRecordAndLiftIt() {
        assertThat(secretariat.get(CHLOE + "?q=paris").text()).contains("Paris");

        secretariat.submit(
                CHLOE,
                CHLOE + "/liens",
                Map.of("authority", PARIS, "kind", "EMPLOYED", "reason", "Consultante en 2025."));
        Answer tied = secretariat.get(CHLOE);

        assertThat(tied.text())
                .contains(
                        "Lien enregistré.",
                        "Paris",
                        "agent·e ou salarié·e, ajouté par le secrétariat – Consultante en 2025.");
        assertThat(jurors.get("jury3").ties()).extracting(Tie::declaredBy).contains("secretariat");

        secretariat.submit(CHLOE, CHLOE + "/liens/lever", Map.of("authority", PARIS, "origin", "SECRETARIAT"));
        assertThat(jurors.get("jury3").ties()).extracting(Tie::authorityId).doesNotContain(PARIS);
    }

    @Test
    void takeAnOrganisationByItsSirenAndRefuseAWrongOne() {
        secretariat.submit(CHLOE, CHLOE + "/liens", Map.of("siren", "123 456 782", "kind", "ASSOCIATED"));
        assertThat(jurors.get("jury3").ties()).extracting(Tie::authorityId).contains("SIREN-123456782");
        secretariat.submit(
                CHLOE, CHLOE + "/liens/lever", Map.of("authority", "SIREN-123456782", "origin", "SECRETARIAT"));

        Answer wrong = secretariat.submit(CHLOE, CHLOE + "/liens", Map.of("siren", "123456789", "reason", "Bénévole."));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"123456789\"", "Bénévole.");
        assertThat(wrong.text()).contains("123456789");
        assertThat(secretariat.submit(CHLOE, CHLOE + "/liens", Map.of()).text())
                .contains("Choisissez une collectivité de la liste ou indiquez un SIREN.");
        assertThat(jurors.get("jury3").ties()).isEmpty();
    }

    @Test
    void leaveToTheJurorWhatTheJurorSaid() {
        String alice = "/backoffice/jury/membres/jury1";

        assertThat(secretariat.get(alice).body())
                .contains("déclaré par la personne")
                .doesNotContain("/liens/lever");
        assertThat(secretariat
                        .submit(alice, alice + "/liens/lever", Map.of("authority", "COMMUNE-13004", "origin", "JUROR"))
                        .status())
                .isEqualTo(404);
        assertThat(jurors.get("jury1").ties()).extracting(Tie::authorityId).contains("COMMUNE-13004");
    }

    @Test
    void recordExpertiseOfTheEditionsAxesOnly() {
        secretariat.submit(CHLOE, CHLOE + "/competences", Map.of("axes", "communication"));
        assertThat(jurors.get("jury3").expertAxes()).containsExactly("communication");

        secretariat.submit(CHLOE, CHLOE + "/competences", Map.of("axes", "astrology"));
        assertThat(jurors.get("jury3").expertAxes()).isEmpty();
    }

    @Test
    void showWhatWouldChangeHandsAndCarryOutNothingElse() {
        String page = "/backoffice/jury/equilibre/2026";

        assertThat(secretariat.get(page).text())
                .contains("Équilibrer les charges", "Proposer un partage plus égal")
                .doesNotContain("Maintenant");
        assertThat(secretariat.submit(page, page + "/proposition", Map.of()).text())
                .contains("Équilibrer les charges", "Maintenant", "Après")
                .doesNotContain("Proposer un partage");
        Answer stale = secretariat.submit(page, page, Map.of("shown", "something-else"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("La situation a changé depuis l’aperçu");
    }
}
