package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.AnswerEdit;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.StartRequest;
import fr.tnl.dossier.Timeline;
import fr.tnl.shared.Actor;
import fr.tnl.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers of an earlier edition, taken over into the draft of this one. */
@OnRunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierAnswersIT {

    private static final String OFFER = "Reprendre les réponses de l’édition 2025";
    private static final String NADIA = "nadia@example.org";
    private static final String OMAR = "omar@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftAnswers answers;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Timeline timeline;

    @Autowired
    private LocalAuthorities authorities;

    @Autowired
    private ApplicantAccess access;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areOfferedToAContactOfThenWhomALinkLetIn() {
        Dossier earlier = earlier("COMMUNE-02691");
        Visitor whoever = Visitor.anonymous(port);
        String page = "/candidater/contacts?parcours=BADGE&collectivite=COMMUNE-02691";
        String home = whoever.submit(
                        page,
                        page,
                        Map.of(
                                "electedName", "Un autre",
                                "electedEmail", "autre@example.org",
                                "technicalName", "Théo Roux",
                                "technicalEmail", "theo@example.org",
                                "consent", "oui"))
                .location()
                .replaceFirst("[?;].*", "");
        Dossier draft =
                dossiers.find(UUID.fromString(home.replace("/dossiers/", ""))).orElseThrow();
        Visitor theo = stage.applicantOf(draft, port);
        Visitor autre = letIn(draft, "autre@example.org");

        assertThat(theo.get(home).text()).contains(OFFER).doesNotContain("Demander la reprise");
        assertThat(theo.get(home + "/reprise").text())
                .contains("10 réponses seront reprises du dossier " + earlier.reference());
        for (Visitor other : List.of(whoever, autre)) {
            assertThat(other.get(home).text())
                    .doesNotContain(OFFER)
                    .contains("le secrétariat peut vous les ouvrir", "Demander la reprise au secrétariat");
            assertThat(other.get(home + "/reprise").status()).isEqualTo(404);
            assertThat(other.submit(home, home + "/reprise", Map.of()).status()).isEqualTo(404);
        }
        assertThat(drafts.answers(draft).values()).isEmpty();
    }

    @Test
    void areShownBeforehandWithThoseThatStayAndWhy() {
        refile(earlier("COMMUNE-03190"));
        Dossier draft = stage.begin("COMMUNE-03190", Track.BADGE, "Élise Martin");
        answer(draft, "badgeFormats", "no");

        Visitor.Answer shown = stage.applicantOf(draft, port).get(path(draft) + "/reprise");

        assertThat(shown.text())
                .contains("7 réponses seront reprises", "Réponses non reprises", "Reprendre 7 réponses")
                .contains("Publiez-vous vos documents dans des formats ouverts ? Vous y avez déjà répondu")
                .contains("Échangez-vous sur le libre avec d’autres ? Le choix d’alors n’est plus proposé")
                .contains("Contribuez-vous à des communs numériques ? Cette question n’est plus posée");
        assertThat(drafts.answers(draft).values()).containsOnlyKeys("badgeFormats");
    }

    @Test
    void fillTheDraftOnceAndNothingThatWasAnsweredSince() {
        Dossier earlier = earlier("COMMUNE-07186");
        Dossier draft = stage.begin("COMMUNE-07186", Track.BADGE, "Élise Martin");
        Visitor theo = stage.applicantOf(draft, port);
        theo.get(path(draft) + "/reprise");
        answer(draft, "badgeFormats", "no");

        Visitor.Answer taken = theo.submit(path(draft) + "/reprise", path(draft) + "/reprise", Map.of());

        assertThat(taken.location()).isEqualTo(path(draft));
        assertThat(theo.get(path(draft)).text())
                .contains("9 réponses sont reprises de l’édition 2025", "Vous y avez déjà répondu dans ce brouillon");
        assertThat(drafts.answers(draft).values()).hasSize(10).containsEntry("badgeFormats", "no");
        answer(draft, "badgePooling", "partly");
        theo.submit(path(draft), path(draft) + "/reprise", Map.of());
        assertThat(drafts.answers(draft).values()).hasSize(10).containsEntry("badgePooling", "partly");
        assertThat(story(draft)).containsOnlyOnce(EventKind.ANSWERS_TAKEN_OVER);
        assertThat(theo.get(path(draft) + "/reprise").text())
                .contains("Aucune réponse ne peut être reprise")
                .doesNotContain("Reprendre 0");
        assertThat(drafts.documents(draft)).isEmpty();
        assertThat(dossiers.find(earlier.id())).contains(earlier);
    }

    @Test
    void areOpenedByTheSecretariatToANewContactAndToNobodyElse() {
        Dossier earlier = earlier("COMMUNE-09122");
        Dossier draft = carriedByOthers("COMMUNE-09122");
        Visitor nadia = letIn(draft, NADIA);
        Visitor omar = letIn(draft, OMAR);
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String office = "/backoffice/dossiers/" + earlier.reference();
        Map<String, String> form = Map.of("draft", draft.id().toString(), "email", NADIA);
        assertThat(nadia.get(path(draft)).text()).doesNotContain(OFFER).contains("Demander la reprise");
        assertThat(secretariat.get("/backoffice/messages/" + draft.id()).body()).contains(office);
        assertThat(secretariat.get(office).text())
                .contains("Reprise par un nouveau contact", "Nadia Bel", "Omar Diop", "Autoriser la reprise")
                .doesNotContain("Reprise autorisée");

        assertThat(secretariat.forge(office + "/reprise", form).status()).isEqualTo(403);
        assertThat(Visitor.loggedIn(port, "presidence").get(office).body()).doesNotContain(NADIA, office + "/reprise");
        assertThat(nadia.get(path(draft) + "/reprise").status()).isEqualTo(404);
        IntStream.range(0, 3).parallel().forEach(press -> assertThat(
                        secretariat.submit(office, office + "/reprise", form).location())
                .isEqualTo(office));

        assertThat(secretariat.get(office).text())
                .contains("Nadia Bel (nadia@example.org) peut maintenant reprendre")
                .contains("Reprise autorisée", "Brouillon de l’édition 2026, Élu·e");
        assertThat(story(earlier)).containsOnlyOnce(EventKind.ANSWERS_RELEASED);
        assertThat(story(draft)).containsOnlyOnce(EventKind.ANSWERS_RELEASED);
        assertThat(omar.get(path(draft)).text()).doesNotContain(OFFER);
        assertThat(nadia.get(path(draft)).text()).contains(OFFER);
        nadia.submit(path(draft) + "/reprise", path(draft) + "/reprise", Map.of());
        assertThat(drafts.answers(draft).values()).hasSize(10);
    }

    @Test
    void areNotOpenedToWhomTheDraftDoesNotNameAnyMore() {
        Dossier earlier = earlier("COMMUNE-40192");
        Dossier draft = carriedByOthers("COMMUNE-40192");
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String office = "/backoffice/dossiers/" + earlier.reference();

        secretariat.submit(
                office, office + "/reprise", Map.of("draft", draft.id().toString(), "email", "ancienne@example.org"));

        assertThat(secretariat.get(office).text()).contains("Rien n’a été autorisé", "Relisez la liste");
        assertThat(story(earlier)).doesNotContain(EventKind.ANSWERS_RELEASED);
    }

    private Visitor letIn(Dossier draft, String email) {
        Visitor visitor = Visitor.anonymous(port);
        String link = "/acces/" + access.issueLink(draft, email);
        visitor.submit(link, link, Map.of());
        return visitor;
    }

    private Dossier carriedByOthers(String authority) {
        return drafts.start(new StartRequest(
                Stage.EDITION,
                Track.BADGE,
                authorities.get(authority).id(),
                Contact.of(ContactRole.ELECTED, "e", "Nadia Bel", "Maire", NADIA, ""),
                Contact.of(ContactRole.TECHNICAL, "t", "Omar Diop", "DSI", OMAR, ""),
                true));
    }

    private void answer(Dossier draft, String key, String value) {
        Object known = drafts.answers(draft).values().get(key);
        answers.save(
                draft.id(),
                AnswerEdit.ofQuestion(key, List.of(value), known == null ? List.of() : List.of(known.toString())),
                Actor.applicant("theo@example.org"));
    }

    /** As its applicant is told it. */
    private List<EventKind> story(Dossier dossier) {
        return timeline.of(dossier.id()).stream()
                .map(DossierEvent::kind)
                .filter(EventKind::isToldToApplicant)
                .toList();
    }

    /** As if it had been filed and awarded in the edition before. */
    private Dossier earlier(String authority) {
        Dossier filed = stage.file(authority, Track.BADGE);
        stage.runJobs();
        stage.end(filed);
        jdbc.sql(
                        """
                        update tnl.dossier set edition = '2025', reference = :reference, place = null, status = 'AWARDED'
                        where id = :id
                        """)
                .param("reference", String.valueOf(filed.reference()).replace("2026", "2025"))
                .param("id", filed.id())
                .update();
        return dossiers.find(filed.id()).orElseThrow();
    }

    /** With a form that asked something that is not asked any more, and offered something that is not any more. */
    private void refile(Dossier earlier) {
        String form = jdbc.sql(
                        """
                        select content from tnl.dossier_form where sha256 =
                            (select form_sha256 from tnl.dossier_answers where dossier = :id and number = 1)
                        """)
                .param("id", earlier.id())
                .query(String.class)
                .single();
        String peers = component(form, "badgePeers").toString();
        String then = tidy(form)
                .replace(peers, peers.replace("\"yes\"", "\"often\"").replace("points.yes", "points.often"))
                .replace("\"badgeCommons\"", "\"badgeCommonsThen\"");
        String sha256 = "0".repeat(64);
        jdbc.sql("insert into tnl.dossier_form (sha256, name, content) values (:sha256, 'application-badge', :content)")
                .param("sha256", sha256)
                .param("content", then)
                .update();
        String answers = jdbc.sql("select answers from tnl.dossier_answers where dossier = :id and number = 1")
                .param("id", earlier.id())
                .query(String.class)
                .single();
        jdbc.sql(
                        """
                        update tnl.dossier_answers set answers = :answers, form_sha256 = :sha256
                        where dossier = :id and number = 1
                        """)
                .param(
                        "answers",
                        tidy(answers)
                                .replace("\"badgePeers\":\"yes\"", "\"badgePeers\":\"often\"")
                                .replace("\"badgeCommons\"", "\"badgeCommonsThen\""))
                .param("sha256", sha256)
                .param("id", earlier.id())
                .update();
    }

    private static JsonNode component(String form, String key) {
        return StreamSupport.stream(read(form).findParents("key").spliterator(), false)
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String tidy(String json) {
        return read(json).toString();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Dossier dossier) {
        return "/dossiers/" + dossier.id();
    }
}
