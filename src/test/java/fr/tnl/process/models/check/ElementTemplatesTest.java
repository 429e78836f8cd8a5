package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.campaign.Edition;
import fr.tnl.identity.Role;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.mail.MailInputs;
import fr.tnl.process.variables.StepVariables;
import fr.tnl.testing.RealEditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Modeler offers must exist, and all that exists must be offered. Whether Modeler understands it is shown in
 * Modeler's own libraries, by {@code ModelerTemplatesE2E}.
 */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("processes/.camunda/element-templates");
    private static final Pattern USED_MAIL =
            Pattern.compile("<camunda:inputParameter name=\"mailTemplate\">([^<]+)</camunda:inputParameter>");
    private static final Pattern DELAY = Pattern.compile("\\$\\{dueDates\\.after\\('(\\w+)', execution\\)}");
    private static final Pattern STEP = Pattern.compile("\\$\\{(\\w+Delegate)}");
    private static final Pattern DECISION = Pattern.compile("<decision id=\"(\\w+)\"");

    /** Mails that the application sends by itself: no step of a model is about them. */
    private static final Set<String> SENT_WITHOUT_A_STEP = Set.of(
            "closing-postponed",
            "contact-named",
            "contact-replaced",
            "document-set-aside",
            "document-set-aside-filed",
            "dossier-link",
            "draft-deletion",
            "draft-link",
            "draft-reminder",
            "journal-seal",
            "message-from-applicant",
            "message-from-secretariat");

    static Stream<JsonNode> templates() throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> found.add(read(file)));
        }
        return found.stream();
    }

    @Test
    void offerEveryMailThatAStepMaySendAndNoOther() throws IOException {
        Set<String> mails = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("processes/mails"))) {
            files.map(file -> file.getFileName().toString().replace(".md", "")).forEach(mails::add);
        }
        assertThat(mails).containsAll(SENT_WITHOUT_A_STEP);
        mails.removeAll(SENT_WITHOUT_A_STEP);

        assertThat(choices("send-mail", "mailTemplate")).containsExactlyInAnyOrderElementsOf(mails);
        assertThat(mails).containsAll(mailsOfTheModels());
    }

    @Test
    void offerEveryoneWhoMayBeWrittenToAndAllThatMayBeAttached() throws IOException {
        assertThat(choices("send-mail", MailInputs.TO)).containsExactlyInAnyOrderElementsOf(MailInputs.RECIPIENTS);
        assertThat(choices("send-mail", MailInputs.ATTACHMENT))
                .containsExactlyInAnyOrderElementsOf(orNone(MailInputs.ATTACHMENTS));
        assertThat(choices("send-mail", MailInputs.ONCE_PER))
                .containsExactlyInAnyOrderElementsOf(orNone(MailInputs.PERIODS));
    }

    @Test
    void offerEachStepOfTheApplicationOnce() throws IOException {
        List<String> offered = templates()
                .flatMap(template -> properties(template).stream())
                .map(property -> STEP.matcher(property.path("value").asText()))
                .filter(Matcher::matches)
                .map(step -> step.group(1))
                .toList();

        assertThat(offered).containsExactlyInAnyOrderElementsOf(KnownSteps.names());
    }

    @Test
    void callWhatIsOutsideInAJobOfItsOwn() throws IOException {
        Set<String> async = new HashSet<>();
        templates()
                .filter(template -> properties(template).stream()
                        .anyMatch(property -> binds(property, "camunda:asyncBefore")
                                && property.path("value").asBoolean()))
                .flatMap(template -> properties(template).stream())
                .map(property -> STEP.matcher(property.path("value").asText()))
                .filter(Matcher::matches)
                .forEach(step -> async.add(step.group(1)));

        assertThat(KnownSteps.types())
                .anySatisfy((name, type) ->
                        assertThat(type.getAnnotation(Step.class).outside()).isTrue());
        KnownSteps.types().forEach((name, type) -> {
            if (type.getAnnotation(Step.class).outside()) {
                assertThat(async).contains(name);
            }
        });
    }

    @Test
    void fillInADocumentThatIsThere() {
        String document = properties(read(FOLDER.resolve("issue-document.json"))).stream()
                .filter(property -> binds(property, StepVariables.DOCUMENT.name()))
                .map(property -> property.path("value").asText())
                .findFirst()
                .orElseThrow();

        assertThat(Path.of("processes/documents", document + ".md")).exists();
    }

    @Test
    void offerEveryGroup() throws IOException {
        List<String> groups = Stream.of(Role.values()).map(Role::group).toList();
        assertThat(choices("group-task", "camunda:candidateGroups")).containsExactlyInAnyOrderElementsOf(groups);
        assertThat(choices("edition-task", "camunda:candidateGroups")).containsExactlyInAnyOrderElementsOf(groups);
        assertThat(choices("ask-complement", "camunda:candidateGroups")).containsExactlyInAnyOrderElementsOf(groups);
    }

    @Test
    void offerTheDelaysThatTheModelsUseAndEveryEditionHas() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path model : models()) {
            DELAY.matcher(Files.readString(model)).results().forEach(delay -> used.add(delay.group(1)));
        }
        List<String> offered = choices("group-task", "camunda:dueDate").stream()
                .map(choice -> {
                    Matcher delay = DELAY.matcher(choice);
                    return delay.matches() ? delay.group(1) : choice;
                })
                .toList();

        assertThat(offered).containsExactlyInAnyOrderElementsOf(used);
        for (Edition edition : RealEditions.all().all()) {
            assertThat(edition.delays()).containsKeys(offered.toArray(String[]::new));
        }
    }

    @Test
    void offerTheTablesThatTheModelsAsk() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path model : models()) {
            parse(model)
                    .getModelElementsByType(BusinessRuleTask.class)
                    .forEach(task -> used.add(task.getCamundaDecisionRef()));
        }
        Set<String> known = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("processes/decisions"))) {
            for (Path file : files.toList()) {
                DECISION.matcher(Files.readString(file)).results().forEach(table -> known.add(table.group(1)));
            }
        }

        assertThat(choices("apply-decision", "camunda:decisionRef")).containsExactlyInAnyOrderElementsOf(used);
        assertThat(known).containsAll(used);
    }

    /** So that whoever opens a step of today sees it by the fields of its template. */
    @Test
    void areBorneByEveryStepOfTheModels() throws IOException {
        Set<String> ids = new HashSet<>();
        templates().forEach(template -> ids.add(template.path("id").asText()));
        for (Path model : models()) {
            List<Activity> steps = parse(model).getModelElementsByType(Activity.class).stream()
                    .filter(step -> step instanceof ServiceTask
                            || step instanceof UserTask
                            || step instanceof BusinessRuleTask
                            || step instanceof CallActivity)
                    .toList();
            assertThat(steps).isNotEmpty().allSatisfy(step -> assertThat(Diagram.camunda(step, "modelerTemplate"))
                    .as("template of %s", step.getId())
                    .isIn(ids));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void speakFrenchToWhoeverChooses(JsonNode template) {
        assertThat(template.path("id").asText()).startsWith("fr.tnl.");
        assertThat(template.path("name").asText()).isNotBlank();
        assertThat(template.path("description").asText()).isNotBlank();
        assertThat(template.path("category").path("name").asText()).isNotBlank();
        Stream.of("name", "description", "label")
                .flatMap(field -> template.findValuesAsText(field).stream())
                .filter(text -> !text.startsWith("camunda:") && !text.startsWith("mail"))
                .forEach(text -> assertThat(ModelRule.TYPOGRAPHY.matcher(text).find())
                        .as("typeset wrong: %s", text)
                        .isFalse());
    }

    private static Set<String> mailsOfTheModels() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path model : models()) {
            USED_MAIL.matcher(Files.readString(model)).results().forEach(mail -> used.add(mail.group(1)));
        }
        return used;
    }

    private static Set<String> orNone(Set<String> values) {
        Set<String> choices = new HashSet<>(values);
        choices.add("");
        return choices;
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    private static BpmnModelInstance parse(Path model) {
        return Bpmn.readModelFromFile(model.toFile());
    }

    private static List<String> choices(String template, String binding) {
        return properties(read(FOLDER.resolve(template + ".json"))).stream()
                .filter(property -> binds(property, binding))
                .flatMap(property -> property.path("choices").findValuesAsText("value").stream())
                .toList();
    }

    private static boolean binds(JsonNode property, String name) {
        return property.path("binding").path("name").asText().equals(name);
    }

    private static List<JsonNode> properties(JsonNode template) {
        return StreamSupport.stream(template.path("properties").spliterator(), false)
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
