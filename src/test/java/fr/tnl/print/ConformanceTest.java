package fr.tnl.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Documents that archives keep and screen readers read, by the judgement of veraPDF. */
class ConformanceTest {

    private final PdfRenderer renderer = PrintSamples.renderer();

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void theReceiptConforms(PDFAFlavour standard) {
        assertThat(Conformance.breaches(renderer.render("receipt", PrintSamples.receipt()), standard))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void aDocumentThatAModelIssuesConforms(PDFAFlavour standard) {
        assertThat(Conformance.breaches(renderer.render("document", PrintSamples.document()), standard))
                .isEmpty();
    }

    @Test
    void isJudgedByAValidatorThatSeesABreach() {
        byte[] untitled = renderer.pdf("<html lang=\"fr\"><head></head><body><p>Texte</p></body></html>", Map.of());

        assertThat(Conformance.breaches(untitled, PDFAFlavour.PDFUA_1)).isNotEmpty();
    }
}
