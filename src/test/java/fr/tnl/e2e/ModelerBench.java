package fr.tnl.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What Camunda Modeler is made of, in Chromium: its editor, its linter and the product's plugin. Modeler itself is a
 * desktop application without a way to test it; its libraries come from npm, as {@code src/test/modeler} says.
 */
final class ModelerBench implements AutoCloseable {

    private static final Path SOURCES = Path.of("src/test/modeler");
    private static final Path BUILT = Path.of("target/modeler");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private ModelerBench() {
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        page = browser.newPage(new Browser.NewPageOptions()
                .setLocale("fr-FR")
                .setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
    }

    static ModelerBench open() throws IOException, InterruptedException {
        build();
        ModelerBench bench = new ModelerBench();
        bench.restart();
        return bench;
    }

    /** With no diagram and no template. */
    void restart() {
        page.navigate(BUILT.resolve("bench.html").toUri().toString());
    }

    Page page() {
        return page;
    }

    /** Opens a diagram, all of which must be understood. */
    void open(Path diagram) throws IOException {
        open(Files.readString(diagram));
    }

    void open(String xml) {
        assertThat(this.<List<String>>tell("open", xml))
                .as("what cannot be read of the diagram")
                .isEmpty();
    }

    /** Offers what Modeler finds: every file of templates, in whatever folder. */
    List<String> offer(List<JsonNode> templates) {
        return tell("offer", JSON.convertValue(templates, List.class));
    }

    /** @param arguments of a function of the bench */
    @SuppressWarnings("unchecked")
    <T> T tell(String function, Object... arguments) {
        return (T) page.evaluate("([name, given]) => bench[name](...given)", List.of(function, arguments));
    }

    /** What the linter shows, each as {@code element: rule}. */
    List<String> lint() {
        return reports().stream()
                .map(report -> report.get("element") + ": " + report.get("rule"))
                .toList();
    }

    List<Map<String, String>> reports() {
        return tell("lint");
    }

    /** What the page's scripts failed at or complained of. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        Screenshots.takeAll(browser);
        playwright.close();
    }

    /** Fetches the libraries and packs them for a browser, unless it was done since they last changed. */
    private static void build() throws IOException, InterruptedException {
        Path bundle = BUILT.resolve("bundle.js");
        List<Path> sources;
        try (Stream<Path> files = Files.list(SOURCES)) {
            sources = files.filter(Files::isRegularFile).toList();
        }
        if (Files.exists(bundle) && sources.stream().allMatch(source -> isOlder(source, bundle))) {
            return;
        }
        Files.createDirectories(BUILT);
        for (Path source : sources) {
            Files.copy(source, BUILT.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        npm("ci", "--ignore-scripts", "--no-audit", "--no-fund");
        npm("run", "build");
    }

    private static boolean isOlder(Path source, Path bundle) {
        try {
            FileTime built = Files.getLastModifiedTime(bundle);
            return Files.getLastModifiedTime(source).compareTo(built) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void npm(String... arguments) throws IOException, InterruptedException {
        Path log = BUILT.resolve("npm-" + arguments[0] + ".log");
        ProcessBuilder command = new ProcessBuilder(
                        Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList())
                .directory(BUILT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Process npm;
        try {
            npm = command.start();
        } catch (IOException e) {
            throw new IllegalStateException("npm is missing: run bin/test, or install Node.js 18 or newer", e);
        }
        if (!npm.waitFor(5, TimeUnit.MINUTES)) {
            npm.destroy();
            throw new IllegalStateException("npm did not end within five minutes, see " + log);
        }
        if (npm.exitValue() != 0) {
            throw new IllegalStateException(
                    "npm " + String.join(" ", arguments) + " failed:\n" + Files.readString(log));
        }
    }
}
