package fr.tnl.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.TnlApplication;
import fr.tnl.process.models.check.BrokenModels;
import fr.tnl.process.models.check.BrokenModels.Mistake;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.process.models.check.SoundChanges;
import fr.tnl.process.models.check.SoundChanges.Change;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What Modeler's deploy button does: one file at a time, through the engine's REST interface. */
@SpringBootTest(
        classes = TnlApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=WARN",
            "logging.level.org.camunda.bpm.engine=OFF",
            "tnl.webhooks." + SoundChanges.WEBHOOK + ".url=https://registre.example/tnl",
            "tnl.webhooks." + SoundChanges.WEBHOOK + ".secret=whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@ActiveProfiles("demo")
@DirtiesContext
class ModelerDeploymentIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("tnl.data", () -> data.toString());
    }

    /** Mails and editions are no part of a deployment. */
    static Stream<Mistake> mistakes() {
        return BrokenModels.mistakes().filter(mistake -> mistake.file().matches(".*\\.(bpmn|dmn|form)"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesAMistakeByTheNameOfItsElementAndChangesNothing(Mistake mistake) throws Exception {
        long before = repository.createDeploymentQuery().count();
        String changed =
                Files.readString(Path.of("processes", mistake.file())).replace(mistake.before(), mistake.after());

        HttpResponse<String> answer = deploy(fileOf(mistake.file()), changed);

        assertThat(answer.statusCode()).isEqualTo(400);
        String message = JSON.readTree(answer.body()).path("message").asText().replace('\u00A0', ' ');
        assertThat(message)
                .contains("Déploiement refusé, rien n’a changé.")
                .contains(mistake.element())
                .contains(mistake.text());
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    static Stream<Change> changes() {
        return SoundChanges.changes();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void takesASoundChange(Change change, @TempDir Path folder) throws Exception {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        change.edit().on(processes);

        HttpResponse<String> answer = send("administration", change.title(), changed(processes));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        repository.deleteDeployment(JSON.readTree(answer.body()).path("id").asText(), true);
    }

    /** The files that are not as in the real folder, by name: one diagram, or several and what goes with them. */
    private static Map<String, String> changed(CopyOfProcesses processes) throws IOException {
        Map<String, String> changed = new TreeMap<>();
        for (String place : List.of("", "decisions", "forms")) {
            for (Path file : processes.folder().files(place, ".bpmn", ".dmn", ".form")) {
                Path real = Path.of("processes").resolve(processes.root().relativize(file));
                String content = Files.readString(file);
                if (!Files.exists(real) || !Files.readString(real).equals(content)) {
                    changed.put(String.valueOf(file.getFileName()), content);
                }
            }
        }
        assertThat(changed).isNotEmpty();
        return changed;
    }

    @Test
    void takesOneDiagramTogetherWithAllThatItBelongsTo() throws Exception {
        String changed = Files.readString(Path.of("processes/dossier.bpmn"))
                .replace("name=\"Enregistrer la décision\"", "name=\"Consigner la décision\"");

        HttpResponse<String> answer = deploy("dossier.bpmn", changed);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode deployment = JSON.readTree(answer.body());
        String id = deployment.path("id").asText();
        assertThat(repository.getDeploymentResourceNames(id))
                .contains("dossier.bpmn", "jury-review.bpmn", "level.dmn", "deliberate.form");
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(ProcessDefinition::getDeploymentId)
                .containsOnly(id);
        repository.deleteDeployment(id, true);
    }

    @Test
    void takesNothingFromWhoeverIsNoAdministrator() throws Exception {
        HttpResponse<String> answer =
                deployAs("secretariat", "dossier.bpmn", Files.readString(Path.of("processes/dossier.bpmn")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String fileOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> deploy(String file, String content) throws IOException, InterruptedException {
        return deployAs("administration", file, content);
    }

    /** As Modeler sends it. */
    private HttpResponse<String> deployAs(String account, String file, String content)
            throws IOException, InterruptedException {
        return send(account, file.replaceFirst("\\..*", ""), Map.of(file, content));
    }

    private HttpResponse<String> send(String account, String name, Map<String, String> files)
            throws IOException, InterruptedException {
        return DeployButton.press(port, account, name, files);
    }
}
