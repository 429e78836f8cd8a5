package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.mail.MailState;
import fr.tnl.testing.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A dossier is carried by two people, each of whom may be replaced. */
@OnRunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ELISE = "elise@example.org";
    private static final String THEO = "theo@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private ApplicantAccess access;

    @Autowired
    private MailLog mailLog;

    @Test
    void bothContactsWorkOnADossierEachByALinkOfTheirOwn() {
        Dossier draft = stage.ready("COMMUNE-19031", Track.BADGE);
        Visitor elise = letIn(draft, ELISE);
        Visitor theo = letIn(draft, THEO);

        Visitor.Answer added = theo.upload(
                home(draft) + "/pieces", "other", new Visitor.Upload("delib.pdf", "%PDF-1.4\n%%EOF".getBytes()));
        assertThat(added.status()).isEqualTo(302);
        assertThat(elise.get(home(draft) + "/pieces").status()).isEqualTo(200);
        assertThat(elise.submit(home(draft) + "/depot", home(draft) + "/depot", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(theo.get(home(draft)).text()).contains("Dossier déposé");
        elise.submit(home(draft), home(draft) + "/quitter", Map.of());
        assertThat(elise.get(home(draft)).status()).isEqualTo(403);
        assertThat(theo.get(home(draft)).status()).isEqualTo(200);
    }

    @Test
    void aFiledDossierIsHandedOverByTheOtherContact() {
        Dossier filed = stage.file("COMMUNE-23096", Track.BADGE);
        Visitor elise = letIn(filed, ELISE);
        Visitor theo = letIn(filed, THEO);
        String unused = "/acces/" + access.issueLink(filed, THEO);

        Visitor.Answer changed = change(elise, filed, "technique", THEO, technical("Paul Petit", "paul@example.org"));

        assertThat(changed.location()).isEqualTo(home(filed) + "/contacts");
        assertThat(elise.get(home(filed) + "/contacts").text())
                .contains("C’est fait", "paul@example.org", "Aujourd’hui : Paul Petit");
        assertThat(theo.get(home(filed)).status()).isEqualTo(403);
        assertThat(Visitor.anonymous(port).get(unused).status()).isEqualTo(410);
        assertThat(Visitor.anonymous(port).submit("/acces", unused, Map.of()).status())
                .isEqualTo(410);
        assertThat(letIn(filed, "paul@example.org").get(home(filed)).text())
                .contains("Contact modifié", "Théo Roux", "Paul Petit", "Élise Martin");
        assertThat(Visitor.loggedIn(port, "secretariat")
                        .get("/backoffice/dossiers/" + filed.reference())
                        .text())
                .contains("Contact modifié", "elise@example.org", "paul@example.org");
        await().atMost(PATIENCE).until(() -> told(filed).size() == 2);
        assertThat(told(filed)).containsExactlyInAnyOrder("contact-replaced " + THEO, "contact-named paul@example.org");
    }

    /** A link that was being written while its contact was replaced. */
    @Test
    void aLinkOfSomebodyWhoIsNoContactOpensNothing() {
        Dossier draft = stage.begin("COMMUNE-24322", Track.BADGE, "Élise Martin");
        String late = "/acces/" + access.issueLink(draft, "inconnu@example.org");

        assertThat(Visitor.anonymous(port).get(late).status()).isEqualTo(410);
        assertThat(Visitor.anonymous(port).submit("/acces", late, Map.of()).status())
                .isEqualTo(410);
        String session = access.openSession(draft.id(), "inconnu@example.org");
        assertThat(Visitor.anonymous(port)
                        .getWithCookie(home(draft), "tnl-dossier=" + session)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoeverHandsOverTheirOwnPlaceComesBackByTheNewLinkOnly() {
        Dossier draft = stage.begin("COMMUNE-36044", Track.BADGE, "Élise Martin");
        Visitor theo = letIn(draft, THEO);

        Visitor.Answer changed =
                change(theo, draft, "technique", THEO, technical("Théo Roux", "theo.roux@example.org"));

        assertThat(changed.location()).isEqualTo("/acces");
        assertThat(theo.get("/acces").text()).contains("C’est fait", "theo.roux@example.org");
        assertThat(theo.get(home(draft)).status()).isEqualTo(403);
        assertThat(letIn(draft, "theo.roux@example.org").get(home(draft)).status())
                .isEqualTo(200);
    }

    @Test
    void keepsWhatWasTypedWhereAContactIsRefused() {
        Dossier draft = stage.begin("COMMUNE-41018", Track.BADGE, "Élise Martin");
        Visitor theo = letIn(draft, THEO);

        Visitor.Answer refused = change(theo, draft, "technique", THEO, technical("Paul Petit", "paul sans adresse"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("n’est pas une adresse électronique");
        assertThat(refused.body()).contains("value=\"Paul Petit\"", "value=\"paul sans adresse\"");
        assertThat(contact(draft)).isEqualTo(THEO);
    }

    @Test
    void asksAgainWhereSomebodyElseWasFaster() {
        Dossier draft = stage.begin("COMMUNE-46042", Track.BADGE, "Élise Martin");
        Visitor elise = letIn(draft, ELISE);
        change(elise, draft, "technique", THEO, technical("Paul Petit", "paul@example.org"));

        Map<String, String> late = technical("Rose Blanc", "rose@example.org");
        Visitor.Answer refused = change(elise, draft, "technique", THEO, late);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ce contact vient d’être changé", "Paul Petit");
        assertThat(refused.body()).contains("value=\"Rose Blanc\"", "name=\"known\" value=\"paul@example.org\"");
        change(elise, draft, "technique", "paul@example.org", late);
        assertThat(contact(draft)).isEqualTo("rose@example.org");
    }

    @Test
    void theSecretariatReplacesAContactWithAReason() {
        Dossier draft = stage.begin("COMMUNE-48095", Track.BADGE, "Élise Martin");
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String page = "/backoffice/contacts/" + draft.id();
        Map<String, String> form = new HashMap<>(technical("Paul Petit", "paul@example.org"));
        form.put("known", THEO);

        Visitor.Answer refused = secretariat.submit(page, page + "/technique", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Indiquez pourquoi");
        assertThat(refused.body()).contains("value=\"Paul Petit\"", "href=\"#technicalReason\"");

        form.put("reason", "Plus aucun contact n’est en poste.");
        assertThat(secretariat.submit(page, page + "/technique", form).location())
                .isEqualTo(page);

        assertThat(secretariat.get(page).text()).contains("C’est fait", "Aujourd’hui : Paul Petit");
        assertThat(letIn(draft, "paul@example.org").get(home(draft)).status()).isEqualTo(200);
        assertThat(contact(draft)).isEqualTo("paul@example.org");
    }

    private Visitor.Answer change(
            Visitor visitor, Dossier dossier, String role, String known, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("known", known);
        return visitor.submit(home(dossier) + "/contacts", home(dossier) + "/contacts/" + role, form);
    }

    private static Map<String, String> technical(String name, String email) {
        return Map.of("technicalName", name, "technicalPosition", "DSI", "technicalEmail", email, "technicalPhone", "");
    }

    private Visitor letIn(Dossier dossier, String email) {
        Visitor visitor = Visitor.anonymous(port);
        String link = "/acces/" + access.issueLink(dossier, email);
        visitor.submit(link, link, Map.of());
        return visitor;
    }

    private String contact(Dossier dossier) {
        return dossiers.find(dossier.id())
                .orElseThrow()
                .contact(ContactRole.TECHNICAL)
                .email();
    }

    private List<String> told(Dossier dossier) {
        return mailLog.ofDossier(String.valueOf(dossier.reference())).stream()
                .filter(mail -> mail.template().startsWith("contact-") && mail.state() == MailState.SENT)
                .map(HandoverIT::line)
                .toList();
    }

    private static String line(MailEntry mail) {
        return mail.template() + " " + mail.recipientAddress();
    }

    private static String home(Dossier dossier) {
        return "/dossiers/" + dossier.id();
    }
}
