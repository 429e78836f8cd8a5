package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.campaign.Track;
import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.correspondence.Message;
import fr.tnl.dossier.Dossier;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.mail.MailState;
import fr.tnl.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Applicants and the secretariat write to each other. */
@OnRunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Conversations conversations;

    @Autowired
    private MailLog mailLog;

    @Autowired
    private ProductClock clock;

    @Test
    void goToAndFroOnAFiledDossier() {
        Dossier dossier = filed("COMMUNE-08105");
        Visitor applicant = stage.applicantOf(dossier, port);
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");

        Visitor.Answer sent =
                send(applicant, portal(dossier), "Faut-il joindre la délibération ?\nMerci <b>beaucoup</b>");

        assertThat(sent.location()).isEqualTo(portal(dossier));
        assertThat(applicant.get(portal(dossier)).text())
                .contains("Votre message est envoyé", "Faut-il joindre la délibération ?", "Théo Roux");
        assertThat(secretariat.get("/backoffice").text()).containsPattern("dossiers? attend(ent)? une réponse");
        assertThat(secretariat.get("/backoffice/messages").body()).contains(office(dossier));
        assertThat(secretariat
                        .get("/backoffice/dossiers?q=" + dossier.reference())
                        .text())
                .contains("À répondre");
        Visitor.Answer page = secretariat.get("/backoffice/dossiers/" + dossier.reference());
        assertThat(page.body()).contains("Merci &lt;b&gt;beaucoup&lt;/b&gt;");
        assertThat(page.text()).contains("Faut-il joindre la délibération ?", "Théo Roux", "À répondre");

        send(secretariat, office(dossier), "Oui, une copie suffit.");

        assertThat(secretariat.get("/backoffice/messages").body()).doesNotContain(office(dossier));
        assertThat(secretariat.get(office(dossier)).text()).contains("Oui, une copie suffit.", "Sophie Lambert");
        assertThat(applicant.get("/dossiers/" + dossier.id()).text())
                .contains("Le secrétariat vous a écrit", "1 nouveau");
        assertThat(applicant.get(portal(dossier)).text())
                .containsSubsequence("Le secrétariat", "Nouveau", "Oui, une copie suffit.", "Faut-il joindre")
                .doesNotContain("Sophie Lambert");
        await().atMost(PATIENCE).until(() -> sentMails(dossier).stream()
                .map(MailEntry::recipientAddress)
                .sorted()
                .toList()
                .equals(List.of("elise@example.org", "label@adullact.example", "theo@example.org")));
    }

    @Test
    void areNewUntilSomebodySaysThatTheyAreReadAndNotByALookAtThem() {
        Dossier dossier = filed("COMMUNE-10387");
        Visitor applicant = stage.applicantOf(dossier, port);
        conversations.write(dossier.id(), Author.secretariat("secretariat", "S"), "", "Une information", null);

        applicant.get(portal(dossier));
        applicant.get(portal(dossier));
        assertThat(applicant.get("/dossiers/" + dossier.id() + "/pieces").text())
                .contains("1 nouveau");

        submit(applicant, portal(dossier), portal(dossier) + "/lus", Map.of());
        assertThat(applicant.get(portal(dossier)).text())
                .contains("Une information")
                .doesNotContain("1 nouveau", "J’ai lu");
    }

    @Test
    void areHandledWithoutAnAnswer() {
        Dossier dossier = filed("COMMUNE-11069");
        conversations.write(dossier.id(), Author.applicant("theo@example.org", "Théo Roux"), "", "Merci !", null);
        Visitor administration = Visitor.loggedIn(port, "administration");
        assertThat(administration.get("/backoffice/messages").body()).contains(office(dossier));

        submit(administration, office(dossier), office(dossier) + "/traites", Map.of());

        assertThat(administration.get(office(dossier)).text())
                .contains("C’est noté")
                .doesNotContain("À répondre");
        assertThat(administration.get("/backoffice/messages").body()).doesNotContain(office(dossier));
    }

    @Test
    void areThereForADraftTooBeforeAnythingIsFiled() {
        Dossier draft = stage.begin("COMMUNE-12202", Track.BADGE, "Élise Martin");
        Visitor applicant = stage.applicantOf(draft, port);
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");

        send(applicant, portal(draft), "Comment compter les habitants ?");
        assertThat(secretariat.get("/backoffice/dossiers?etat=DRAFT").body()).contains(office(draft));
        send(secretariat, office(draft), "Selon l’INSEE.");

        assertThat(applicant.get("/dossiers/" + draft.id()).text()).contains("Le secrétariat vous a écrit");
        assertThat(secretariat.get(office(draft)).text())
                .contains("Comment compter les habitants ?", "Selon l’INSEE.", "elise@example.org");
    }

    @Test
    void areSentOnceHoweverOftenTheButtonIsPressed() {
        Dossier dossier = filed("COMMUNE-15014");
        Visitor applicant = stage.applicantOf(dossier, port);
        Map<String, String> form = filledIn(applicant, portal(dossier), "Une seule fois");

        IntStream.range(0, 6).parallel().forEach(press -> assertThat(
                        applicant.submit(portal(dossier), portal(dossier), form).location())
                .isEqualTo(portal(dossier)));

        assertThat(conversations.of(dossier.id())).hasSize(1);
        await().atMost(PATIENCE).until(() -> !sentMails(dossier).isEmpty());
        assertThat(sentMails(dossier)).hasSize(1);
    }

    @Test
    void loseNothingThatWasTypedWhereTheyAreRefused() {
        Dossier dossier = filed("COMMUNE-16015");
        Visitor applicant = stage.applicantOf(dossier, port);
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String tooLong = "Très long. ".repeat(400);

        for (Visitor.Answer refused :
                List.of(send(applicant, portal(dossier), tooLong), send(secretariat, office(dossier), tooLong))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains(tooLong);
            assertThat(refused.text()).contains("Ce message est trop long", "4 000 caractères au plus");
        }
        Visitor.Answer empty = send(applicant, portal(dossier), "  ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Écrivez votre message");
        assertThat(conversations.of(dossier.id())).isEmpty();
    }

    @Test
    void areTakenAgainAfterAnHourWhereThereWereTooMany() {
        Dossier dossier = filed("COMMUNE-18033");
        Visitor applicant = stage.applicantOf(dossier, port);
        for (int i = 0; i < 20; i++) {
            assertThat(send(applicant, portal(dossier), "Message " + i).status())
                    .isEqualTo(302);
        }

        Visitor.Answer refused = send(applicant, portal(dossier), "Le vingt-et-unième");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("20 messages sont partis de ce dossier en une heure", "Le vingt-et-unième");
        clock.at(Instant.now().plus(Duration.ofMinutes(61)), () -> assertThat(
                        send(applicant, portal(dossier), "Une heure plus tard").status())
                .isEqualTo(302));
        assertThat(conversations.of(dossier.id())).hasSize(21);
    }

    @Test
    void areReadByNoJurorAndNotByThePresidency() {
        Dossier dossier = stage.dossier(Stage.Role.UNDER_REVIEW);
        String secret = "Confidence au secrétariat";
        Message message =
                conversations.write(dossier.id(), Author.applicant("theo@example.org", "Théo Roux"), "", secret, null);
        String page = "/backoffice/dossiers/" + dossier.reference();

        assertThat(Visitor.loggedIn(
                                port, stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0))
                        .get(page)
                        .body())
                .doesNotContain(secret, "/backoffice/messages");
        assertThat(Visitor.loggedIn(port, "presidence").get(page).body())
                .doesNotContain(secret, "/backoffice/messages");
        assertThat(Visitor.loggedIn(port, "secretariat").get(page).body()).contains(secret);
        conversations.markHandled(dossier.id(), fr.tnl.correspondence.Side.SECRETARIAT, message.id());
    }

    private Dossier filed(String authority) {
        return stage.file(authority, Track.BADGE);
    }

    private Visitor.Answer send(Visitor visitor, String page, String text) {
        return visitor.submit(page, page, filledIn(visitor, page, text));
    }

    private void submit(Visitor visitor, String page, String target, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("seen", found(SEEN, visitor.get(page).body()));
        assertThat(visitor.submit(page, target, form).location()).isEqualTo(page);
    }

    private static Map<String, String> filledIn(Visitor visitor, String page, String text) {
        String body = visitor.get(page).body();
        Map<String, String> form = new HashMap<>(Map.of("text", text, "form", found(FORM, body)));
        Matcher seen = SEEN.matcher(body);
        if (seen.find()) {
            form.put("seen", seen.group(1));
        }
        return form;
    }

    private static String found(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    private List<MailEntry> sentMails(Dossier dossier) {
        return mailLog.ofDossier(String.valueOf(dossier.reference())).stream()
                .filter(mail -> mail.template().startsWith("message-"))
                .filter(mail -> mail.state() == MailState.SENT)
                .toList();
    }

    private static String portal(Dossier dossier) {
        return "/dossiers/" + dossier.id() + "/messages";
    }

    private static String office(Dossier dossier) {
        return "/backoffice/messages/" + dossier.id();
    }
}
