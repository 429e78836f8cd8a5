package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would keep FEEL busy for ever holds up no check. */
@Timeout(120)
class PatienceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&gt;= count(for x in 1..3000, y in 1..3000 return x*y)",
                "? = (some x in 1..30000000 satisfies x * x = -1)",
                "not(every x in\n 1..30000000 satisfies x &gt; 0)"
            })
    void aCellThatLoopsIsNotLookedInto(String cell) throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder)
                .replace("decisions/badge.dmn", "<text>&gt;= badgeFrom</text>", "<text>" + cell + "</text>");

        assertThat(processes.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isFalse();
            assertThat(finding.element()).isEqualTo("badge");
            assertThat(finding.text()).startsWith("cette table est trop longue à vérifier");
        });
    }

    @Test
    void aConditionOfAFormThatLoopsIsNotLookedIntoEither() throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder)
                .write(
                        "forms/spare.form",
                        "{\"id\": \"spare\", \"type\": \"default\", \"components\": [{\"type\": \"text\", \"id\": \"t\", \"text\": \"x\", \"conditional\": {\"hide\": \"=count(for x in 1..3000, y in 1..3000 return x*y) > 2\"}}]}");

        assertThat(processes.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isFalse();
            assertThat(finding.element()).isEqualTo("t");
            assertThat(finding.text()).contains("trop longue à vérifier");
        });
    }

    @Test
    void isWaitedForNoLongerThanThatAllInAll() {
        CompletableFuture<String> late = new CompletableFuture<>();
        Patience patience = new Patience(Duration.ofMillis(20));

        assertThat(patience.await(late::join)).isEmpty();
        assertThat(patience.await(late::join)).isEmpty();
        late.complete("late");
    }

    @Test
    void givesWhatIsThereInTime() {
        assertThat(new Patience(Duration.ofMinutes(1)).await(() -> "there")).contains("there");
    }
}
