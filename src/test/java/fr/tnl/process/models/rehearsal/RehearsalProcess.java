package fr.tnl.process.models.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RehearsalCommand.class.getName(),
                        "--dossiers=" + dossiers,
                        "--report=" + folder.resolve(REPORT),
                        processes.toString())
                .redirectErrorStream(true)
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
