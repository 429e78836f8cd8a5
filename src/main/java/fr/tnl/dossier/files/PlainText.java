package fr.tnl.dossier.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text as spreadsheets export it. */
final class PlainText {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    private static final List<String> NO_MARKUP = List.of("text/plain", "text/csv", "application/octet-stream");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    /** A cell whose formula has a spreadsheet start another program. */
    private static final Pattern PROGRAM =
            Pattern.compile("(?im)(?:^|[;,\\t])\"?[=+@-](?:[^;,\\t\\r\\n]*\\w\\|\\s*+'[^'\\r\\n]*'!|\\s*+DDE\\s*+\\()");

    private PlainText() {}

    /** Empty where this is no text, or text in another encoding than UTF-8 and Windows-1252. */
    static Optional<String> read(byte[] content) {
        return CHARSETS.stream()
                .flatMap(charset -> decoded(content, charset))
                .findFirst()
                .filter(text -> !CONTROL.matcher(text).find());
    }

    static boolean isMarkup(String mediaType) {
        return !NO_MARKUP.contains(mediaType);
    }

    static boolean startsPrograms(String text) {
        return PROGRAM.matcher(text).find();
    }

    private static Stream<String> decoded(byte[] content, Charset charset) {
        try {
            return Stream.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Stream.empty();
        }
    }
}
