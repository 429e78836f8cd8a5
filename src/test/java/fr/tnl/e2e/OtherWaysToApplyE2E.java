package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Forms;
import fr.tnl.testing.CompleteAnswers;
import org.junit.jupiter.api.Test;

/** A whole application without a mouse, and one without JavaScript. */
class OtherWaysToApplyE2E extends BrowserTest {

    @Test
    void isFiledByKeyboardAlone() {
        Applicant applicant = new Applicant(newPage(), product.address(), Hand.keyboard(), true, Look::at);

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
                newContext(false).newPage(),
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
        return bean(Forms.class).portal(name);
    }
}
