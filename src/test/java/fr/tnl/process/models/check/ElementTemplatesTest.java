package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.campaign.Edition;
import fr.tnl.identity.Role;
import fr.tnl.testing.RealEditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Modeler offers must exist: what is chosen there is checked only when the application starts. */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("processes/.camunda/element-templates");
    private static final Pattern USED_MAIL =
            Pattern.compile("<camunda:inputParameter name=\"mailTemplate\">([^<]+)</camunda:inputParameter>");
    private static final Pattern DELAY = Pattern.compile("\\$\\{dueDates\\.after\\('(\\w+)', execution\\)}");

    @Test
    void offerTheMailsThatTheModelsSendAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                Matcher mail = USED_MAIL.matcher(Files.readString(model));
                while (mail.find()) {
                    used.add(mail.group(1));
                }
            }
        }
        assertThat(choices("send-mail", "mailTemplate")).containsExactlyInAnyOrderElementsOf(used);
        assertThat(used).allSatisfy(mail -> assertThat(Path.of("processes/mails", mail + ".md"))
                .exists());
    }

    @Test
    void nameAStepOfTheApplication() throws IOException {
        assertThat(property("send-mail", "camunda:delegateExpression")
                        .path("value")
                        .asText())
                .isEqualTo("${sendMailDelegate}");
        assertThat(KnownSteps.names()).contains("sendMailDelegate");
        assertThat(property("send-mail", "camunda:asyncBefore").path("value").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "show-status, showStatusDelegate, shownStatus, false",
        "show-status-alone, showStatusAloneDelegate, , false",
        "issue-document, issueDocumentDelegate, documentTemplate, true",
        "call-webhook, callWebhookDelegate, webhook, true"
    })
    void fillInWhatTheStepsThatMayBePlacedAnywhereNeed(String template, String step, String input, boolean async)
            throws IOException {
        assertThat(KnownSteps.names()).contains(step);
        assertThat(property(template, "camunda:delegateExpression")
                        .path("value")
                        .asText())
                .isEqualTo("${" + step + "}");
        if (input != null) {
            assertThat(property(template, input)
                            .path("constraints")
                            .path("notEmpty")
                            .asBoolean())
                    .isTrue();
        }
        if (async) {
            assertThat(property(template, "camunda:asyncBefore").path("value").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void offerADocumentThatIsThere() throws IOException {
        assertThat(FOLDER.resolve("../../documents/"
                        + property("issue-document", "documentTemplate")
                                .path("value")
                                .asText() + ".md"))
                .exists();
    }

    @Test
    void offerEveryGroup() throws IOException {
        assertThat(choices("group-task", "camunda:candidateGroups"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Role.values()).map(Role::group).toList());
    }

    @Test
    void offerDelaysThatEveryEditionHas() throws IOException {
        List<String> offered = choices("group-task", "camunda:dueDate").stream()
                .map(choice -> {
                    Matcher delay = DELAY.matcher(choice);
                    return delay.matches() ? delay.group(1) : choice;
                })
                .toList();
        for (Edition edition : RealEditions.all().all()) {
            assertThat(edition.delays()).containsKeys(offered.toArray(String[]::new));
        }
    }

    private static List<String> choices(String template, String binding) throws IOException {
        return Stream.of(property(template, binding))
                .flatMap(property -> property.path("choices").findValuesAsText("value").stream())
                .toList();
    }

    private static JsonNode property(String template, String binding) throws IOException {
        JsonNode content =
                new ObjectMapper().readTree(FOLDER.resolve(template + ".json").toFile());
        for (JsonNode property : content.path("properties")) {
            if (property.path("binding").path("name").asText().equals(binding)) {
                return property;
            }
        }
        throw new AssertionError(template + " binds no " + binding);
    }
}
