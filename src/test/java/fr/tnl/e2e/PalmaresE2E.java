package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The published palmarès before its readers, and before those who bring it in and put it right. */
class PalmaresE2E extends BrowserTest {

    private static final String PAST =
            """
            edition;collectivite;siren;niveau;mentions
            2025;Échirolles;213801517;Or;Mutualisation
            2025;Rennes;213502388;Argent;
            2025;Saint-Denis;219740115;Bronze;Sobriété numérique
            2025;Parc national des Cévennes;180092140;Badge;
            2019;Échirolles;213801517;4;Prix spécial
            2019;Saint-Denis;;3;
            2019;Zzyzxqville;;3;
            """;

    /** Reads rows by a schema: what is wrong with either, in words. */
    private static final String VALIDATE =
            """
            async ([descriptor, rows]) => {
              const schema = await tableschema.Schema.load(descriptor);
              const table = await tableschema.Table.load(rows, { schema: descriptor });
              const read = await table.read({ cast: true, forceCast: true });
              const wrong = read.filter(row => row instanceof Error)
                .flatMap(error => error.errors && error.errors.length ? error.errors : [error]);
              return { valid: schema.valid, rows: read.length,
                errors: [...schema.errors, ...wrong].map(error => error.message) };
            }
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BiConsumer<Page, String> look = Look.once();

    /** The validator takes no name for an address that has no domain. */
    @Override
    String[] settings() {
        return new String[] {"--tnl.public-address=https://label.example.org"};
    }

    @Test
    void isBroughtInReadSearchedAndPutRight() throws IOException {
        Page secretary = officeOf("secretariat");
        bringIn(secretary);
        isFoundByItsReaders(newPage());
        isFoundWithoutJavaScript(newContext(false));
        isPutRight(secretary);
        opensAsDataThatIsAsItsSchemaSays(newPage());
    }

    private void bringIn(Page secretary) {
        secretary.navigate(product.address() + "/backoffice/palmares");
        look.accept(secretary, "office-palmares-none");
        follow(secretary, "Importer les éditions passées");
        look.accept(secretary, "office-import");
        secretary
                .locator("#file")
                .setInputFiles(new FilePayload("palmares.csv", "text/csv", PAST.getBytes(StandardCharsets.UTF_8)));
        press(secretary, "Lire le fichier");
        assertThat(secretary.getByText("5 lignes à publier")).isVisible();
        assertThat(secretary.getByText("Plusieurs collectivités portent ce nom"))
                .isVisible();
        look.accept(secretary, "office-import-report");
        press(secretary, "Publier ces 5 lignes");
        assertThat(secretary.getByText("5 lignes sont publiées.")).isVisible();
        secretary.navigate(product.address() + "/backoffice/palmares");
        look.accept(secretary, "office-palmares");
    }

    private void isFoundByItsReaders(Page visitor) {
        visitor.navigate(product.address() + "/palmares");
        assertThat(visitor.getByText("4 résultats")).isVisible();
        look.accept(visitor, "portal-palmares-past");
        visitor.locator("#q").fill("echi");
        assertThat(visitor.getByText("Un résultat")).isVisible();
        assertThat(visitor.locator("#q")).hasValue("echi");
        assertThat(visitor.url()).contains("q=echi");
        visitor.locator("#q").fill("");
        assertThat(visitor.getByText("4 résultats")).isVisible();
        visitor.locator(".overseas a").click();
        assertThat(visitor.getByText("Un résultat")).isVisible();
        assertThat(visitor.locator(".laureates").getByText("Saint-Denis")).isVisible();
        look.accept(visitor, "portal-palmares-filtered");
        visitor.navigate(product.address() + "/palmares/2019?q=echi");
        visitor.locator(".laureates a").first().click();
        assertThat(visitor.getByText("Niveau 4")).isVisible();
        assertThat(visitor.getByText("2 éditions")).isVisible();
        look.accept(visitor, "portal-laureate");
        visitor.navigate(product.address() + "/palmares/donnees");
        look.accept(visitor, "portal-open-data");
    }

    private void isFoundWithoutJavaScript(BrowserContext plain) {
        Page visitor = plain.newPage();
        visitor.navigate(product.address() + "/palmares/2025");
        visitor.selectOption("#niveau", "GOLD");
        press(visitor, "Chercher");
        assertThat(visitor.getByText("Un résultat")).isVisible();
        assertThat(visitor.locator(".laureates").getByText("Échirolles")).isVisible();
    }

    private void isPutRight(Page secretary) {
        secretary.navigate(product.address() + "/backoffice/palmares/2025");
        look.accept(secretary, "office-palmares-edition");
        follow(secretary, "Corriger la ligne «\u00A0Rennes\u00A0»");
        press(secretary, "Voir l’aperçu");
        assertThat(secretary
                        .getByText("Indiquez le motif : il sera public.".replace(" :", "\u00A0:"))
                        .first())
                .isVisible();
        look.accept(secretary, "office-erratum-refused");
        secretary.selectOption("#level", "GOLD");
        secretary.locator("#reason").fill("Niveau mal recopié.");
        press(secretary, "Voir l’aperçu");
        assertThat(secretary.getByText("Voici ce que chacun lira.")).isVisible();
        look.accept(secretary, "office-erratum");
        press(secretary, "Publier cet erratum");
        assertThat(secretary.getByText("la ligne «\u00A0Rennes\u00A0» est corrigée"))
                .isVisible();
        Page visitor = newPage();
        visitor.navigate(product.address() + "/palmares/2025");
        assertThat(visitor.getByText("Motif\u00A0: Niveau mal recopié.")).isVisible();
        look.accept(visitor, "portal-palmares-corrected");
    }

    private void opensAsDataThatIsAsItsSchemaSays(Page browser) throws IOException {
        browser.navigate(product.address() + "/palmares/donnees");
        String place = product.address() + "/palmares/donnees/";
        Object schema =
                JSON.readValue(browser.request().get(place + "schema.json").body(), Map.class);
        browser.addScriptTag(new Page.AddScriptTagOptions()
                .setContent(new ClassPathResource("tableschema/tableschema.min.js")
                        .getContentAsString(StandardCharsets.UTF_8)));

        List<List<String>> csv = new ArrayList<>();
        try (var lines = CsvReader.builder()
                .ofCsvRecord(browser.request().get(place + "palmares.csv").text())) {
            lines.forEach(line -> csv.add(line.getFields()));
        }
        isValid(browser, schema, csv, 5);
        isValid(
                browser,
                schema,
                rows(JSON.readTree(
                        browser.request().get(place + "palmares.json").body())),
                5);

        // What the validator says of a file that is not so
        List<String> bad = new ArrayList<>(csv.get(1));
        bad.set(csv.get(0).indexOf("siren"), "12345");
        bad.set(csv.get(0).indexOf("niveau"), "");
        Map<?, ?> refused = (Map<?, ?>) browser.evaluate(VALIDATE, List.of(schema, List.of(csv.get(0), bad)));
        assertThat((List<?>) refused.get("errors")).hasSizeGreaterThanOrEqualTo(2);
    }

    private static void isValid(Page browser, Object schema, List<? extends List<String>> rows, int number) {
        Map<?, ?> read = (Map<?, ?>) browser.evaluate(VALIDATE, List.of(schema, rows));
        assertThat((List<?>) read.get("errors")).isEmpty();
        assertThat(read.get("valid")).isEqualTo(true);
        assertThat(read.get("rows")).isEqualTo(number);
    }

    /** Names first; a value that is null as none. */
    private static List<List<String>> rows(JsonNode lines) {
        List<List<String>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        lines.get(0).fieldNames().forEachRemaining(names::add);
        rows.add(names);
        for (JsonNode line : lines) {
            rows.add(names.stream()
                    .map(name -> line.path(name).isNull() ? "" : line.path(name).asText())
                    .toList());
        }
        return rows;
    }

    private Page officeOf(String account) {
        Page page = newPage();
        page.navigate(product.address() + "/connexion");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("demo-tnl-2026");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/backoffice**");
        return page;
    }
}
