package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Forms;
import fr.tnl.testing.ProductProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed and started again under somebody who types on. */
class KilledWhileTypingE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EVIDENCE = "badgeEvidence";
    private static final Locator.PressSequentiallyOptions AS_PEOPLE_TYPE =
            new Locator.PressSequentiallyOptions().setDelay(25);

    @TempDir
    Path folder;

    @Test
    void losesNoCharacter() throws IOException {
        int port = ProductProcess.freePort();
        String address = "http://localhost:" + port;
        ProductProcess product = start(port);
        try (Playwright playwright = Playwright.create();
                Browser browser = Chromium.launch(playwright)) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
            Page page = context.newPage();
            new Applicant(page, address, Look.NOWHERE).begin("Badge", "34172", "Montpellier");
            String section = page.url() + "/questionnaire/" + evidenceSection();
            page.navigate(section);

            type(page, "Avant la panne, ");
            product.kill();
            type(page, "pendant la panne, ");
            assertThat(page.locator("#autosave")).containsText("Pas encore enregistré");
            product = start(port);
            type(page, "après la panne.");

            assertThat(page.locator("#autosave")).containsText("Enregistré à");
            assertNothingWaits(page);
            page.reload();
            assertThat(evidence(page)).hasValue("Avant la panne, pendant la panne, après la panne.");

            product.kill();
            type(page, " Puis une autre.");
            page.close();
            product = start(port);
            Page later = context.newPage();
            later.navigate(section);

            assertThat(later.locator("#autosave")).containsText("Enregistré à");
            assertNothingWaits(later);
            later.reload();
            assertThat(evidence(later)).hasValue("Avant la panne, pendant la panne, après la panne. Puis une autre.");
        } finally {
            product.close();
        }
    }

    private ProductProcess start(int port) throws IOException {
        return ProductProcess.start(
                        folder,
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--tnl.public-address=http://localhost:" + port)
                .awaitReady();
    }

    private static void type(Page page, String text) {
        evidence(page).press("End");
        evidence(page).pressSequentially(text, AS_PEOPLE_TYPE);
    }

    private static Locator evidence(Page page) {
        return page.locator("#" + EVIDENCE);
    }

    /** What the page shows then comes from the server alone. */
    private static void assertNothingWaits(Page page) {
        page.waitForFunction("() => !Object.keys(localStorage).some(name => name.startsWith('tnl:'))");
        assertThat(page.locator(".conflict")).hasCount(0);
    }

    private static int evidenceSection() {
        Form form = new Forms("./processes").portal("application-badge");
        return 1
                + IntStream.range(0, form.sections().size())
                        .filter(index -> form.sections().get(index).fields().stream()
                                .anyMatch(field -> field.key().equals(EVIDENCE)))
                        .findFirst()
                        .orElseThrow();
    }
}
