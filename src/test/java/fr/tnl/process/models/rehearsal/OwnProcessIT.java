package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.modelling.spi.RehearsalStage.Ending;
import fr.tnl.modelling.spi.RehearsalStage.Verdict;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.shared.ProcessesFolder;
import fr.tnl.testing.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
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
