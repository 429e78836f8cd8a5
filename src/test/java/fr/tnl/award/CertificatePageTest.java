package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Mention;
import fr.tnl.print.Conformance;
import fr.tnl.print.PdfRenderer;
import fr.tnl.print.PrintSamples;
import fr.tnl.testing.RealEditions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The certificate as paper: what a laureate frames. */
class CertificatePageTest {

    private static final String CODE = "7KQ4M2XD9WTP";
    private static final String ADDRESS = "https://label.territoire-numerique-libre.example/verifier/" + CODE;
    private static final int POINTS_PER_INCH = 72;
    private static final int DPI = 200;

    /** Between the outer edge of the sheet and what is written. */
    private static final float MARGIN = 13 / 25.4f * POINTS_PER_INCH;

    private final PdfRenderer renderer = PrintSamples.renderer();

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE"})
    void saysWhatWasAwarded(Level level) throws IOException {
        byte[] pdf = print("Sète", level, List.of());

        assertThat(text(pdf))
                .contains("Sète", RealEditions.of("2026").levelTitle(level), "TNL-2026-0042", "18 novembre 2026")
                .contains("Territoire Numérique Libre 2026", "7KQ4-M2XD-9WTP", "verifier/" + CODE)
                .contains(level == Level.BADGE ? "reconnaît l’engagement de" : "Le jury du label décerne à")
                .doesNotContain("Mention", "\u25A1", "??");
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdsEveryNameWithAllMentionsOnOnePage(String name) throws IOException {
        byte[] pdf = print(name, Level.SILVER, mentions());

        assertThat(text(pdf).replace(" ", ""))
                .contains(name.replaceAll("[\\s\u00A0]", ""))
                .contains(titles().stream().map(title -> title.replace(" ", "")).toList())
                .doesNotContain("\u25A1");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsEveryLineInsideItsFrameAndOffTheSealAndTheFoot(String name) throws IOException {
        List<TextPosition> letters = letters(print(name, Level.SILVER, mentions()));
        float width = letters.get(0).getPageWidth();
        float height = letters.get(0).getPageHeight();

        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.getX()).isBetween(MARGIN, width - MARGIN - letter.getWidth());
            assertThat(letter.getY()).isBetween(MARGIN, height - MARGIN);
        });
        float seal = 150 / 25.4f * POINTS_PER_INCH;
        List<TextPosition> inTheMiddle = letters.stream()
                .filter(letter -> letter.getX() > width / 2 - 60 && letter.getX() < width / 2 + 60)
                .toList();
        assertThat(inTheMiddle).isNotEmpty().allSatisfy(letter -> assertThat(letter.getY())
                .as(letter.toString())
                .isLessThan(seal));
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE"})
    void hasACodeThatATelephoneReadsFromPaper(Level level) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(print("Sète", level, mentions()))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap seen = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));

            assertThat(new QRCodeMultiReader().decodeMultiple(seen, Map.of(DecodeHintType.TRY_HARDER, true)))
                    .singleElement()
                    .satisfies(code -> assertThat(code.getText()).isEqualTo(ADDRESS));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void canBeKeptForEverAndReadByEverybody(PDFAFlavour standard) {
        for (Level level : List.of(Level.BADGE, Level.BRONZE, Level.SILVER, Level.GOLD)) {
            assertThat(Conformance.breaches(print(PrintSamples.LONG_NAME, level, mentions()), standard))
                    .isEmpty();
        }
    }

    @Test
    void tellsThoseWhoDoNotSeeThemWhatItsPicturesSay() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("Sète", Level.GOLD, List.of()))) {
            List<String> alternatives = new ArrayList<>();
            collectAlternatives(document.getDocumentCatalog().getStructureTreeRoot(), alternatives);

            assertThat(alternatives)
                    .containsExactly(
                            "Sceau du label\u00A0: Territoire Numérique Libre 2026, Or",
                            "QR code\u00A0: adresse de vérification " + ADDRESS);
        }
    }

    /** The longest of the referential, its rarest letters, and the longest that somebody may enter. */
    static Stream<String> names() throws IOException {
        List<String> all;
        try (Stream<String> lines =
                Files.lines(Path.of("src/main/resources/referential/collectivites.csv"), StandardCharsets.UTF_8)) {
            all = lines.skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")[3].replace("\"", ""))
                    .toList();
        }
        String most =
                "Établissement public « Œuvre numérique » & Cie, ".repeat(5).substring(0, 200);
        return Stream.of(
                        all.stream()
                                .sorted(Comparator.comparing(String::length).reversed())
                                .limit(5),
                        all.stream()
                                .sorted(Comparator.comparing((String name) -> name.lines()
                                                .mapToInt(CertificatePageTest::longestWord)
                                                .max()
                                                .orElse(0))
                                        .reversed())
                                .limit(3),
                        all.stream().filter(name -> name.matches(".*[ÿŒÔóÎ].*")).limit(5),
                        Stream.of(
                                PrintSamples.LONG_NAME, most.strip(), "W".repeat(28), "W".repeat(62), "M".repeat(200)))
                .flatMap(names -> names);
    }

    private static int longestWord(String name) {
        return Stream.of(name.split(" ")).mapToInt(String::length).max().orElse(0);
    }

    private byte[] print(String name, Level level, List<String> mentions) {
        Decision decision =
                new Decision("TNL-2026-0042", level, level, String.join(",", mentions), "", "", "", Instant.EPOCH, 0);
        return renderer.render(
                "certificate",
                CertificatePage.of(name, RealEditions.of("2026"), decision, CODE, ADDRESS, "18 novembre 2026"));
    }

    private static List<String> mentions() {
        return RealEditions.of("2026").mentions().stream().map(Mention::id).toList();
    }

    private static List<String> titles() {
        return RealEditions.of("2026").mentions().stream().map(Mention::title).toList();
    }

    private static void collectAlternatives(
            org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid
                    instanceof
                    org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                collectAlternatives(element, found);
            }
        }
    }

    private static List<TextPosition> letters(byte[] pdf) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
        }
        return letters;
    }

    /** With every kind and number of spaces as one space. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .collect(Collectors.joining(" "))
                    .replaceAll("[\\s\u00A0\u202F]+", " ");
        }
    }
}
