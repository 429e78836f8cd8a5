package fr.tnl.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** A look at one of our own pages: a picture on a desktop and on a phone, no fault for axe, nothing to scroll aside. */
final class Look {

    private static final int NARROWEST = 320;

    /** For a way that other tests look at. */
    static final BiConsumer<Page, String> NOWHERE = (page, name) -> {};

    private Look() {}

    /** At each page once, however many people come by it. */
    static BiConsumer<Page, String> once() {
        Set<String> seen = new HashSet<>();
        return (page, name) -> {
            if (seen.add(name)) {
                at(page, name);
            }
        };
    }

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
