package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens while somebody types, no character is lost and nobody's newer work is overwritten. */
class AutosaveE2E extends BrowserTest {

    private static final String TEXT = "Une réponse\nsur deux lignes.";
    private static final String SAVED = "Enregistré à";

    private Dossier draft;

    @BeforeEach
    void begin() {
        draft = begin(Track.BADGE);
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
        cutOff(page);
        evidence(page).fill(TEXT);
        page.close();

        Page later = open(browser);

        assertThat(evidence(later)).hasValue(TEXT);
        assertThat(state(later)).containsText(SAVED);
        assertSaved(TEXT);
    }

    @Test
    void sendsWhatAnotherPageOfTheDossierCouldNotAndShowsItInTheSummary() {
        BrowserContext browser = letIn(TECHNICAL);
        Page page = open(browser);
        cutOff(page);
        evidence(page).fill(TEXT);
        page.close();

        Page summary = browser.newPage();
        summary.navigate(home(draft) + "/depot");

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
        letIn(browser, draft, TECHNICAL);

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

        assertThat(bean(Drafts.class).answers(draft).values()).hasSize(2);
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
        draft = begin(Track.LABEL);
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

    /** For good: a request that a page makes while it closes would escape from a network that is cut for a while. */
    private static void cutOff(Page page) {
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no network')) }");
    }

    private Page open(BrowserContext browser) {
        return open(browser, sectionOf("badgeEvidence"));
    }

    private Page open(BrowserContext browser, int section) {
        Page page = browser.newPage();
        page.navigate(home(draft) + "/questionnaire/" + section);
        return page;
    }

    private int sectionOf(String key) {
        var sections = bean(Drafts.class).form(draft).sections();
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
        BrowserContext context = newContext(javaScript);
        letIn(context, draft, email);
        return context;
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

    private void assertSaved(String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        bean(Drafts.class).answers(draft).text("badgeEvidence").orElse(""))
                .isEqualTo(text));
    }
}
