package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.tnl.testing.SampleFiles.CSV;
import static fr.tnl.testing.SampleFiles.HTML;
import static fr.tnl.testing.SampleFiles.PDF;
import static fr.tnl.testing.SampleFiles.encrypted;
import static fr.tnl.testing.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.shared.EditionCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Documents leave one after the other, and each is told of where it was chosen, whatever happens on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String EMAIL = "theo@ville.example";

    private Product product;
    private Playwright playwright;
    private Browser browser;
    private Iterator<String> authorities;
    private Dossier draft;
    private Page page;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data);
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        authorities = product.bean(LocalAuthorities.class).search("saint", 100).stream()
                .map(authority -> authority.id())
                .iterator();
    }

    @BeforeEach
    void begin() {
        draft = product.bean(Drafts.class)
                .start(new StartRequest(
                        new EditionCode("2026"),
                        Track.LABEL,
                        authorities.next(),
                        Contact.of(ContactRole.ELECTED, "e", "Élise Martin", "Adjointe", "elise@ville.example", ""),
                        Contact.of(ContactRole.TECHNICAL, "t", "Théo Roux", "DSI", EMAIL, ""),
                        true));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
        comeBack(context);
        page = context.newPage();
        page.setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT);
        page.navigate(home() + "/pieces");
    }

    @AfterEach
    void leave() {
        Screenshots.takeAll(browser);
        browser.contexts().forEach(BrowserContext::close);
    }

    @AfterAll
    void stop() {
        playwright.close();
        product.close();
    }

    @Test
    void sendsSeveralFilesOneAfterTheOtherEachWithItsProgress() {
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/envoi*", held::add);
        choose(file("charte.pdf", PDF), file("tableau.csv", CSV));

        page.waitForCondition(() -> held.size() == 1);
        assertThat(line("charte.pdf").locator("progress")).isVisible();
        assertThat(line("tableau.csv")).containsText("En attente");
        Look.at(page, "upload-progress");
        held.get(0).resume();
        page.waitForCondition(() -> held.size() == 2);
        assertThat(line("charte.pdf")).hasAttribute("data-state", "taken");
        assertKept("charte.pdf");
        held.get(1).resume();

        assertThat(status()).hasText("Pièces reçues : 2");
        assertThat(page.locator("#piece-other .uploads li")).hasCount(0);
        assertKept("charte.pdf", "tableau.csv");
    }

    @Test
    void takesAFileThatIsDroppedWhereItBelongs() {
        JSHandle dropped = page.evaluateHandle(
                """
                () => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File(['%PDF-1.7\\n%%EOF'], 'lâchée.pdf'));
                  return transfer;
                }
                """);
        Locator place = page.locator("#piece-commitment form.upload");

        place.dispatchEvent("dragover", Map.of("dataTransfer", dropped));
        Screenshots.take(page, "upload-dragged");
        place.dispatchEvent("drop", Map.of("dataTransfer", dropped));

        assertThat(page.locator("[data-fresh=list-commitment]")).containsText("lâchée.pdf");
        assertThat(list()).not().containsText("lâchée.pdf");
        assertThat(product.bean(Documents.class).of(draft.id()))
                .extracting(Document::place)
                .containsExactly("commitment");
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeItIsSent() {
        List<Request> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/envoi")) {
                sent.add(request);
            }
        });
        choose(file("enorme.pdf", new byte[Documents.LARGEST + 1]), file("charte.pdf", PDF));

        assertThat(line("enorme.pdf")).containsText("10 Mo");
        assertThat(list()).containsText("charte.pdf");
        assertThat(sent).hasSize(1);
        assertKept("charte.pdf");
    }

    @Test
    void leavesADownloadAsAFile() {
        choose(file("charte.pdf", PDF));
        Locator link = list().getByRole(AriaRole.LINK).first();
        link.waitFor();

        Download download = page.waitForDownload(link::click);

        assertThat(download.suggestedFilename()).isEqualTo("charte.pdf");
        assertThat(page.url()).endsWith("/pieces");
    }

    @Test
    void tellsOfEachFileThatIsRefusedAndSendsTheOthers() {
        choose(
                file("faux.png", HTML),
                file("vide.pdf", new byte[0]),
                file("secret.zip", encrypted(zip("a.pdf", PDF))),
                file("bonne.pdf", PDF),
                file("tableau.csv", CSV));

        assertThat(status()).hasText("Pièces reçues : 2 ; refusées ou à renvoyer : 3");
        assertThat(line("faux.png")).containsText("n’est pas d’un type accepté");
        assertThat(line("vide.pdf")).containsText("est vide");
        assertThat(line("secret.zip")).containsText("protégé par un mot de passe");
        assertThat(list()).containsText("bonne.pdf");
        assertKept("bonne.pdf", "tableau.csv");
        Look.at(page, "upload-refused");
    }

    @Test
    void sendsAgainOnceWhatACutNetworkKeptBack() {
        page.route("**/envoi*", Route::abort);
        choose(file("charte.pdf", PDF));
        assertThat(line("charte.pdf")).containsText("Pas reçu : le serveur ne répond pas");
        assertKept();
        page.unroute("**/envoi*");

        again("charte.pdf");

        assertThat(list()).containsText("charte.pdf");
        assertKept("charte.pdf");
        assertThat((Boolean) page.evaluate("() => document.activeElement !== document.body"))
                .isTrue();
    }

    @Test
    void tellsThatTheSessionEndedAndSendsTheFileOnceTheDossierIsOpenAgain() {
        page.context().clearCookies();
        choose(file("charte.pdf", PDF));
        assertThat(line("charte.pdf")).containsText("Pas reçu : votre accès a expiré");
        assertKept();
        Look.at(page, "upload-expired");
        comeBack(page.context());

        again("charte.pdf");

        assertThat(list()).containsText("charte.pdf");
        assertKept("charte.pdf");
    }

    @Test
    void keepsTheSameFileOnceHoweverOftenItIsSent() {
        choose(file("charte.pdf", PDF));
        assertThat(list()).containsText("charte.pdf");
        choose(file("charte.pdf", PDF), file("tableau.csv", CSV));

        assertThat(status()).hasText("Pièces reçues : 2");
        assertThat(list()).containsText("tableau.csv");
        assertThat(list().getByRole(AriaRole.LINK)).hasCount(2);
        assertKept("charte.pdf", "tableau.csv");
    }

    private void choose(FilePayload... files) {
        page.locator("#piece-other input[type=file]").setInputFiles(files);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private void again(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Réessayer " + name))
                .press("Enter");
    }

    private Locator status() {
        return page.locator("#uploads-status");
    }

    private Locator line(String name) {
        return page.locator("#piece-other .uploads li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator list() {
        return page.locator("[data-fresh=list-other]");
    }

    private void assertKept(String... names) {
        List<Document> kept = product.bean(Documents.class).of(draft.id());
        assertThat(kept).extracting(Document::fileName).containsExactlyInAnyOrder(names);
    }

    private void comeBack(BrowserContext context) {
        Page door = context.newPage();
        door.navigate(product.address() + "/acces/"
                + product.bean(ApplicantAccess.class).issueLink(draft, EMAIL));
        door.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ouvrir ce dossier"))
                .click();
        door.waitForURL(home());
        door.close();
    }

    private String home() {
        return product.address() + "/dossiers/" + draft.id();
    }
}
