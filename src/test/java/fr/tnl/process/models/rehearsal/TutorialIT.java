package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.process.models.check.CopyOfProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial of {@code docs/guide-administration.md} ends where it says. */
class TutorialIT {

    private static final int DOSSIERS = 40;

    @TempDir
    Path folder;

    @Test
    void leadsToAFolderThatPassesItsCheckAndItsRehearsal() throws Exception {
        CopyOfProcesses copy = CopyOfProcesses.in(Files.createDirectory(folder.resolve("processes")));

        List<String> drawn = Tutorial.follow(copy.root());

        assertThat(copy.findings()).isEmpty();
        RehearsalProcess rehearsal = RehearsalProcess.run(folder, copy.root(), DOSSIERS, Map.of());
        assertThat(rehearsal.said()).doesNotContain("Resté en chemin", "Lire une première fois", "Annoncer la lecture");
        assertThat(rehearsal.exitCode()).isZero();
        assertThat(drawn).containsExactly("userTask_readFirst", "serviceTask_noteReading", "serviceTask_sendReading");
        assertThat(RehearsalProcess.report(folder))
                .contains("Tout est allé au bout", "Première lecture de votre dossier TNL-2026-")
                .containsPattern("\\{(?=[^{}]*userTask_readFirst)[^{}]*\"as\":\"passed\"");
    }
}
