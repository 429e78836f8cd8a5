package fr.tnl.process.models.check;

import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether every file is a text in UTF-8: of another encoding, accents would be lost in what people read. */
final class TextFiles {

    private static final Map<String, String> FOLDERS = Map.of(
            "",
            ".bpmn",
            "decisions",
            ".dmn",
            "forms",
            ".form",
            "mails",
            ".md",
            "documents",
            ".md",
            "editions",
            ".yaml");

    private TextFiles() {}

    static void inspect(ProcessesFolder folder, Findings findings) {
        FOLDERS.forEach((name, ending) -> folder.files(name, ending).forEach(file -> inspect(file, findings)));
    }

    private static void inspect(Path file, Findings findings) {
        try {
            Files.readString(file);
        } catch (CharacterCodingException e) {
            findings.error(Models.nameOf(file), "", "process.model.notUtf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
