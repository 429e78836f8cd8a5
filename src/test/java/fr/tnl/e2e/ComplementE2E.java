package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Completeness;
import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.PersonalRecords;
import fr.tnl.dossier.StartRequest;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What passes between secretariat and applicants once a dossier is there, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplementE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final EditionCode EDITION = new EditionCode("2026");
    private static final String EMAIL = "theo@ville.example";
    private static final String NEW_EMAIL = "nadia.bel@ville.example";
    private static final int SECTIONS = 7;

    private Product product;
    private Playwright playwright;
    private Browser browser;
    private Page secretariat;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, "--tnl.demo.closes-in=P5D", "--tnl.demo.proclaims-in=P60D");
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        secretariat = tasklist().page();
    }

    @AfterAll
    void stop() {
        Screenshots.takeAll(browser);
        playwright.close();
        product.close();
    }

    @Test
    @Order(1)
    void theSecretariatOpensEarlierAnswersToANewContactWhoTakesThemOver() {
        Dossier earlier = earlier(file("COMMUNE-34301"));
        Dossier draft = begin("COMMUNE-34301", NEW_EMAIL);
        Page nadia = letIn(draft, NEW_EMAIL);
        Look.at(nadia, "draft-earlier-closed");
        nadia.getByText("Demander la reprise au secrétariat").click();
        nadia.getByLabel("Écrire au secrétariat").fill("J’aimerais reprendre nos réponses de l’an dernier.");
        press(nadia, "Envoyer");

        secretariat.navigate(product.address() + "/backoffice/messages");
        Look.at(secretariat, "office-messages");
        secretariat
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lire et répondre"))
                .first()
                .click();
        Look.at(secretariat, "office-messages-of");
        secretariat.getByText(String.valueOf(earlier.reference())).click();
        Look.at(secretariat, "office-earlier");
        press(secretariat, "Autoriser la reprise – Nadia Bel");
        assertThat(secretariat.getByText("Reprise autorisée")).isVisible();
        Look.at(secretariat, "office-earlier-released");

        nadia.navigate(home(draft));
        Look.at(nadia, "draft-earlier-open");
        nadia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reprendre les réponses"))
                .click();
        Look.at(nadia, "draft-reprise");
        nadia.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reprendre"))
                .click();
        assertThat(nadia.getByText("réponses sont reprises")).isVisible();
        Look.at(nadia, "draft-reprise-done");
    }

    @Test
    @Order(2)
    void theSecretariatWritesReplacesAContactAndErases() {
        Dossier filed = file("COMMUNE-34108");
        product.bean(Conversations.class)
                .write(
                        filed.id(),
                        Author.applicant(EMAIL, "Théo Roux"),
                        "1",
                        "Une question.\nLaquelle, au juste.",
                        null);
        product.bean(PersonalRecords.class).request(filed.id(), EMAIL);

        secretariat.navigate(product.address() + "/backoffice/messages/" + filed.id());
        secretariat.getByLabel("Écrire aux contacts").first().fill("Voici la réponse.");
        press(secretariat, "Envoyer");
        assertThat(secretariat.getByText("Voici la réponse.")).isVisible();
        Look.at(secretariat, "office-messages-answered");
        Page theo = letIn(filed, EMAIL);
        assertThat(theo.getByText("Le secrétariat vous a écrit")).isVisible();
        theo.navigate(home(filed) + "/messages");
        assertThat(theo.getByText("Voici la réponse.")).isVisible();
        Look.at(theo, "filed-messages-answered");

        secretariat.navigate(product.address() + "/backoffice/contacts/" + filed.id());
        secretariat.locator("#electedName").fill("Rose Blanc");
        secretariat.locator("#electedEmail").fill("rose.blanc@ville.example");
        press(secretariat, "Enregistrer – Élu·e");
        assertThat(secretariat.getByText("Indiquez pourquoi").first()).isVisible();
        Look.at(secretariat, "office-contacts-refused");
        secretariat.locator("#electedReason").fill("Élise Martin a quitté la mairie.");
        press(secretariat, "Enregistrer – Élu·e");
        assertThat(secretariat.getByText("Aujourd’hui : Rose Blanc")).isVisible();
        Look.at(secretariat, "office-contacts");
        secretariat.navigate(product.address() + "/backoffice");
        Look.at(secretariat, "office-overview-waiting");
        secretariat.navigate(product.address() + "/backoffice/dossiers/" + filed.reference() + "/effacement");
        assertThat(secretariat.getByText("pourront être effacées quand il sera terminé"))
                .isVisible();
        Look.at(secretariat, "office-erasure-early");
        theo.navigate(home(filed) + "/retrait");
        theo.getByLabel("Pourquoi ?").fill("Nous reviendrons.");
        press(theo, "Retirer définitivement");
        await().atMost(PATIENCE).until(() -> now(filed).status() == DossierStatus.WITHDRAWN);
        secretariat.reload();
        Look.at(secretariat, "office-erasure");
        press(secretariat, "Effacer définitivement les données de Théo Roux");
        assertThat(secretariat.getByText("Les données personnelles de ce contact sont effacées."))
                .isVisible();
        Look.at(secretariat, "office-erasure-done");
    }

    @Test
    @Order(3)
    void aComplementIsOpenPartByPartAfterTheClosingAndUntilItsOwnDeadline() {
        Dossier asked = file("COMMUNE-38151");
        Dossier lapsing = file("COMMUNE-35238");
        Dossier untouched = file("COMMUNE-01004");
        askPartByPart(asked);
        check("Rennes")
                .fill("Que doit envoyer ou corriger la collectivité\u00A0?", "Tout est à revoir.")
                .complete();
        await().atMost(PATIENCE).until(() -> now(lapsing).status() == DossierStatus.COMPLEMENT_REQUESTED);
        Page theo = letIn(asked, EMAIL);
        assertThat(theo.getByText("À compléter")).hasCount(2);
        assertThat(theo.getByText("vous pouvez aussi modifier le reste du dossier"))
                .isVisible();
        Look.at(theo, "complement-before-closing");

        product.moveClockTo(
                product.bean(Campaigns.class).get(EDITION).closesAt().plusSeconds(5));

        everyPageIsReadOnly(untouched);
        assertThat(openFields(letIn(lapsing, EMAIL), lapsing)).contains("agentCount", "proudest", "files");
        theo.navigate(home(asked));
        assertThat(theo.getByText("seul ce qui est demandé peut changer")).isVisible();
        Look.at(theo, "complement-after-closing");
        assertThat(openFields(theo, asked)).containsExactly("dataOpen", "files");
        answer(theo, asked);

        Instant due = product.bean(Completeness.class)
                .complementsOf(lapsing.requireReference())
                .get(0)
                .dueAt();
        product.moveClockTo(due.plusSeconds(5));
        await().atMost(PATIENCE).until(() -> now(lapsing).status() == DossierStatus.CLOSED);
        everyPageIsReadOnly(lapsing);
    }

    private void askPartByPart(Dossier dossier) {
        Tasklist tasklist = check(dossier.authorityName())
                .fill("Que doit envoyer ou corriger la collectivité\u00A0?", "Merci de préciser et de signer.");
        Page page = tasklist.page();
        Locator search = tasklist.form().getByLabel("Questions à compléter").first();
        search.fill("données ouvertes");
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText("Publiez-vous des données ouvertes"))
                .first()
                .click();
        search.press("Escape");
        tasklist.tick("Délibération ou lettre d’engagement");
        Screenshots.take(page, "tasklist-complement");
        form(page, "tasklist-complement-form");
        tasklist.complete();
        await().atMost(PATIENCE).until(() -> now(dossier).status() == DossierStatus.COMPLEMENT_REQUESTED);
    }

    /** The end of the form, which a picture of the window does not reach. */
    private static void form(Page page, String name) {
        page.setViewportSize(Screenshots.DESKTOP, 2600);
        Screenshots.part(page.locator(".fjs-form").first(), name);
        page.setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT);
    }

    private Tasklist check(String authority) {
        Tasklist tasklist = tasklist();
        await().atMost(PATIENCE).until(() -> {
            tasklist.filter("À prendre en charge");
            return tasklist.card(authority).count() > 0;
        });
        return tasklist.choose(authority).claim().pick("Non, je demande un complément");
    }

    private void answer(Page theo, Dossier asked) {
        theo.navigate(home(asked));
        theo.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Publiez-vous des données ouvertes"))
                .click();
        Look.at(theo, "complement-section");
        theo.locator("input[name=dataOpen][value=some]").check();
        press(theo, "Enregistrer et continuer");
        assertThat(theo.locator(".notice.good")).containsText("Enregistré à");
        theo.navigate(home(asked) + "/pieces");
        Look.at(theo, "complement-documents");
        theo.locator("#f-commitment")
                .setInputFiles(new FilePayload(
                        "Lettre signée.pdf",
                        "application/pdf",
                        "%PDF-1.4\nsigned\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        assertThat(theo.locator("[data-fresh=list-commitment]")).containsText("Lettre signée.pdf");
        theo.navigate(home(asked));
        assertThat(theo.locator(".tag.good").getByText("Complété")).hasCount(2);
        theo.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Relire et répondre"))
                .click();
        theo.getByLabel("Message au secrétariat").fill("Voici la lettre, signée.");
        Look.at(theo, "complement-answer");
        press(theo, "Envoyer la réponse");
        assertThat(theo.getByText("Votre réponse est envoyée.")).isVisible();
        Look.at(theo, "complement-sent");
        everyPageIsReadOnly(asked);

        secretariat.navigate(product.address() + "/backoffice/dossiers/" + asked.reference());
        assertThat(secretariat.locator("#completude").getByText("Complété")).hasCount(2);
        Look.at(secretariat, "office-complement-answered");
        Tasklist tasklist = tasklist();
        await().atMost(PATIENCE).until(() -> {
            tasklist.filter("À prendre en charge");
            return tasklist.card(asked.authorityName()).count() > 0;
        });
        tasklist.choose(asked.authorityName());
        form(tasklist.page(), "tasklist-complement-answered");
    }

    private void everyPageIsReadOnly(Dossier dossier) {
        Page theo = letIn(dossier, EMAIL);
        assertThat(openFields(theo, dossier)).as(dossier.authorityName()).isEmpty();
        assertThat(theo.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(java.util.regex.Pattern.compile("Déposer|Envoyer|Enregistrer|Retirer"))))
                .hasCount(0);
        if (dossier.authorityName().startsWith("Ambérieu")) {
            Look.at(theo, "read-only-filing");
            theo.navigate(home(dossier) + "/questionnaire/1");
            Look.at(theo, "read-only-section");
            theo.navigate(home(dossier) + "/pieces");
            Look.at(theo, "read-only-documents");
        }
    }

    /** Names of what could be filled in on any page of the dossier; the last page stays open. */
    private Set<String> openFields(Page page, Dossier dossier) {
        Set<String> names = new TreeSet<>();
        for (int section = 1; section <= SECTIONS; section++) {
            page.navigate(home(dossier) + "/questionnaire/" + section);
            addOpenFields(page, names);
        }
        for (String other : new String[] {"/pieces", "/depot"}) {
            page.navigate(home(dossier) + other);
            addOpenFields(page, names);
        }
        names.remove("message");
        return names;
    }

    private static void addOpenFields(Page page, Set<String> names) {
        for (Locator field : page.locator("main :is(input:not([type=hidden]), select, textarea):enabled")
                .all()) {
            names.add(field.getAttribute("name"));
        }
    }

    private Dossier file(String authority) {
        Dossier draft = begin(authority, EMAIL);
        Drafts drafts = product.bean(Drafts.class);
        new Answering(drafts, product.bean(DraftAnswers.class)).complete(draft, CompleteAnswers.BEST);
        drafts.required(draft)
                .forEach(place -> drafts.addDocument(
                        draft.id(),
                        place.id(),
                        place.id() + ".pdf",
                        "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        return product.bean(Applications.class)
                .file(draft.id(), product.bean(java.time.Clock.class).instant(), Actor.applicant(EMAIL));
    }

    private Dossier begin(String authority, String technical) {
        boolean isNew = !technical.equals(EMAIL);
        return product.bean(Drafts.class)
                .start(new StartRequest(
                        EDITION,
                        Track.LABEL,
                        authority,
                        Contact.of(
                                ContactRole.ELECTED,
                                "e",
                                isNew ? "Omar Diop" : "Élise Martin",
                                "Adjointe",
                                isNew ? "omar.diop@ville.example" : "elise@ville.example",
                                ""),
                        Contact.of(ContactRole.TECHNICAL, "t", isNew ? "Nadia Bel" : "Théo Roux", "DSI", technical, ""),
                        true));
    }

    /** As if it had been filed and awarded in the edition before. */
    private Dossier earlier(Dossier filed) {
        RuntimeService runtime = product.bean(RuntimeService.class);
        await().atMost(PATIENCE)
                .until(() -> new Outbox(product.outbox()).of("receipt").size() == 2);
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(String.valueOf(filed.reference()))
                        .singleResult()
                        .getId(),
                "earlier");
        product.bean(JdbcClient.class)
                .sql(
                        """
                        update tnl.dossier set edition = '2025', reference = 'TNL-2025-0007', place = null, status = 'AWARDED'
                        where id = :id
                        """)
                .param("id", filed.id())
                .update();
        return now(filed);
    }

    private Page letIn(Dossier dossier, String email) {
        Page page = newPage();
        page.navigate(product.address() + "/acces/"
                + product.bean(ApplicantAccess.class).issueLink(dossier, email));
        press(page, "Ouvrir ce dossier");
        page.waitForURL(home(dossier));
        return page;
    }

    private Tasklist tasklist() {
        return Tasklist.open(newPage(), product.address(), "secretariat");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private Page newPage() {
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("fr-FR").setTimezoneId("Europe/Paris"))
                .newPage();
        page.setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT);
        return page;
    }

    private Dossier now(Dossier dossier) {
        return product.bean(Dossiers.class).find(dossier.id()).orElseThrow();
    }

    private String home(Dossier dossier) {
        return product.address() + "/dossiers/" + dossier.id();
    }
}
