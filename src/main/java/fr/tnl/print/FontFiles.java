package fr.tnl.print;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts of documents, Liberation, without their table of substitutions ({@code GSUB}): the library looks for some,
 * such as ligatures, in every word, which took three quarters of the time of a receipt. Each is parsed once: PDFBox has
 * all documents, and threads, share such a font.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/otff">how a font file begins</a>
 */
final class FontFiles {

    private static final int COUNT_OF_TABLES = 4;
    private static final int FIRST_TABLE = 12;
    private static final int ENTRY = 16;
    private static final byte[] SUBSTITUTIONS = "GSUB".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNKNOWN = "gsub".getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, TrueTypeFont> READ = new ConcurrentHashMap<>();

    private FontFiles() {}

    /**
     * A face for one document, which keeps only the characters that it shows.
     *
     * @param face such as {@code Sans-Bold}
     */
    static PDFontSupplier of(String face, PDDocument document) {
        return new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                try {
                    return PDType0Font.load(document, READ.computeIfAbsent(face, FontFiles::read), true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    static TrueTypeFont read(String face) {
        try (InputStream file = new ClassPathResource("liberation/Liberation" + face + ".ttf").getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(withoutSubstitutions(file.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table stays where it is, under a name that nobody asks for. */
    static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int tables = file.getShort(COUNT_OF_TABLES);
        byte[] name = new byte[SUBSTITUTIONS.length];
        for (int i = 0; i < tables; i++) {
            int entry = FIRST_TABLE + i * ENTRY;
            file.get(entry, name);
            if (Arrays.equals(name, SUBSTITUTIONS)) {
                file.put(entry, UNKNOWN);
            }
        }
        return font;
    }
}
