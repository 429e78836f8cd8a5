package fr.tnl.process.models.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether mails and documents write their words as forms do, between doubled braces: there they would stay as they are. */
@Component
@Order(10)
class DoubledBraces implements Inspection {

    private static final Pattern WORD = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @Override
    public void inspect(Models models, Findings findings) {
        for (String folder : List.of("mails", "documents")) {
            models.folder().files(folder, ".md").forEach(file -> inspect(file, findings));
        }
    }

    private static void inspect(Path file, Findings findings) {
        WORD.matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .forEach(word -> findings.error(Models.nameOf(file), word, "process.model.doubledBraces", word));
    }

    /** Of one that is not in UTF-8, as much as can be read: that it is not is told elsewhere. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
