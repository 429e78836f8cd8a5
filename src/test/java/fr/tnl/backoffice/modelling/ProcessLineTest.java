package fr.tnl.backoffice.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.modelling.ModelVersion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessLineTest {

    private static final String IN_FORCE = "third";

    private final ModelVersion dossier = version("dossier", 3, IN_FORCE, 0);

    @Test
    void showsWhatIsInForceAndTheEarlierVersionsThatSomethingRunsOn() {
        ModelVersion used = version("dossier", 1, "first", 4);

        assertThat(ProcessLine.of(List.of(dossier, version("dossier", 2, "second", 0), used), IN_FORCE))
                .containsExactly(new ProcessLine(dossier, true, List.of(used)));
    }

    @Test
    void showsARemovedProcessAsLongAsSomethingRunsOnIt() {
        ModelVersion running = version("nightly", 1, "second", 2);

        assertThat(ProcessLine.of(List.of(dossier, running, version("weekly", 1, "second", 0)), IN_FORCE))
                .containsExactly(new ProcessLine(dossier, true, List.of()), new ProcessLine(running, false, List.of()));
    }

    private static ModelVersion version(String process, int number, String deployment, int running) {
        return new ModelVersion(process + ":" + number, process, process, number, deployment, Instant.EPOCH, running);
    }
}
