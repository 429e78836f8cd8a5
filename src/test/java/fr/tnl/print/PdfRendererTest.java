package fr.tnl.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

    private final PdfRenderer renderer = PrintSamples.renderer();

    @Test
    void printsAllThatWasFiled() throws IOException {
        String text = text(renderer.render("receipt", PrintSamples.receipt()));

        assertThat(text)
                .contains("Accusé de réception", "TNL-2026-0042", "Page 1 sur 5", "Page 5 sur 5", "12,5 / 20", "63 %")
                .contains("Loïc Le Goff", "Sans réponse", "Question 14", "SHA-256 : 2c26b46b")
                .contains("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                .doesNotContain("\u25A1", "??");
    }

    @Test
    void showsWhatPeopleTypedAsText() throws IOException {
        Map<String, Object> receipt = PrintSamples.receipt();
        receipt.put("authorityName", "<img src=\"http://evil.example/\"> & ${7*7} [[${8*8}]] #{print.page}");

        assertThat(text(renderer.render("receipt", receipt)))
                .contains("<img src=\"http://evil.example/\"> & ${7*7} [[${8*8}]] #{print.page}");
    }

    @Test
    void doesNotFailOnCharactersThatNoPageCanHold() throws IOException {
        Map<String, Object> receipt = PrintSamples.receipt();
        receipt.put("authorityName", "Ville\u0000\u000B\uFFFF\uD800 de l’Œuf, 12\u202F000, porte\u2011clés 🎉");

        assertThat(text(renderer.render("receipt", receipt))).contains("Ville de l’Œuf, 12 000, porte-clés \u25A1");
    }

    @Test
    void printsAReceiptOfAlmostNothing() throws IOException {
        Map<String, Object> receipt = PrintSamples.receipt();
        for (String list : List.of("contacts", "sections", "documents", "selfAssessment")) {
            receipt.put(list, List.of());
        }

        assertThat(text(renderer.render("receipt", receipt)))
                .contains("Aucune pièce", "Page 1 sur 1")
                .doesNotContain("Auto-évaluation", "Contacts");
    }

    @Test
    void marksItsDocumentsForKeepingAndForEverybody() throws IOException {
        try (PDDocument document = Loader.loadPDF(renderer.render("receipt", PrintSamples.receipt()))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Accusé de réception TNL-2026-0042");
            String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata)
                    .containsPattern("pdfaid:part(>|=\")2")
                    .containsPattern("pdfaid:conformance(>|=\")A")
                    .containsPattern("pdfuaid:part(>|=\")1");
            assertThat(bookmarks(document))
                    .containsExactly(
                            "Accusé de réception",
                            "Contacts",
                            "Auto-évaluation",
                            "Stratégie et mutualisation",
                            "Logiciels et systèmes libres",
                            "Pièces jointes",
                            "Empreinte du dossier");
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void readsNeitherNetworkNorFiles(@TempDir Path folder) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            Path css = Files.writeString(folder.resolve("a.css"), "p::after { content: 'LEAKED' }");

            String text = text(renderer.pdf(
                    "<html lang=\"fr\"><head><title>T</title>"
                            + "<link rel=\"stylesheet\" href=\"" + css.toUri() + "\"/>"
                            + "<link rel=\"stylesheet\" href=\"print:../../application.css\"/>"
                            + "<link rel=\"stylesheet\" href=\"" + url + "/a.css\"/>"
                            + "<style>@import url('" + url
                            + "/b.css'); p { font-family: 'Liberation Sans'; background: url('"
                            + url
                            + "/c.png') }</style></head>"
                            + "<body><p>Texte <img src=\"" + url + "/d.png\" alt=\"x\"/></p></body></html>",
                    Map.of()));

            assertThat(text).contains("Texte").doesNotContain("LEAKED");
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusesATemplateThatDoesNotExist() {
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> renderer.render("unknown", Map.of()));
    }

    private static List<String> bookmarks(PDDocument document) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }

    /** With every kind and number of spaces as one space. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " ");
        }
    }
}
