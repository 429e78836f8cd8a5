package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/models check}, which no application runs behind. */
class CheckCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void findsNothingToSayAgainstTheRealFolder() {
        assertThat(run("processes")).isZero();
        assertThat(said()).isEqualTo("Rien à redire sur processes.\n");
    }

    @Test
    void tellsEachErrorAndHowManyThereAre() throws IOException {
        CopyOfProcesses.in(folder)
                .replace("dossier.bpmn", "formRef=\"deliberate\"", "formRef=\"deliberation\"")
                .replace("mails/award.md", "${levelLabel}", "${level}");

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(said())
                .contains("ERREUR  award.md", "ERREUR  dossier.bpmn, élément « userTask_deliberate »")
                .endsWith("2 erreurs : ces modèles ne peuvent pas être déployés.\n");
    }

    @Test
    void leavesItToTheServerWhetherAnApplicationIsConfigured() throws IOException {
        SoundChanges.changes()
                .filter(change -> change.title().startsWith("another application"))
                .findFirst()
                .orElseThrow()
                .edit()
                .on(CopyOfProcesses.in(folder));

        assertThat(run(folder.toString())).isZero();
        assertThat(said())
                .contains(
                        "serviceTask_callRegister",
                        "seul le serveur sait si elle est configurée (tnl.webhooks.registre.url)");
    }

    @Test
    void saysWhereAFolderShouldBeThatIsNotThere() {
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(said()).contains("n’existe pas");
    }

    private int run(String location) {
        return CheckCommand.run(location, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }
}
