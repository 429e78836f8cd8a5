package fr.tnl.process.models.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Ends this process with the one that began it, however that ends: the pipe to the standard input closes with it, and
 * nobody else would be left to stop a rehearsal or to clear its room.
 */
final class Lifeline {

    /** Whoever is at work meanwhile may put something new into the room. */
    private static final int MOST_ATTEMPTS = 10;

    private Lifeline() {}

    /** @param room all that this process writes is in it */
    static void hold(Path room) {
        Thread watch = new Thread(() -> letGo(room), "lifeline");
        watch.setDaemon(true);
        watch.start();
    }

    private static void letGo(Path room) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // As good as its end
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS && Files.exists(room); attempt++) {
            FileSystemUtils.deleteRecursively(room.toFile());
        }
        // Without any of the things that a Java process does at its end: they would take their time
        Runtime.getRuntime().halt(RehearsalCommand.BROKEN_OFF);
    }
}
