package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that {@code modeler/tnl-rules} gives to Modeler, shown by Modeler's own linter as one edits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelerLintE2E {

    private static final Path DOSSIER = Path.of("processes/dossier.bpmn");

    private ModelerBench modeler;

    @BeforeAll
    void openModeler() throws IOException, InterruptedException {
        modeler = ModelerBench.open();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(modeler.complaints()).isEmpty();
    }

    @AfterAll
    void closeModeler() {
        modeler.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaign.bpmn", "dossier.bpmn", "jury-review.bpmn", "juror-ties.bpmn"})
    void findNothingInTheModels(String diagram) throws IOException {
        modeler.open(Path.of("processes").resolve(diagram));

        assertThat(modeler.reports()).isEmpty();
    }

    /** What somebody does to {@code dossier.bpmn}, and what is told of it at which element. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("serviceTask_sendReceipt: tnl/name", " name=\"Envoyer l’accusé de réception\"", ""),
                mistake(
                        "gateway_eligible: tnl/question, flow_eligible: tnl/answer",
                        "(id=\"gateway_eligible\") name=\"[^\"]*\"|(id=\"flow_eligible\") name=\"oui\"",
                        "$1$2"),
                mistake("Event_0a1b2c3: tnl/id", "endEvent_receiptSent", "Event_0a1b2c3"),
                mistake(
                        "serviceTask_assignJurors: tnl/step",
                        "camunda:delegateExpression=\"\\$\\{assignJurorsDelegate}\"",
                        "camunda:class=\"AssignJurors\""),
                mistake(
                        "businessRuleTask_decideBadge: tnl/no-script",
                        "(?s)<bpmn:businessRuleTask (id=\"businessRuleTask_decideBadge\" name=\"[^\"]*\")[^>]*>(.*?)</bpmn:businessRuleTask>",
                        "<bpmn:scriptTask $1>$2</bpmn:scriptTask>"),
                mistake("userTask_deliberate: tnl/form", " camunda:formRef=\"deliberate\"", ""),
                mistake("userTask_deliberate: tnl/somebody", " camunda:candidateGroups=\"presidency\"", ""),
                mistake("userTask_deliberate: tnl/due", " camunda:dueDate=\"[^\"]*deliberation[^\"]*\"", ""),
                mistake(
                        "userTask_deliberate: tnl/answers",
                        "sourceRef=\"userTask_deliberate\" targetRef=\"serviceTask_recordDecision\"",
                        "sourceRef=\"userTask_deliberate\" targetRef=\"gateway_decided\""),
                mistake(
                        "callActivity_reviewDossier: tnl/deployed",
                        "camunda:calledElementBinding=\"deployment\"",
                        "camunda:calledElementBinding=\"latest\""),
                mistake(
                        "gateway_ruling: tnl/default, flow_ruledIneligible: tnl/condition",
                        " default=\"flow_ruledIneligible\"",
                        ""),
                mistake(
                        "serviceTask_consolidateReviews: tnl/split",
                        "(<bpmn:outgoing>)(flow_consolidateReviewsToReviewsSuffice)(</bpmn:outgoing>)",
                        "$1flow_reviewMissing$3$1$2$3"),
                mistake(
                        "serviceTask_assignJurors: tnl/join",
                        "(<bpmn:incoming>)(flow_labelTrack)(</bpmn:incoming>)",
                        "$1flow_reviewMissing$3$1$2$3"),
                mistake("serviceTask_assignJurors: tnl/linked", "<bpmn:incoming>flow_labelTrack</bpmn:incoming>", ""),
                mistake(
                        "serviceTask_sendReceipt: tnl/onwards",
                        "<bpmn:outgoing>flow_sendReceiptToReceiptSent</bpmn:outgoing>",
                        ""));
    }

    private static Arguments mistake(String told, String before, String after) {
        return Arguments.of(told, before, after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void tellOfAMistakeAtItsElement(String told, String before, String after) throws IOException {
        String sound = Files.readString(DOSSIER);
        String broken = sound.replaceAll(before, after);
        assertThat(broken).isNotEqualTo(sound);

        modeler.open(broken);

        assertThat(modeler.lint()).containsExactlyInAnyOrder(told.split(", "));
        assertThat(modeler.reports()).allSatisfy(report -> assertThat(report.get("message"))
                .as("typeset as French is")
                .doesNotContainPattern("'| [:;?!»]|«(?!\u00A0)"));
    }

    @Test
    void areEachShownToTell() {
        String told = mistakes().map(mistake -> (String) mistake.get()[0]).collect(Collectors.joining(", "));

        assertThat(modeler.<List<String>>tell("rules")).isNotEmpty().allSatisfy(rule -> assertThat(told)
                .contains(rule));
    }

    @Test
    void areShownAsOneEdits() throws IOException {
        modeler.open(DOSSIER);
        Locator mark = modeler.page().locator("[data-container-id=userTask_deliberate] .cl-icon-error");
        assertThat(mark).hasCount(0);

        modeler.tell("select", "userTask_deliberate");
        modeler.tell("unset", "userTask_deliberate", "camunda:candidateGroups");

        assertThat(mark).isVisible();
        Screenshots.takeAt(modeler.page(), "modeler-lint");
    }
}
