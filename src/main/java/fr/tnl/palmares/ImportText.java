package fr.tnl.palmares;

import fr.tnl.shared.DomainException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a file that somebody's spreadsheet wrote. */
final class ImportText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A text that is UTF-8 is hardly ever anything else, the other way round it is. */
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    private ImportText() {}

    /**
     * UTF-8, with a mark or without, or else Windows-1252.
     *
     * @throws DomainException {@code palmares.import.noText}, of a file of a spreadsheet program too
     */
    static String of(byte[] content) {
        return CHARSETS.stream()
                .flatMap(charset -> decode(content, charset).stream())
                .findFirst()
                .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .filter(text -> text.indexOf('\0') < 0)
                .orElseThrow(() -> new DomainException("palmares.import.noText", "file"));
    }

    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
