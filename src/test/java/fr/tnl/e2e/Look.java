package fr.tnl.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** A look at one of our own pages: a picture on a desktop and on a phone, no fault for axe, nothing to scroll aside. */
final class Look {

    private static final int NARROWEST = 320;

    private Look() {}

    static void at(Page page, String name) {
        Screenshots.take(page, name);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name)
                .extracting(Rule::getId, rule -> rule.getNodes().toString())
                .isEmpty();
        page.setViewportSize(NARROWEST, 800);
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " fits into " + NARROWEST + " pixels")
                .isTrue();
        page.setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT);
    }
}
