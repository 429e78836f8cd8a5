package fr.tnl.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.TnlApplication;
import fr.tnl.modelling.Deployment;
import fr.tnl.modelling.DeploymentHistory;
import fr.tnl.process.models.check.BrokenModels;
import fr.tnl.process.models.check.BrokenModels.Mistake;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.process.models.check.SoundChanges;
import fr.tnl.process.models.check.SoundChanges.Change;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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

    @Autowired
    private DeploymentHistory history;

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
    void deploysOnceMoreWhatSomebodyWentBackFrom() throws Exception {
        Deployment first = history.all().get(0);
        String changed = renamedStep();
        assertThat(deploy("dossier.bpmn", changed).statusCode()).isEqualTo(200);
        String back = goBackTo(first);
        assertThat(history.changes(first, history.find(back).orElseThrow())).isEmpty();

        HttpResponse<String> again = deploy("dossier.bpmn", changed);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        String inForce = history.all().get(0).id();
        assertThat(inForce).isEqualTo(JSON.readTree(again.body()).path("id").asText());
        assertThat(content(inForce, "dossier.bpmn")).isEqualTo(changed);

        // And not a third time
        assertThat(JSON.readTree(deploy("dossier.bpmn", changed).body())
                        .path("id")
                        .asText())
                .isEqualTo(inForce);
        assertThat(history.all().get(0).id()).isEqualTo(inForce);
        deleteAllBut(first);
    }

    @Test
    void goesBackToWhatWasInForceAndLeavesNothingThatCameSince() throws Exception {
        Deployment first = history.all().get(0);
        String form = Files.readString(Path.of("processes/forms/check-completeness.form"))
                .replace("\"id\": \"check-completeness\"", "\"id\": \"later\"");
        assertThat(deploy("later.form", form).statusCode()).isEqualTo(200);

        String back = goBackTo(first);

        assertThat(repository.getDeploymentResourceNames(back))
                .containsExactlyInAnyOrderElementsOf(repository.getDeploymentResourceNames(first.id()));
        deleteAllBut(first);
    }

    @Test
    void losesNeitherOfTwoDeploymentsAtTheSameMoment() throws Exception {
        Deployment first = history.all().get(0);
        String dossier = renamedStep();
        String campaign = Files.readString(Path.of("processes/campaign.bpmn"))
                .replace("name=\"Ouvrir le dépôt\"", "name=\"Ouvrir\"");

        List<Callable<HttpResponse<String>>> presses =
                List.of(() -> deploy("dossier.bpmn", dossier), () -> deploy("campaign.bpmn", campaign));
        List<AtOnce.Result<HttpResponse<String>>> answers = AtOnce.run(2, presses);

        assertThat(answers).allMatch(answer -> answer.isDone() && answer.value().statusCode() == 200);
        String inForce = history.all().get(0).id();
        assertThat(content(inForce, "dossier.bpmn")).isEqualTo(dossier);
        assertThat(content(inForce, "campaign.bpmn")).isEqualTo(campaign);
        deleteAllBut(first);
    }

    private String goBackTo(Deployment earlier) {
        return history.returnTo(history.find(earlier.id()).orElseThrow(), "Retour", "La suite attendra.");
    }

    private static String renamedStep() throws IOException {
        return Files.readString(Path.of("processes/dossier.bpmn"))
                .replace("name=\"Enregistrer la décision\"", "name=\"Consigner la décision\"");
    }

    private String content(String deployment, String name) throws IOException {
        try (InputStream content = repository.getResourceAsStream(deployment, name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void deleteAllBut(Deployment first) {
        history.all().stream()
                .filter(deployment -> !deployment.id().equals(first.id()))
                .forEach(deployment -> repository.deleteDeployment(deployment.id(), true));
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
