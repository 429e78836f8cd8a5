package fr.tnl.print;

import com.openhtmltopdf.extend.FSSupplier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts of documents, Liberation, without their table of substitutions ({@code GSUB}): the library looks for some,
 * such as ligatures, in every word, which took three quarters of the time of a receipt.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/otff">how a font file begins</a>
 */
final class FontFiles {

    private static final int COUNT_OF_TABLES = 4;
    private static final int FIRST_TABLE = 12;
    private static final int ENTRY = 16;
    private static final byte[] SUBSTITUTIONS = "GSUB".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNKNOWN = "gsub".getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private FontFiles() {}

    /** @param face such as {@code Sans-Bold} */
    static FSSupplier<InputStream> of(String face) {
        return () -> new ByteArrayInputStream(READ.computeIfAbsent(face, FontFiles::read));
    }

    private static byte[] read(String face) {
        try (InputStream file = new ClassPathResource("liberation/Liberation" + face + ".ttf").getInputStream()) {
            return withoutSubstitutions(file.readAllBytes());
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
