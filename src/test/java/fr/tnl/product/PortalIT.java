package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.Drafts;
import fr.tnl.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applicants at the portal, and those who would like to be taken for one. */
@OnRunningProduct
class PortalIT {

    private static final Pattern DOSSIER = Pattern.compile("/dossiers/([0-9a-f-]{36})");

    @LocalServerPort
    private int port;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Drafts drafts;

    @Autowired
    private ApplicantAccess access;

    @Test
    void letsWhoeverBeginsIntoTheirDraftAndNobodyElse() {
        Visitor applicant = Visitor.anonymous(port);
        UUID draft = begin(applicant, "COMMUNE-56260");
        Visitor other = Visitor.anonymous(port);
        UUID others = begin(other, "COMMUNE-29232");

        assertThat(applicant.get("/dossiers/" + draft).text()).contains("BROUILLON – NON DÉPOSÉ");
        assertThat(applicant.get("/dossiers/" + others).status()).isEqualTo(403);
        assertThat(other.get("/dossiers/" + draft).status()).isEqualTo(403);
        assertThat(Visitor.anonymous(port).get("/dossiers/" + draft).text()).contains("Ce dossier s’ouvre par un lien");
        assertThat(Visitor.anonymous(port).get("/dossiers/not-an-id").status()).isEqualTo(403);
    }

    @Test
    void beginsAnApplicationOnceAndWritesToThoseWhoBeganIt() {
        begin(Visitor.anonymous(port), "COMMUNE-22278");

        Visitor second = Visitor.anonymous(port);
        Visitor.Answer answer = start(second, "COMMUNE-22278", contacts());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Cette candidature est déjà commencée", "Un lien pour y revenir");
        assertThat(answer.body()).contains("value=\"Élise Martin\"");
    }

    @Test
    void tellsWhichFieldOfTheContactsIsWrongAndKeepsTheOthers() {
        Map<String, String> typed = contacts();
        typed.put("technicalEmail", "theo(at)ville.example");

        Visitor.Answer answer = start(Visitor.anonymous(port), "COMMUNE-35288", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"technicalEmail-erreur\"", "value=\"theo(at)ville.example\"", "value=\"Élise Martin\"");
        typed.put("technicalEmail", "theo@ville.example");
        typed.remove("consent");
        assertThat(start(Visitor.anonymous(port), "COMMUNE-35288", typed).text())
                .contains("Cochez la case pour donner votre accord");
    }

    @Test
    void refusesASirenWhoseKeyIsWrong() {
        Visitor.Answer answer = Visitor.anonymous(port)
                .submit(
                        "/candidater/autre-organisme",
                        "/candidater/autre-organisme?parcours=LABEL",
                        Map.of(
                                "siren", "123456789",
                                "name", "Parc des Monts",
                                "legalCategory", "7389",
                                "reason", "Un parc régional."));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Le SIREN « 123456789 » n’est pas valable");
        assertThat(answer.body()).contains("id=\"siren-erreur\"", "value=\"Parc des Monts\"", "Un parc régional.");
    }

