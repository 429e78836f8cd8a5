package fr.tnl.process.models.rehearsal;

import fr.tnl.modelling.spi.RehearsalStage;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a rehearsal in a process of its own, as {@code bin/models rehearse} does: the engine's clock is one for the whole
 * virtual machine. It takes what the processors have left, so that those at work wait for nobody, and ends with this one.
 */
@Component
class OwnProcess implements RehearsalStage {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final String SPRING_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final int LINES_OF_A_FAILURE = 12;

    private final ProcessesFolder folder;
    private final Messages messages;

    OwnProcess(ProcessesFolder folder, Messages messages) {
        this.folder = folder;
        this.messages = messages;
    }

    @Override
    public Ending give(int dossiers, long seed, Consumer<String> progress) throws InterruptedException {
        try {
            Path room = Files.createTempDirectory("repetition");
            try {
                return give(room, dossiers, seed, progress);
            } finally {
                FileSystemUtils.deleteRecursively(room);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ending give(Path room, int dossiers, long seed, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path said = room.resolve("said");
        Path asides = room.resolve("asides");
        Path report = room.resolve("report.html");
        Process process = builder()
                .command(command(
                        room,
                        List.of(
                                "--dossiers=" + dossiers,
                                "--seed=" + seed,
                                "--report=" + report,
                                "--room=" + room,
                                folder.root().toString())))
                .redirectOutput(said.toFile())
                .redirectError(asides.toFile())
                .start();
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                List<String> lines = lines(asides);
                if (!lines.isEmpty()) {
                    progress.accept(lines.get(lines.size() - 1));
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return ending(process.exitValue(), said, asides, report);
    }

    /** Options of the real application's virtual machine, such as a port for its debugger, are not for this one. */
    private static ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder();
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }

    private static List<String> command(Path room, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As bin/models says it
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseParallelGC",
                "-XX:+UseTransparentHugePages",
                "-XX:MaxRAMPercentage=60",
                "-Xms1g",
                "-Xmn400m",
                "-XX:MaxTenuringThreshold=1",
                "-XX:MetaspaceSize=256m",
                // Whatever it leaves behind where it is ended goes with the room
                "-Djava.io.tmpdir=" + room));
        command.addAll(archiveOfClasses());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        if (RehearsalCommand.class.getClassLoader() == ClassLoader.getSystemClassLoader()) {
            command.add(RehearsalCommand.class.getName());
        } else {
            // Packed in one jar, which Spring Boot's launcher alone can read
            command.addAll(List.of("-Dloader.main=" + RehearsalCommand.class.getName(), SPRING_LAUNCHER));
        }
        command.addAll(arguments);
        return command;
    }

    /** That of the real application, where it has one: the classes are the same, and so is where they come from. */
    private static List<String> archiveOfClasses() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:SharedArchiveFile="))
                .toList();
    }

    private Ending ending(int exitCode, Path said, Path asides, Path report) throws IOException {
        boolean isWritten = Files.exists(report);
        if (isWritten && (exitCode == RehearsalCommand.FINE || exitCode == RehearsalCommand.STUCK)) {
            Verdict verdict = exitCode == RehearsalCommand.FINE ? Verdict.FINE : Verdict.STUCK;
            return new Ending(verdict, told(said), Files.readAllBytes(report));
        }
        if (exitCode == RehearsalCommand.REFUSED) {
            return new Ending(Verdict.REFUSED, told(said), null);
        }
        if (exitCode == RehearsalCommand.BROKEN_OFF) {
            return new Ending(Verdict.FAILED, told(said), null);
        }
        List<String> lines = lines(asides);
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_OF_A_FAILURE), lines.size());
        return new Ending(
                Verdict.FAILED, messages.get("process.rehearsal.brokeOff", exitCode, String.join("\n", last)), null);
    }

    private static String told(Path said) throws IOException {
        return String.join("\n", lines(said)).strip();
    }

    private static List<String> lines(Path file) throws IOException {
        // While it is written, it may end within a letter
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
