package fr.tnl.process.models.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.process.models.check.CheckCommand;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesDocumentTest {

    private static final String HOW = "is out of date: run bin/models document";
    private static final Path PICTURES = Path.of("docs", "images", "processes");

    @Test
    void saysWhatTheModelsSayToday() throws IOException {
        assertThat(Files.readString(Path.of("docs", "processes.md")))
                .as("docs/processes.md %s", HOW)
                .isEqualTo(write(new ProcessesFolder("processes")));
    }

    @Test
    void showsEachModelAsItIsTodayAndNoOther() throws IOException {
        for (Path diagram : ProcessesDocument.diagrams(new ProcessesFolder("processes"))) {
            assertThat(Files.readString(PICTURES.resolve(ProcessesDocument.picture(diagram))))
                    .as("the picture of %s %s", diagram, HOW)
                    .contains(ProcessesDocument.fingerprint(diagram));
        }
        try (Stream<Path> pictures = Files.list(PICTURES)) {
            assertThat(pictures.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(
                            ProcessesDocument.diagrams(new ProcessesFolder("processes")).stream()
                                    .map(ProcessesDocument::picture)
                                    .toList());
        }
    }

    @Test
    void changesWithAModelATableAndAMail(@TempDir Path folder) throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        String before = write(processes.folder());
        Path diagram = folder.resolve("dossier.bpmn");
        String print = ProcessesDocument.fingerprint(diagram);

        processes.replaceFirst("dossier.bpmn", "name=\"Proposer un niveau\"", "name=\"Suggérer un niveau\"");
        assertThat(write(processes.folder()))
                .contains("**Suggérer un niveau**")
                .doesNotContain("**Proposer un niveau**")
                .isNotEqualTo(before);
        assertThat(ProcessesDocument.fingerprint(diagram)).isNotEqualTo(print);

        processes.replaceFirst(
                "decisions/level.dmn", "<description>Or.</description>", "<description>L’or.</description>");
        processes.replaceFirst("mails/receipt.md", "subject: Accusé", "subject: Reçu");
        assertThat(write(processes.folder())).contains("| L’or. |", "| Reçu de réception");
    }

    @Test
    void tellsWhichDocumentAStepIssues(@TempDir Path folder) throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        processes.replaceFirst(
                "dossier.bpmn", "name=\"mailTemplate\">withdrawn<", "name=\"documentTemplate\">complete-application<");

        String link = "[complete-application](../processes/documents/complete-application.md)";
        assertThat(write(processes.folder())).contains("| " + link + " | Attestation de dossier complet |");
        assertThat(write(processes.folder()).lines().filter(line -> line.contains(link)))
                .hasSize(2);

        processes.delete("documents/complete-application.md");
        assertThat(write(processes.folder())).doesNotContain("Attestation de dossier complet");
    }

    @Test
    void tellsAStepThatTheProductDoesNotKnowInTheWordsOfTheModel(@TempDir Path folder) throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        processes.replaceFirst(
                "dossier.bpmn", "camunda:candidateGroups=\"presidency\"", "camunda:candidateGroups=\"relecteurs\"");

        assertThat(write(processes.folder())).contains("`relecteurs`");
    }

    @Test
    void namesNobodyByAPlaceholder() {
        assertThat(write(new ProcessesFolder("processes")).lines().filter(line -> line.startsWith("| **")))
                .hasSizeGreaterThan(80)
                .noneMatch(line -> line.contains("${"));
    }

    private static String write(ProcessesFolder folder) {
        return new ProcessesDocument(folder, CheckCommand.texts()).write();
    }
}
