package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Camunda Tasklist as its users know it. */
final class Tasklist {

    private static final Duration ONCE_MORE = Duration.ofSeconds(1);

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    /** Logs in through the one login and opens the list of tasks. */
    static Tasklist open(Page page, String address, String account) {
        page.navigate(address + "/camunda/app/tasklist/default/");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(Product.PASSWORD);
        page.locator("form:has(input[name=password]) button[type=submit]").click();
        awaitShown(page);
        return new Tasklist(page);
    }

    Tasklist reload() {
        page.reload();
        awaitShown(page);
        return this;
    }

    private static void awaitShown(Page page) {
        try {
            shown(page);
        } catch (TimeoutError stillLoading) {
            // It asks for a hundred files and gives up where one of them is late, as on a busy machine: people reload
            page.reload();
            shown(page);
        }
    }

    private static void shown(Page page) {
        page.locator(".task-filters")
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(BrowserTest.PATIENCE.toMillis()));
    }

    Page page() {
        return page;
    }

    Tasklist filter(String name) {
        page.locator(".task-filters").getByText(name).first().click();
        return this;
    }

    /** Waits for a task: Tasklist asks the server anew when a filter is chosen, and not while somebody waits. */
    Tasklist await(String filter, String title) {
        Awaitility.await()
                .atMost(BrowserTest.PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    filter(filter);
                    try {
                        card(title).first().waitFor(new Locator.WaitForOptions().setTimeout(ONCE_MORE.toMillis()));
                        return true;
                    } catch (TimeoutError notYet) {
                        return false;
                    }
                });
        return this;
    }

    /** The card of a task, found by part of its title. */
    Locator card(String title) {
        return page.locator(".tasks-list li").filter(new Locator.FilterOptions().setHasText(title));
    }

    Tasklist choose(String title) {
        card(title).first().click();
        assertThat(page.locator(".task-card h2")).containsText(title);
        form().waitFor();
        return this;
    }

    Tasklist claim() {
        page.locator("button.claim").click();
        assertThat(page.locator("button.claim")).hasCount(0);
        return this;
    }

    Tasklist fill(String label, String value) {
        form().getByLabel(label).first().fill(value);
        return this;
    }

    /**
     * Types into one field right after another one: the form is drawn anew for the other a moment later, and form-js
     * would put the text of before back.
     *
     * @return what the field holds then
     */
    String typedRightAfter(String other, String label, String value) {
        return (String) page.evaluate(
                """
                async ([field, value, other]) => {
                  const pass = milliseconds => new Promise(over => setTimeout(over, milliseconds));
                  const type = (target, text) => {
                    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), 'value').set.call(target, text);
                    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
                  };
                  type(other, other.value + '0');
                  await pass(200);
                  type(field, value);
                  await pass(1000);
                  return field.value;
                }
                """,
                List.of(element(label), value, element(other)));
    }

    private ElementHandle element(String label) {
        return form().getByLabel(label).first().elementHandle();
    }

    /** Chooses one of several answers, by its whole text. */
    Tasklist pick(String option) {
        form().getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Ticks a box; its label may go on, with the mark of what is required. */
    Tasklist tick(String label) {
        form().getByLabel(label).first().check();
        return this;
    }

    /** Done, or refused: until then a click on another task would be undone. */
    Tasklist complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Terminer"))
                .click();
        page.waitForCondition(() -> form().count() == 0 || refusal().count() > 0);
        return this;
    }

    /** The red notice that tells why a form was not taken. */
    Locator refusal() {
        return page.getByText("Le formulaire n’a pas pu être envoyé").locator("..");
    }

    Locator form() {
        return page.locator(".fjs-form").first();
    }
}
