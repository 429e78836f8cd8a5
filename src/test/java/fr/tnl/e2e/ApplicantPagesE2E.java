package fr.tnl.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import fr.tnl.campaign.Track;
import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at each page that no other story passes by: on a desktop, on a phone, by axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicantPagesE2E {

    private static final String EMAIL = "theo@ville.example";

    private Product product;
    private Playwright playwright;
    private Page page;
    private Dossier draft;
    private Dossier filed;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data);
        draft = begin("COMMUNE-34301");
        filed = begin("COMMUNE-34108");
        new Answering(product.bean(Drafts.class), product.bean(DraftAnswers.class))
                .complete(filed, CompleteAnswers.BEST);
        filed = product.bean(Applications.class).file(filed.id(), Instant.now(), Actor.applicant(EMAIL));
        Conversations conversations = product.bean(Conversations.class);
        conversations.write(draft.id(), Author.applicant(EMAIL, "Théo Roux"), "1", "Une question :\nlaquelle ?", null);
        conversations.write(draft.id(), Author.secretariat("secretariat", "Claire"), "2", "La réponse.", null);
        playwright = Playwright.create();
        page = Chromium.launch(playwright)
                .newContext(new Browser.NewContextOptions().setLocale("fr-FR"))
                .newPage();
        page.setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT);
        letIn(draft);
        letIn(filed);
    }

    @AfterAll
    void stop() {
        playwright.close();
        product.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "contacts", "donnees-personnelles", "effacement"})
    void ofADraft(String name) {
        page.navigate(product.address() + "/dossiers/" + draft.id() + "/" + name);
        Look.at(page, "draft-" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "contacts", "donnees-personnelles", "effacement", "retrait", "versions/1"})
    void ofAFiledDossier(String name) {
        page.navigate(product.address() + "/dossiers/" + filed.id() + "/" + name);
        Look.at(page, "filed-" + name.replace('/', '-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acces", "verifier", "donnees-personnelles", "accessibilite", "candidater/autre-organisme"})
    void forEverybody(String name) {
        page.navigate(product.address() + "/" + name);
        Look.at(page, "public-" + name.replace('/', '-'));
    }

    private Dossier begin(String authority) {
        return product.bean(Drafts.class)
                .start(new StartRequest(
                        new EditionCode("2026"),
                        Track.BADGE,
                        authority,
                        Contact.of(ContactRole.ELECTED, "e", "Élise Martin", "Adjointe", "elise@ville.example", ""),
                        Contact.of(ContactRole.TECHNICAL, "t", "Théo Roux", "DSI", EMAIL, ""),
                        true));
    }

    private void letIn(Dossier dossier) {
        page.navigate(product.address() + "/acces/"
                + product.bean(ApplicantAccess.class).issueLink(dossier, EMAIL));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ouvrir ce dossier"))
                .click();
        page.waitForURL(product.address() + "/dossiers/" + dossier.id());
    }
}
