package fr.tnl.process.models.reading;

import fr.tnl.process.models.check.CheckCommand;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the document about a folder of models, {@code bin/models document}; its pictures are drawn by a browser. */
public final class DocumentCommand {

    private DocumentCommand() {}

    /** @param arguments the folder, and the file to write */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(
                Path.of(arguments[1]),
                new ProcessesDocument(new ProcessesFolder(arguments[0]), CheckCommand.texts()).write());
    }
}
