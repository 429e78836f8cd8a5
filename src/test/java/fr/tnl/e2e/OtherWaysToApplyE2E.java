package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Forms;
import fr.tnl.testing.CompleteAnswers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A whole application without a mouse, and one without JavaScript. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherWaysToApplyE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Product product;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data);
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    @AfterEach
    void look() {
        Screenshots.takeAll(browser);
    }

    @AfterAll
    void stop() {
        playwright.close();
        product.close();
    }

    @Test
    void isFiledByKeyboardAlone() {
        Applicant applicant = new Applicant(newPage(true), product.address(), Hand.keyboard(), true, Look::at);

        String reference = applicant
                .begin("Badge", "34301", "Sète")
                .answer(form("application-badge"), CompleteAnswers.BEST)
                .addRequiredDocuments()
                .file();

        assertReceipts(reference);
    }

    @Test
    void isFiledWithoutJavaScript() {
        // The tool that checks for accessibility is a script itself
        Applicant applicant = new Applicant(
                newPage(false),
                product.address(),
                Hand.mouse(),
                false,
                (page, name) -> Screenshots.take(page, "nojs-" + name));

        String reference = applicant
                .begin("Label", "34108", "Frontignan")
                .answer(form("application-label"), CompleteAnswers.BEST)
                .addRequiredDocuments()
                .file();

        assertReceipts(reference);
        applicant.follow("nojs-filed");
        assertThat(applicant.page().getByText(reference).first()).isVisible();
    }

    private void assertReceipts(String reference) {
        Outbox outbox = new Outbox(product.outbox());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outbox.of("receipt"))
                .filteredOn(name -> name.contains(reference))
                .hasSize(2));
    }

    private Form form(String name) {
        return product.bean(Forms.class).portal(name);
    }

    private Page newPage(boolean javaScript) {
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(javaScript))
                .newPage();
        page.setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT);
        return page;
    }
}
