package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.modelling.spi.RehearsalStage.Ending;
import fr.tnl.modelling.spi.RehearsalStage.Verdict;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.shared.ProcessesFolder;
import fr.tnl.testing.JavaProcess;
import fr.tnl.testing.Texts;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stage that the back office has rehearsals given on: it begins and ends processes. */
class OwnProcessIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @TempDir
    Path folder;

    @AfterEach
    void endAll() {
        worker.shutdownNow();
    }

    @Test
    void tellsWhyAFolderIsRefused() throws Exception {
        CopyOfProcesses copy = CopyOfProcesses.in(folder);
        copy.replace("dossier.bpmn", "${recordDecisionDelegate}", "${recordDecissionDelegate}");

        Ending ending = stage(copy.root()).give(1, 1, words -> {});

        assertThat(ending.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(ending.told()).contains("serviceTask_recordDecision");
        assertThat(ending.report()).isNull();
    }

    @Test
    void tellsThatItsProcessWasEndedByOthers() throws Exception {
        Future<Ending> given = begin();

        underWay().get(0).destroyForcibly();

        Ending ending = given.get();
        assertThat(ending.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(ending.told()).contains("a fini avec le code 137");
        assertThat(ending.report()).isNull();
    }

    @Test
    void endsItsProcessWhenItIsBrokenOff() {
        Future<Ending> given = begin();

        given.cancel(true);

        await().atMost(PATIENCE).until(() -> underWay().isEmpty());
    }

    @Test
    void isNotOutlivedByItsProcessWhenItIsKilled() throws Exception {
        ProcessBuilder builder =
                JavaProcess.of(KilledApplication.class, List.of()).redirectOutput(Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder);
        Process application = builder.start();
        // By then it is under way, and has a folder of its own in its room
        await().atMost(PATIENCE).until(() -> rooms(2).size() > rooms(1).size());
        ProcessHandle rehearsal = application.children().findFirst().orElseThrow();

        application.destroyForcibly().waitFor();

        await().atMost(PATIENCE).until(() -> !rehearsal.isAlive());
        assertThat(rooms(1)).isEmpty();
    }

    private List<Path> rooms(int depth) throws IOException {
        try (Stream<Path> found = Files.find(
                folder, depth, (path, is) -> path.getFileName().toString().startsWith("repetition"))) {
            return found.toList();
        }
    }

    /** An application that waits for a rehearsal to end. */
    static final class KilledApplication {

        public static void main(String[] arguments) throws InterruptedException {
            stage(Path.of("processes")).give(1, 1, words -> {});
        }
    }

    private Future<Ending> begin() {
        Future<Ending> given = worker.submit(() -> stage(Path.of("processes")).give(1, 1, words -> {}));
        await().atMost(PATIENCE).until(() -> !underWay().isEmpty());
        return given;
    }

    private static OwnProcess stage(Path processes) {
        return new OwnProcess(new ProcessesFolder(processes.toString()), Texts.messages());
    }

    private List<ProcessHandle> underWay() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.isAlive() && !others.contains(child))
                .toList();
    }
}
