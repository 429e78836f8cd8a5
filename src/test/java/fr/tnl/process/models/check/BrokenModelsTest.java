package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.process.models.check.BrokenModels.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small mistakes in the real models: each is refused, and the right element named. */
class BrokenModelsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("fr.tnl.process.models.check.BrokenModels#mistakes")
    void isRefusedAndNamed(Mistake mistake) throws IOException {
        CopyOfProcesses processes =
                CopyOfProcesses.in(folder).replace(mistake.file(), mistake.before(), mistake.after());

        List<Finding> findings = processes.findings();

        assertThat(findings).filteredOn(Finding::refuses).anySatisfy(finding -> {
            assertThat(finding.element()).startsWith(mistake.element());
            assertThat(finding.toString().replace('\u00A0', ' ')).contains(mistake.text());
        });
    }
}
