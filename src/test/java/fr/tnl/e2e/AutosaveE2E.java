package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.shared.EditionCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens while somebody types, no character is lost and nobody's newer work is overwritten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutosaveE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ELECTED = "elise@ville.example";
    private static final String TECHNICAL = "theo@ville.example";
    private static final String TEXT = "Une réponse\nsur deux lignes.";
    private static final String SAVED = "Enregistré à";

    private Product product;
    private Playwright playwright;
    private Browser browser;
    private Iterator<String> authorities;
    private Dossier draft;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data);
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        authorities = product.bean(LocalAuthorities.class).search("saint", 100).stream()
                .map(authority -> authority.id())
                .iterator();
    }

    @BeforeEach
    void begin() {
        begin(Track.BADGE);
    }

    private void begin(Track track) {
        draft = product.bean(Drafts.class)
                .start(new StartRequest(
                        new EditionCode("2026"),
                        track,
                        authorities.next(),
                        Contact.of(ContactRole.ELECTED, "e", "Élise Martin", "Adjointe", ELECTED, ""),
                        Contact.of(ContactRole.TECHNICAL, "t", "Théo Roux", "DSI", TECHNICAL, ""),
                        true));
    }

    @AfterEach
    void leave() {
        Screenshots.takeAll(browser);
        browser.contexts().forEach(BrowserContext::close);
    }

    @AfterAll
    void stop() {
        playwright.close();
        product.close();
    }

    @Test
    void savesEachAnswerWhileItIsGivenAndSaysWhen() {
        Page page = open(letIn(TECHNICAL));

        evidence(page).fill(TEXT);
        assertThat(state(page)).containsText(SAVED);
        assertSaved(TEXT);
        Look.at(page, "autosave-saved");
        page.reload();

        assertThat(evidence(page)).hasValue(TEXT);
        assertThat(state(page)).isHidden();
    }

    @Test
    void keepsWhatIsTypedWhileTheNetworkIsCutAndSendsItAfterwards() {
        BrowserContext browser = letIn(TECHNICAL);
        Page page = open(browser);
        browser.setOffline(true);

        evidence(page).fill(TEXT);
        assertThat(state(page)).containsText("Pas encore enregistré");
        Look.at(page, "autosave-away");
        assertSaved("");
        browser.setOffline(false);

        assertThat(state(page)).containsText(SAVED);
        assertSaved(TEXT);
    }

    @Test
    void findsWhatWasTypedInAPageThatWasClosedWhileTheNetworkWasCut() {
        BrowserContext browser = letIn(TECHNICAL);
        Page page = open(browser);
        browser.setOffline(true);
        evidence(page).fill(TEXT);
        page.close();
        browser.setOffline(false);

        Page later = open(browser);

        assertThat(evidence(later)).hasValue(TEXT);
        assertThat(state(later)).containsText(SAVED);
        assertSaved(TEXT);
    }

    @Test
    void sendsWhatAnotherPageOfTheDossierCouldNotAndShowsItInTheSummary() {
        BrowserContext browser = letIn(TECHNICAL);
        Page page = open(browser);
        browser.setOffline(true);
        evidence(page).fill(TEXT);
        page.close();
        browser.setOffline(false);

        Page summary = browser.newPage();
        summary.navigate(home() + "/depot");

        assertThat(summary.getByText("sur deux lignes.")).isVisible();
        assertSaved(TEXT);
    }

    @Test
    void keepsWhatIsTypedAfterTheSessionEndedAndSendsItOnceTheDossierIsOpenAgain() {
        BrowserContext browser = letIn(TECHNICAL);
        Page page = open(browser);
        browser.clearCookies();

        evidence(page).fill(TEXT);
        assertThat(state(page)).containsText("ce navigateur n’est plus connecté au dossier");
        Look.at(page, "autosave-expired");
        assertSaved("");
        letIn(browser, TECHNICAL);

        assertThat(state(page)).containsText(SAVED);
        assertSaved(TEXT);
    }

    @Test
    void knowsItsOwnAnswerAgainWhereItWasSavedWithoutSayingSo() {
        Page page = open(letIn(TECHNICAL));
        page.route("**/reponses/**", route -> {
            route.fetch();
            route.abort();
        });
        evidence(page).fill("Enregistré, sans que la page");
        assertThat(state(page)).containsText("Pas encore enregistré");
        assertSaved("Enregistré, sans que la page");
        page.unroute("**/reponses/**");

        evidence(page).press("End");
        evidence(page).pressSequentially(" l’apprenne.");

        assertThat(state(page)).containsText(SAVED);
        assertThat(conflict(page)).hasCount(0);
        assertSaved("Enregistré, sans que la page l’apprenne.");
    }

    @Test
    void letsAPersonWithTwoTabsChooseAndOverwritesNothing() {
        BrowserContext browser = letIn(TECHNICAL);
        Page first = open(browser);
        Page second = open(browser);
        evidence(first).fill("La première.");
        assertThat(state(first)).containsText(SAVED);

        evidence(second).fill("La seconde.");
        assertThat(conflict(second)).containsText("La première.");
        Look.at(second, "autosave-conflict");
        assertSaved("La première.");
        assertThat(evidence(second)).hasValue("La seconde.");
        press(second, "Garder la mienne");

        assertThat(state(second)).containsText(SAVED);
        assertSaved("La seconde.");
        assertThat(conflict(second)).hasCount(0);
    }

    @Test
    void tellsAContactWhatTheOtherOneAnsweredAndTakesItOver() {
        Page technical = open(letIn(TECHNICAL));
        Page elected = open(letIn(ELECTED));
        evidence(elected).fill("L’élue répond.");
        assertThat(state(elected)).containsText(SAVED);

        evidence(technical).fill("Le référent répond.");
        assertThat(conflict(technical)).containsText("Élise Martin a enregistré une autre réponse à");
        press(technical, "Reprendre cette réponse");

        assertThat(evidence(technical)).hasValue("L’élue répond.");
        assertThat(conflict(technical)).hasCount(0);
        assertSaved("L’élue répond.");
    }

    @Test
    void letsBothContactsAnswerDifferentQuestionsOfOnePage() {
        Page technical = open(letIn(TECHNICAL), 1);
        Page elected = open(letIn(ELECTED), 1);
        Locator choices = technical.locator("fieldset.question");
        choices.nth(0).locator("input").first().check();
        assertThat(state(technical)).containsText(SAVED);
        elected.locator("fieldset.question").nth(1).locator("input").first().check();
        assertThat(state(elected)).containsText(SAVED);

        assertThat(product.bean(Drafts.class).answers(draft).values()).hasSize(2);
    }

    @Test
    void keepsBothAnswersWithoutJavaScriptToo() {
        Page first = open(letIn(ELECTED, false));
        Page second = open(letIn(TECHNICAL, false));
        evidence(first).fill("L’élue répond.");
        press(first, "Enregistrer");

        evidence(second).fill("Le référent répond.");
        press(second, "Enregistrer");
        assertThat(conflict(second)).containsText("Élise Martin a enregistré une autre réponse à");
        assertThat(evidence(second)).hasValue("Le référent répond.");
        assertSaved("L’élue répond.");
        Screenshots.take(second, "conflict-without-javascript");
        press(second, "Enregistrer");

        assertThat(second.getByText(SAVED)).isVisible();
        assertSaved("Le référent répond.");
    }

    @Test
    void tellsWhatIsWrongWithAnAnswerAndKeepsItInTheBrowser() {
        BrowserContext browser = letIn(TECHNICAL);
        Page page = open(browser);
        String tooLong = "é".repeat(5000);

        evidence(page).fill(tooLong);
        assertThat(page.locator(".field-error")).containsText("caractères de trop");
        assertThat(state(page)).containsText("Une réponse est à corriger");
        assertSaved("");
        page.close();
        Page later = open(browser);

        assertThat(evidence(later)).hasValue(tooLong);
        evidence(later).fill(TEXT);
        assertThat(state(later)).containsText(SAVED);
        assertThat(later.locator(".field-error:visible")).hasCount(0);
        assertSaved(TEXT);
    }

    /** What the page tells when a field is left may not push the button from under the pointer. */
    @Test
    void takesAClickThatLeavesAFieldThoughItIsHeldForAWhile() {
        Page page = open(letIn(TECHNICAL));
        evidence(page).fill(TEXT);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Enregistrer et continuer")
                                .setExact(true))
                .click(new Locator.ClickOptions().setDelay(250));

        page.waitForURL("**/pieces");
        assertSaved(TEXT);
    }

    /** The answer is on its way with the form; that the next page asks for it once more is no reason to draw it anew. */
    @Test
    void leavesThePageAloneThatAFormWithItsLastAnswerJustTypedLeadsTo() {
        Page page = open(letIn(TECHNICAL));
        evidence(page).fill(TEXT);
        press(page, "Enregistrer et continuer");
        page.waitForURL("**/pieces");

        page.waitForFunction("() => !Object.keys(localStorage).some(name => name.startsWith('tnl:'))");

        assertThat(page.locator("main").getByText(SAVED)).isVisible();
        assertThat(page.evaluate("() => performance.getEntriesByType('navigation')[0].type"))
                .isEqualTo("navigate");
        assertSaved(TEXT);
    }

    @Test
    void keepsWhatIsTypedWhileAChoiceOpensOtherQuestions() {
        begin(Track.LABEL);
        Page page = open(letIn(TECHNICAL), sectionOf("strategyEvidence"));
        Locator evidence = page.locator("#strategyEvidence");
        List<Route> held = new ArrayList<>();
        page.route("**/apercu", held::add);

        page.locator("input[name=strategyCommitment][value=voted]").check();
        evidence.pressSequentially("Écrit pendant ce temps");
        evidence.press("Home");
        page.unroute("**/apercu");
        held.forEach(Route::resume);
        assertThat(page.locator("#strategyDocument")).isVisible();
        page.keyboard().type("Voici : ");

        assertThat(evidence).hasValue("Voici : Écrit pendant ce temps");
        assertThat(state(page)).containsText(SAVED);
        page.reload();
        assertThat(evidence).hasValue("Voici : Écrit pendant ce temps");
    }

    private Page open(BrowserContext browser) {
        return open(browser, sectionOf("badgeEvidence"));
    }

    private Page open(BrowserContext browser, int section) {
        Page page = browser.newPage();
        page.navigate(home() + "/questionnaire/" + section);
        return page;
    }

    private int sectionOf(String key) {
        var sections = product.bean(Drafts.class).form(draft).sections();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).fields().stream().anyMatch(field -> field.key().equals(key))) {
                return i + 1;
            }
        }
        throw new AssertionError("no section asks " + key);
    }

    private BrowserContext letIn(String email) {
        return letIn(email, true);
    }

    private BrowserContext letIn(String email, boolean javaScript) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(javaScript));
        letIn(context, email);
        return context;
    }

    private void letIn(BrowserContext context, String email) {
        Page page = context.newPage();
        page.setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT);
        page.navigate(product.address() + "/acces/"
                + product.bean(ApplicantAccess.class).issueLink(draft, email));
        press(page, "Ouvrir ce dossier");
        page.waitForURL(home());
        page.close();
    }

    private String home() {
        return product.address() + "/dossiers/" + draft.id();
    }

    private static Locator evidence(Page page) {
        return page.locator("#badgeEvidence");
    }

    private static Locator state(Page page) {
        return page.locator("#autosave");
    }

    private static Locator conflict(Page page) {
        return page.locator("form .conflict");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void assertSaved(String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(product.bean(Drafts.class)
                        .answers(draft)
                        .text("badgeEvidence")
                        .orElse(""))
                .isEqualTo(text));
    }
}
