package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.process.models.check.Finding;
import fr.tnl.process.models.check.SoundChanges;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.webhook.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The element templates that Modeler finds in {@code processes/}, in Modeler's own libraries, on the real diagrams. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelerTemplatesE2E {

    private static final String MARK = "fr.tnl.";
    /** What a template without a default is given where no model shows an example, by the label of its field. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "Formulaire", "check-completeness", "Application", SoundChanges.WEBHOOK, "État affiché", "En relecture");

    @TempDir
    Path folder;

    private ModelerBench modeler;
    private List<JsonNode> templates;
    private CopyOfProcesses processes;

    @BeforeAll
    void openModeler() throws IOException, InterruptedException {
        templates = found();
        modeler = ModelerBench.open();
    }

    @BeforeEach
    void offerTheTemplatesBesideACopyOfTheModels() throws IOException {
        modeler.restart();
        assertThat(modeler.offer(templates))
                .as("what the official schema refuses")
                .isEmpty();
        processes = CopyOfProcesses.in(Files.createTempDirectory(folder, "processes"));
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(modeler.complaints()).isEmpty();
    }

    @AfterAll
    void closeModeler() {
        modeler.close();
    }

    @Test
    void areRefusedByTheSchemaWhereTheyAreWrong() throws IOException {
        JsonNode wrong = new ObjectMapper().readTree("{\"name\": \"Faux\", \"id\": \"faux\", \"properties\": []}");

        assertThat(modeler.offer(List.of(wrong))).isNotEmpty();
    }

    /** So whoever deletes a step by mistake can put it back. */
    @ParameterizedTest
    @ValueSource(strings = {"campaign.bpmn", "dossier.bpmn", "jury-review.bpmn", "juror-ties.bpmn"})
    void rebuildEveryStepOfTheModelsFromNothing(String diagram) throws IOException {
        Path file = processes.root().resolve(diagram);
        modeler.open(file);
        Map<String, String> borne = modeler.tell("borne");
        assertThat(borne).isNotEmpty().allSatisfy((element, template) -> {
            assertThat(modeler.<List<String>>tell("offeredFor", element))
                    .as(element)
                    .contains(named(template).path("name").asText());
            modeler.tell("renew", element);
        });

        save(file);

        assertThat(modeler.<Map<String, String>>tell("borne")).isEqualTo(borne);
        assertThat(Files.readString(file)).doesNotContain("<camunda:failedJobRetryTimeCycle>PT1M,");
        assertThat(processes.findings()).isEmpty();
    }

    /** Those that the models do not need today. */
    @Test
    void canAllBePutIntoALifeOfADossier() throws IOException {
        Set<String> unused = new TreeSet<>();
        templates.forEach(template -> unused.add(template.path("id").asText()));
        for (Path model : models()) {
            modeler.open(model);
            unused.removeAll(modeler.<Map<String, String>>tell("borne").values());
        }
        assertThat(unused).contains("fr.tnl.noteAnswers");
        when(ModelEngine.bean(Webhooks.class).knows(SoundChanges.WEBHOOK)).thenReturn(true);
        Path file = processes.root().resolve("dossier.bpmn");
        modeler.open(file);
        String flow = "flow_admittedToCheck";
        flow = insert(
                flow, "bpmn:UserTask", "userTask_example", "Donner un avis – ${authorityName}", "fr.tnl.groupTask");
        flow = insert(flow, "bpmn:ServiceTask", "serviceTask_noteAnswers", "Consigner", "fr.tnl.noteAnswers");
        unused.remove("fr.tnl.noteAnswers");
        for (String template : unused) {
            String type = named(template).path("appliesTo").path(0).asText();
            String id = type.substring("bpmn:".length()) + "_" + template.substring(MARK.length());
            flow = insert(flow, type, Character.toLowerCase(id.charAt(0)) + id.substring(1), "Essayer", template);
        }
        save(file);

        assertThat(errors()).isEmpty();
    }

    /** As the guide's tutorial tells it, by the panel on the right. */
    @Test
    void letOneAddATaskAndAMailWithoutKnowingWhatIsBehind() throws IOException {
        processes.write(
                "forms/first-reading.form",
                """
                {"id": "first-reading", "type": "default", "schemaVersion": 16, "components": [
                  {"type": "textarea", "id": "Field_remark", "key": "remark", "label": "Remarque"}]}
                """);
        Path file = processes.root().resolve("dossier.bpmn");
        modeler.open(file);

        modeler.tell(
                "insert",
                "bpmn:UserTask",
                "flow_admittedToCheck",
                "userTask_readFirst",
                "Lire une première fois – ${authorityName}");
        choose("userTask_readFirst", "Tâche d’un groupe sur un dossier");
        field("Formulaire").fill("first-reading");
        // What is typed arrives a moment later
        assertThat(modeler.page().locator(".bio-properties-panel-error")).hasCount(0);
        field("Groupe").selectOption("Présidence");
        field("Échéance").selectOption("Délibération");
        Screenshots.takeAt(modeler.page(), "modeler-task");

        modeler.tell(
                "insert", "bpmn:ServiceTask", onwards("userTask_readFirst"), "serviceTask_noteReading", "Consigner");
        choose("serviceTask_noteReading", "Consigner les réponses au dossier");

        modeler.tell(
                "insert",
                "bpmn:ServiceTask",
                onwards("serviceTask_noteReading"),
                "serviceTask_tell",
                "Annoncer la lecture");
        choose("serviceTask_tell", "Envoyer un courriel");
        field("Courriel").selectOption("Rappel du complément");
        field("Destinataires").selectOption("Le secrétariat");
        Screenshots.takeAt(modeler.page(), "modeler-mail");
        save(file);

        assertThat(Files.readString(file))
                .containsPattern("id=\"userTask_readFirst\"[^>]* camunda:formRef=\"first-reading\"")
                .containsPattern("id=\"userTask_readFirst\"[^>]* camunda:formRefBinding=\"deployment\"")
                .containsPattern("id=\"userTask_readFirst\"[^>]* camunda:candidateGroups=\"presidency\"")
                .containsPattern(
                        "id=\"userTask_readFirst\"[^>]* camunda:dueDate=\"\\$\\{dueDates.after\\([^)]*deliberation")
                .containsPattern("id=\"serviceTask_noteReading\"[^>]*\\$\\{noteAnswersDelegate}")
                .containsPattern("id=\"serviceTask_tell\"[^>]* camunda:asyncBefore=\"true\"")
                .containsPattern("(?s)id=\"serviceTask_tell\".{0,600}name=\"mailTemplate\">complement-reminder<")
                .containsPattern("(?s)id=\"serviceTask_tell\".{0,600}name=\"mailTo\">secretariat<");
        assertThat(errors()).isEmpty();
    }

    @Test
    void sayWhatIsStillToBeFilledIn() throws IOException {
        modeler.open(processes.root().resolve("dossier.bpmn"));
        modeler.tell("insert", "bpmn:UserTask", "flow_admittedToCheck", "userTask_readFirst", "Lire");
        choose("userTask_readFirst", "Tâche d’un groupe sur un dossier");

        field("Formulaire").fill("x");
        field("Formulaire").fill("");

        assertThat(modeler.page().locator(".bio-properties-panel-error").first())
                .containsText("Must not be empty");
    }

    private void choose(String element, String template) {
        modeler.tell("select", element);
        modeler.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Select"))
                .click();
        modeler.page()
                .locator(".element-template-chooser")
                .getByText(template, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** A field of the template, by its label. */
    private Locator field(String label) {
        Locator settings = modeler.page()
                .locator(".bio-properties-panel-group-header")
                .filter(new Locator.FilterOptions().setHasText("Réglages"));
        Locator field = modeler.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        settings.waitFor();
        if (!field.isVisible()) {
            settings.click();
        }
        return field;
    }

    private String insert(String flow, String type, String id, String name, String template) {
        modeler.tell("insert", type, flow, id, name);
        modeler.tell("apply", id, template, EXAMPLES);
        return onwards(id);
    }

    private String onwards(String element) {
        return modeler.<List<String>>tell("onwards", element).get(0);
    }

    private void save(Path file) throws IOException {
        Files.writeString(file, modeler.tell("xml"));
    }

    private List<Finding> errors() {
        return processes.findings().stream().filter(Finding::refuses).toList();
    }

    private JsonNode named(String id) {
        return templates.stream()
                .filter(template -> template.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(processes.root())) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    private static List<JsonNode> found() throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("processes/.camunda/element-templates"))) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> {
                try {
                    found.add(new ObjectMapper().readTree(file.toFile()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return found;
    }
}
