package fr.tnl.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import fr.tnl.process.models.reading.ProcessesDocument;
import fr.tnl.shared.Drawing;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.webjars.WebJarVersionLocator;

/**
 * The pictures of {@code docs/processes.md}, as bpmn-js draws the diagrams. {@code bin/models document} has them drawn
 * anew; a picture bears the fingerprint of its model, as its lines differ from machine to machine by the width of letters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessPicturesE2E {

    private static final boolean WANTED = Boolean.getBoolean("docs");
    private static final int MOST_CHARACTERS = 200_000;
    private static final Path PICTURES = Path.of("docs", "images", "processes");
    private static final Pattern ELEMENT = Pattern.compile("data-element-id=\"([^\"]+)\"");

    private Playwright playwright;
    private Browser browser;

    static Stream<Path> diagrams() {
        return ProcessesDocument.diagrams(new ProcessesFolder("processes")).stream();
    }

    @BeforeAll
    void launch() {
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void showEveryElementOfTheirModel(Path diagram) throws IOException {
        String drawn = draw(diagram);
        Path picture = PICTURES.resolve(ProcessesDocument.picture(diagram));
        if (WANTED) {
            Files.createDirectories(PICTURES);
            Files.writeString(picture, drawn);
        }

        assertThat(drawn).hasSizeLessThan(MOST_CHARACTERS);
        assertThat(elements(Files.readString(picture)))
                .isEqualTo(elements(drawn))
                .hasSizeGreaterThan(10);
    }

    private static Set<String> elements(String svg) {
        return ELEMENT.matcher(svg)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String draw(Path diagram) throws IOException {
        try (Page page = browser.newPage()) {
            page.setContent("<div id=\"place\" style=\"width: 1000px; height: 800px\"></div>");
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(library()));
            String svg = (String) page.evaluate(
                    """
                    async ([bpmn, fingerprint]) => {
                      const viewer = new BpmnJS({ container: document.getElementById('place') });
                      const { warnings } = await viewer.importXML(bpmn);
                      if (warnings.length > 0) {
                        throw new Error(warnings.map((warning) => warning.message).join());
                      }
                      const { svg } = await viewer.saveSVG();
                      const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
                      const root = drawn.documentElement;
                      // What is there for the mouse only
                      root.querySelectorAll('.djs-hit, .djs-outline, .djs-dragger').forEach((one) => one.remove());
                      root.querySelectorAll('[style="display: block;"]').forEach((one) => one.removeAttribute('style'));
                      // Arrows have names made up anew each time
                      let text = new XMLSerializer().serializeToString(root);
                      [...root.querySelectorAll('marker')].forEach((marker, number) => {
                        text = text.replaceAll(marker.id, 'm' + number);
                      });
                      const [x, y, width, height] = root.getAttribute('viewBox').split(' ');
                      const paper = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`;
                      return '<!-- Drawn with bpmn-js, bpmn.io; model ' + fingerprint + ' -->\\n'
                        + text.replace(/(<svg[^>]*>)/, '$1' + paper) + '\\n';
                    }
                    """,
                    List.of(
                            new Drawing(Files.readString(diagram), List.of()).xml(),
                            ProcessesDocument.fingerprint(diagram)));
            // Figures as exact as a screen shows them
            return Pattern.compile("(\\d+\\.\\d{2})\\d+").matcher(svg).replaceAll("$1");
        }
    }

    private static String library() throws IOException {
        String path = new WebJarVersionLocator().fullPath("bpmn-js", "dist/bpmn-viewer.production.min.js");
        return new ClassPathResource(Objects.requireNonNull(path)).getContentAsString(StandardCharsets.UTF_8);
    }
}
