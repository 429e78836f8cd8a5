package fr.tnl.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Pictures of what people see, under {@code target/screenshots}, on a desktop and on a phone: with {@code bin/test
 * -Dpictures=true}, for whoever looks at them. What was there when a test failed is kept anyway. With {@code bin/pictures},
 * those that a guide shows are written anew under {@code docs/images/guide}: a guide names a picture, and the test that
 * comes by it takes it.
 */
final class Screenshots {

    private static final boolean WANTED = Boolean.getBoolean("pictures");
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final boolean FOR_GUIDES = Boolean.getBoolean("docs");
    private static final Path GUIDES = Path.of("docs");
    static final int DESKTOP = 1280;
    private static final int PHONE = 360;
    static final int HEIGHT = 900;
    private static final int WIDE = 1400;
    private static final int TALL = 4500;

    private Screenshots() {}

    static void take(Page page, String name) {
        takeForGuide(page, name);
        if (!WANTED) {
            return;
        }
        shot(page, name, DESKTOP, HEIGHT);
        shot(page, name + "-360", PHONE, HEIGHT);
        page.setViewportSize(DESKTOP, HEIGHT);
    }

    /** The same of a page that scrolls inside, as Tasklist does: in a window that holds all of it. */
    static void tall(Page page, String name) {
        if (!WANTED) {
            return;
        }
        shot(page, name, WIDE, TALL);
        // Its columns are laid out once, when it is loaded
        page.setViewportSize(PHONE, TALL);
        page.reload();
        page.locator(".fjs-form").waitFor();
        shot(page, name + "-360", PHONE, TALL);
        page.setViewportSize(DESKTOP, HEIGHT);
    }

    /** As wide as the window is. */
    static void takeAt(Page page, String name) {
        if (WANTED) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    /** One element, as far as the window shows it. */
    static void part(Locator element, String name) {
        Path picture = guidePicture(name);
        if (FOR_GUIDES && guidesShow(picture)) {
            element.screenshot(new Locator.ScreenshotOptions().setPath(GUIDES.resolve(picture)));
        }
        if (!WANTED) {
            return;
        }
        element.screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /** What a window shows, all of the same size. */
    private static void takeForGuide(Page page, String name) {
        Path picture = guidePicture(name);
        if (FOR_GUIDES && guidesShow(picture)) {
            page.setViewportSize(DESKTOP, HEIGHT);
            page.screenshot(new Page.ScreenshotOptions().setPath(GUIDES.resolve(picture)));
        }
    }

    private static Path guidePicture(String name) {
        return Path.of("images", "guide", name + ".png");
    }

    private static boolean guidesShow(Path picture) {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.filter(file -> file.toString().endsWith(".md")).anyMatch(guide -> {
                try {
                    return Files.readString(guide).contains("](" + picture + ")");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void takeAll(Browser browser) {
        int number = 0;
        for (BrowserContext context : browser.contexts()) {
            for (Page page : context.pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("last-" + number + ".png")));
            }
        }
    }

    private static void shot(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                // Columns that slide to their places are shown there
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }
}
