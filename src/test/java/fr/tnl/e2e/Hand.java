package fr.tnl.e2e;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** How somebody works a page. */
interface Hand {

    /** Presses a button or follows a link. */
    void press(Locator target);

    /** Ticks a box or chooses a radio button. */
    void choose(Locator option);

    void type(Locator field, String text);

    void attach(Locator field, FilePayload file);

    static Hand mouse() {
        return new Hand() {
            @Override
            public void press(Locator target) {
                target.click();
            }

            @Override
            public void choose(Locator option) {
                option.check();
            }

            @Override
            public void type(Locator field, String text) {
                field.fill(text);
            }

            @Override
            public void attach(Locator field, FilePayload file) {
                field.setInputFiles(file);
            }
        };
    }

    /** Nothing but the keyboard: what Tab does not come to is not to be had. */
    static Hand keyboard() {
        return new Keyboard();
    }

    /** The keys of {@link #keyboard()}. */
    final class Keyboard implements Hand {

        private static final int MOST_TABS = 250;

        private Keyboard() {}

        @Override
        public void press(Locator target) {
            goTo(target, "e => e === document.activeElement");
            target.page().keyboard().press("Enter");
        }

        @Override
        public void choose(Locator option) {
            Page page = option.page();
            if (!"radio".equals(option.getAttribute("type"))) {
                goTo(option, "e => e === document.activeElement");
                page.keyboard().press("Space");
                return;
            }
            // Tab comes to the group, the arrows go from one of its options to the next
            goTo(option, "e => e.name === document.activeElement.name");
            page.keyboard().press("Space");
            while (!option.isChecked()) {
                page.keyboard().press("ArrowDown");
            }
        }

        @Override
        public void type(Locator field, String text) {
            goTo(field, "e => e === document.activeElement");
            field.page().keyboard().press("Control+A");
            field.page().keyboard().type(text);
        }

        @Override
        public void attach(Locator field, FilePayload file) {
            goTo(field, "e => e === document.activeElement");
            FileChooser chooser = field.page()
                    .waitForFileChooser(() -> field.page().keyboard().press("Enter"));
            chooser.setFiles(file);
        }

        private static void goTo(Locator target, String isThere) {
            target.waitFor();
            for (int tabs = 0; tabs < MOST_TABS; tabs++) {
                if ((Boolean) target.evaluate(isThere)) {
                    return;
                }
                target.page().keyboard().press("Tab");
            }
            throw new AssertionError("Tab does not come to " + target);
        }
    }
}
