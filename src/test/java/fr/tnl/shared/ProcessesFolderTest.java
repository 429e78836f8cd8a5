package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesFolderTest {

    @TempDir
    Path folder;

    @Test
    void listsFilesByEndingInTheOrderOfTheirNames() throws IOException {
        Files.createDirectories(folder.resolve("forms/old.form"));
        for (String name : new String[] {"b.form", "a.form", "c.txt"}) {
            Files.createFile(folder.resolve("forms").resolve(name));
        }
        ProcessesFolder processes = new ProcessesFolder("file:" + folder);

        assertThat(processes.files("forms", ".form"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.form", "b.form");
        assertThat(processes.files("forms", ".form", ".txt")).hasSize(3);
        assertThat(processes.files("nowhere", ".form")).isEmpty();
    }

    @Test
    void saysWhichFolderIsMissing() {
        DomainException refused = catchThrowableOfType(
                DomainException.class,
                () -> new ProcessesFolder(folder.resolve("gone").toString()));

        assertThat(refused.key()).isEqualTo("shared.processes.missing");
        assertThat(refused.args()).containsExactly(folder.resolve("gone"));
    }
}
