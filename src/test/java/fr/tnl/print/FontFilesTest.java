package fr.tnl.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class FontFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Sans-Regular", "Sans-Bold", "Sans-Italic", "Serif-Regular", "Serif-Bold", "Serif-Italic"})
    void areReadWithoutTheirSubstitutionsAndWithAllElse(String face) throws IOException {
        try (TrueTypeFont whole = font(new ClassPathResource("liberation/Liberation" + face + ".ttf")
                        .getInputStream()
                        .readAllBytes());
                TrueTypeFont read = FontFiles.read(face)) {
            assertThat(whole.getTableMap()).containsKey("GSUB");
            assertThat(read.getTableMap()).doesNotContainKey("GSUB").hasSameSizeAs(whole.getTableMap());
            assertThat(read.getName()).isEqualTo(whole.getName());
            assertThat(read.getAdvanceWidth(read.getUnicodeCmapLookup().getGlyphId('é')))
                    .isEqualTo(
                            whole.getAdvanceWidth(whole.getUnicodeCmapLookup().getGlyphId('é')))
                    .isPositive();
        }
    }

    @Test
    void areLeftAloneWhereTheyHaveNone() {
        byte[] font = new byte[64];
        font[5] = 2;

        assertThat(FontFiles.withoutSubstitutions(font.clone())).isEqualTo(font);
    }

    private static TrueTypeFont font(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }
}
