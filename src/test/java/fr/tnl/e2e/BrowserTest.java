package fr.tnl.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import fr.tnl.testing.SampleFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests in Chromium. A class has one product and one browser; each test has pages of its own, and dossiers of local
 * authorities that no other test takes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    static final EditionCode EDITION = new EditionCode("2026");
    static final Duration PATIENCE = Duration.ofSeconds(40);
    static final String ELECTED = "elise@ville.example";
    static final String TECHNICAL = "theo@ville.example";

    Product product;
    private Playwright playwright;
    private Browser browser;
    private Iterator<String> authorities;

    /** Settings of the product over those of the trial, such as another closing. */
    String[] settings() {
        return new String[0];
    }

    @BeforeAll
    void launch(@TempDir Path data) {
        product = Product.start(data, settings());
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        authorities = bean(LocalAuthorities.class).search("saint", 100).stream()
                .map(authority -> authority.id())
                .iterator();
    }

    /** What everybody had before their eyes when a test failed is kept as pictures, for whoever has to find out why. */
    @RegisterExtension
    final AfterTestExecutionCallback lastPictures = test -> {
        if (test.getExecutionException().isPresent()) {
            Screenshots.takeAll(browser);
        }
    };

    @AfterEach
    void leave() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @AfterAll
    void close() {
        playwright.close();
        product.close();
    }

    <T> T bean(Class<T> type) {
        return product.bean(type);
    }

    BrowserContext newContext() {
        return newContext(true);
    }

    /** @param javaScript whether the browser obeys it */
    BrowserContext newContext(boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT));
    }

    Page newPage() {
        return newContext().newPage();
    }

    Tasklist tasklist(String account) {
        return Tasklist.open(newPage(), product.address(), account);
    }

    /** A draft without any answer. */
    Dossier begin(Track track) {
        return begin(track, authorities.next());
    }

    Dossier begin(Track track, String authority) {
        return begin(track, authority, elected("Élise Martin", ELECTED), technical("Théo Roux", TECHNICAL));
    }

    Dossier begin(Track track, String authority, Contact elected, Contact technical) {
        return bean(Drafts.class).start(new StartRequest(EDITION, track, authority, elected, technical, true));
    }

    static Contact elected(String name, String email) {
        return Contact.of(ContactRole.ELECTED, "e", name, "Adjointe", email, "");
    }

    static Contact technical(String name, String email) {
        return Contact.of(ContactRole.TECHNICAL, "t", name, "DSI", email, "");
    }

    /** A dossier with every answer and every document. */
    Dossier file(Track track, String authority) {
        Dossier draft = begin(track, authority);
        Drafts drafts = bean(Drafts.class);
        new Answering(drafts, bean(DraftAnswers.class)).complete(draft, CompleteAnswers.BEST);
        drafts.required(draft)
                .forEach(place -> drafts.addDocument(
                        draft.id(),
                        place.id(),
                        place.id() + ".pdf",
                        SampleFiles.PDF,
                        Actor.applicant("theo@example.org")));
        return bean(Applications.class).file(draft.id(), bean(Clock.class).instant(), Actor.applicant(TECHNICAL));
    }

    Dossier now(Dossier dossier) {
        return bean(Dossiers.class).find(dossier.id()).orElseThrow();
    }

    String home(Dossier dossier) {
        return product.address() + "/dossiers/" + dossier.id();
    }

    /** The dossier's page, before somebody who came in by a mailed link. */
    Page letIn(Dossier dossier, String email) {
        BrowserContext context = newContext();
        letIn(context, dossier, email);
        Page page = context.newPage();
        page.navigate(home(dossier));
        return page;
    }

    void letIn(BrowserContext context, Dossier dossier, String email) {
        Page door = context.newPage();
        door.navigate(
                product.address() + "/acces/" + bean(ApplicantAccess.class).issueLink(dossier, email));
        press(door, "Ouvrir ce dossier");
        door.waitForURL(home(dossier));
        door.close();
    }

    /** @param button its whole name, as it is read out */
    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }
}
