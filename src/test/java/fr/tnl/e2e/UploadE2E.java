package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.tnl.testing.SampleFiles.CSV;
import static fr.tnl.testing.SampleFiles.HTML;
import static fr.tnl.testing.SampleFiles.PDF;
import static fr.tnl.testing.SampleFiles.encrypted;
import static fr.tnl.testing.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents leave one after the other, and each is told of where it was chosen, whatever happens on the way. */
class UploadE2E extends BrowserTest {

    private Dossier draft;
    private Page page;

    @BeforeEach
    void begin() {
        draft = begin(Track.LABEL);
        page = letIn(draft, TECHNICAL);
        page.navigate(home(draft) + "/pieces");
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
        assertThat(bean(Documents.class).of(draft.id()))
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
        letIn(page.context(), draft, TECHNICAL);

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
        List<Document> kept = bean(Documents.class).of(draft.id());
        assertThat(kept).extracting(Document::fileName).containsExactlyInAnyOrder(names);
    }
}