    @Test
    void keepsWhatIsRightOfASectionAndTellsWhatIsNot() {
        Visitor applicant = Visitor.anonymous(port);
        UUID draft = begin(applicant, "COMMUNE-49007");
        String first = "/dossiers/" + draft + "/questionnaire/1";

        Visitor.Answer answer = applicant.submit(
                first, first, Map.of("agentCount", "300000", "workstationCount", "12", "intrus", "bonjour"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("« Nombre d’agents »", "intrus");
        assertThat(answer.body()).contains("value=\"300000\"");
        assertThat(saved(draft)).containsOnlyKeys("workstationCount");
    }

    @Test
    void saysHowMuchTooLongAnAnswerIsAndShowsItAgain() {
        Visitor applicant = Visitor.anonymous(port);
        UUID draft = begin(applicant, "COMMUNE-37261");
        String last = "/dossiers/" + draft + "/questionnaire/7";

        Visitor.Answer answer =
                applicant.submit(last, last, Map.of("proudest", "é".repeat(5000), "nextSteps", "Continuer."));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("2 500 caractères de trop");
        assertThat(answer.body()).contains("é".repeat(5000));
        assertThat(saved(draft)).containsOnlyKeys("nextSteps");
    }

    @Test
    void filesNothingThatIsIncomplete() {
        Visitor applicant = Visitor.anonymous(port);
        UUID draft = begin(applicant, "COMMUNE-72181");

        Visitor.Answer answer =
                applicant.submit("/dossiers/" + draft + "/questionnaire/1", "/dossiers/" + draft + "/depot", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("points manquent encore");
        assertThat(dossiers.find(draft))
                .hasValueSatisfying(kept -> assertThat(kept.reference()).isNull());
    }

    @Test
    void opensADossierByTheButtonOfALinkAndNotByItsAddress() {
        UUID draft = begin(Visitor.anonymous(port), "COMMUNE-86194");
        Dossier dossier = dossiers.find(draft).orElseThrow();
        String link = "/acces/" + access.issueLink(dossier, "theo@ville.example");
        Visitor scanner = Visitor.anonymous(port);

        assertThat(scanner.get(link).text()).contains("Ouvrir ce dossier", "Poitiers");
        assertThat(scanner.get("/dossiers/" + draft).status()).isEqualTo(403);

        Visitor contact = Visitor.anonymous(port);
        assertThat(contact.submit(link, link, Map.of()).location()).isEqualTo("/dossiers/" + draft);
        assertThat(contact.get("/dossiers/" + draft).status()).isEqualTo(200);
        contact.submit("/dossiers/" + draft + "/questionnaire/1", "/dossiers/" + draft + "/quitter", Map.of());
        assertThat(contact.get("/dossiers/" + draft).status()).isEqualTo(403);
    }

    @Test
    void saysThatALinkIsNoGoodWithoutSayingWhy() {
        Visitor visitor = Visitor.anonymous(port);

        assertThat(visitor.get("/acces/" + "a".repeat(43)).status()).isEqualTo(410);
        assertThat(visitor.submit("/acces", "/acces/" + "a".repeat(43), Map.of())
                        .status())
                .isEqualTo(410);
    }

    @Test
    void answersAlikeWhetherOrNotAnAddressIsKnown() {
        begin(Visitor.anonymous(port), "COMMUNE-63113");
        Visitor visitor = Visitor.anonymous(port);

        Visitor.Answer known = visitor.submit("/acces", "/acces", Map.of("email", "theo@ville.example"));
        Visitor.Answer unknown = visitor.submit("/acces", "/acces", Map.of("email", "nobody@ville.example"));

        assertThat(known.location()).isEqualTo(unknown.location());
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(302);
    }

    @Test
    void takesNothingWithoutTheTokenOfItsOwnPages() {
        Visitor forger = Visitor.anonymous(port);

        assertThat(forger.raw("POST", "/acces", "").status()).isEqualTo(403);
    }

    @Test
    void showsMarkupThatPeopleTypeAndNeverObeysIt() {
        Visitor applicant = Visitor.anonymous(port);
        Map<String, String> typed = contacts();
        typed.put("electedName", "<script>alert(1)</script>");
        String location = start(applicant, "COMMUNE-87085", typed).location();

        assertThat(applicant.get(location).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
    }

    private UUID begin(Visitor visitor, String authority) {
        Visitor.Answer answer = start(visitor, authority, contacts());
        Matcher dossier = DOSSIER.matcher(answer.location());
        assertThat(dossier.find()).as(answer.text()).isTrue();
        return UUID.fromString(dossier.group(1));
    }

    private static Visitor.Answer start(Visitor visitor, String authority, Map<String, String> typed) {
        String page = "/candidater/contacts?parcours=" + Track.LABEL + "&collectivite=" + authority;
        return visitor.submit(page, page, typed);
    }

    private static Map<String, String> contacts() {
        return new HashMap<>(Map.of(
                "electedName", "Élise Martin",
                "electedEmail", "elise@ville.example",
                "technicalName", "Théo Roux",
                "technicalEmail", "theo@ville.example",
                "consent", "oui"));
    }

    private Map<String, Object> saved(UUID draft) {
        return drafts.answers(dossiers.find(draft).orElseThrow()).values();
    }
}
