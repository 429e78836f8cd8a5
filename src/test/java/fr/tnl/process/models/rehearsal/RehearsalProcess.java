package fr.tnl.process.models.rehearsal;

import fr.tnl.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A rehearsal as {@code bin/models} starts it, which has come to its end.
 *
 * @param said all that it wrote, with plain blanks
 */
record RehearsalProcess(int exitCode, String said) {

    static final String REPORT = "rapport.html";

    /**
     * @param folder for its log and its report
     * @param environment beside that of the test
     */
    static RehearsalProcess run(Path folder, Path processes, int dossiers, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder builder = JavaProcess.of(
                        RehearsalCommand.class,
                        List.of("--dossiers=" + dossiers, "--report=" + folder.resolve(REPORT), processes.toString()))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new RehearsalProcess(exitCode, plain(log));
    }

    static String report(Path folder) throws IOException {
        return plain(folder.resolve(REPORT));
    }

    private static String plain(Path file) throws IOException {
        return Files.readString(file).replace('\u00A0', ' ');
    }
}
