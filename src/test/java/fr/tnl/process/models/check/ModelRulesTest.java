package fr.tnl.process.models.check;

import static fr.tnl.process.models.check.ModelRule.EVERYTHING_HAS_A_FRENCH_NAME;
import static fr.tnl.process.models.check.ModelRule.EVERYTHING_IS_LAID_OUT;
import static fr.tnl.process.models.check.ModelRule.EVERY_CALL_TO_THE_OUTSIDE_IS_TRIED_AGAIN;
import static fr.tnl.process.models.check.ModelRule.EVERY_MESSAGE_AND_SIGNAL_IS_KNOWN;
import static fr.tnl.process.models.check.ModelRule.EVERY_PROCESS_FORGETS_ITS_HISTORY;
import static fr.tnl.process.models.check.ModelRule.EVERY_STEP_IS_KNOWN;
import static fr.tnl.process.models.check.ModelRule.EVERY_USER_TASK_CAN_BE_DONE_IN_TIME;
import static fr.tnl.process.models.check.ModelRule.IDS_SAY_TYPE_AND_PURPOSE;
import static fr.tnl.process.models.check.ModelRule.NOTHING_IS_SCRIPTED;
import static fr.tnl.process.models.check.ModelRule.NOTHING_OVERLAPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRulesTest {

    private static final Map<String, BpmnModelInstance> MODELS = Stream.of(
                    "campaign", "juror-ties", "dossier", "jury-review")
            .collect(Collectors.toMap(
                    name -> name, name -> Bpmn.readModelFromFile(new File("processes/" + name + ".bpmn"))));

    private static final BpmnModelInstance BROKEN =
            Bpmn.readModelFromStream(ModelRulesTest.class.getResourceAsStream("/broken/model.bpmn"));

    /** What each rule finds in the broken model, and nothing else. */
    private static final Map<ModelRule, List<String>> FAULTS = Map.ofEntries(
            Map.entry(
                    IDS_SAY_TYPE_AND_PURPOSE,
                    List.of(
                            "StartEvent_1 is not startEvent_…",
                            "Flow_0k2x9ab is not flow_…",
                            "task_compute is not scriptTask_…")),
            Map.entry(EVERY_PROCESS_FORGETS_ITS_HISTORY, List.of("dossier keeps its history for ever")),
            Map.entry(
                    EVERY_USER_TASK_CAN_BE_DONE_IN_TIME,
                    List.of(
                            "userTask_check has no form",
                            "userTask_check may show another form",
                            "userTask_check is for nobody",
                            "userTask_check has no due date",
                            "userTask_check does not name the local authority")),
            Map.entry(EVERY_STEP_IS_KNOWN, List.of("serviceTask_recordNothing calls ${recordNothingDelegate}")),
            Map.entry(
                    EVERY_CALL_TO_THE_OUTSIDE_IS_TRIED_AGAIN,
                    List.of(
                            "serviceTask_sendReceipt is not in a job of its own",
                            "serviceTask_sendReceipt is not tried again")),
            Map.entry(
                    EVERY_MESSAGE_AND_SIGNAL_IS_KNOWN,
                    List.of("message_dossierLost is never sent", "signal_filingClosed is never sent")),
            Map.entry(
                    NOTHING_IS_SCRIPTED,
                    List.of(
                            "task_compute is a script",
                            "serviceTask_sendReceipt has a script",
                            "flow_complete has a script for a condition")),
            Map.entry(
                    EVERYTHING_HAS_A_FRENCH_NAME,
                    List.of(
                            "dossier is not in French typography",
                            "StartEvent_1 has no name",
                            "userTask_check is not in French",
                            "userTask_check does not begin with a verb",
                            "gateway_complete asks nothing",
                            "flow_incomplete has no name",
                            "serviceTask_recordNothing does not begin with a verb",
                            "startEvent_wait has a name without capital")),
            Map.entry(
                    EVERYTHING_IS_LAID_OUT,
                    List.of(
                            "serviceTask_recordNothing is not drawn",
                            "startEvent_wait lies outside of subProcess_wait",
                            "flow_complete does not touch what it joins",
                            "flow_nothingRecorded is not drawn")),
            Map.entry(NOTHING_OVERLAPS, List.of("gateway_complete and userTask_check overlap")));

    static Stream<Arguments> rulesAndModels() {
        return EnumSet.allOf(ModelRule.class).stream()
                .flatMap(rule -> MODELS.keySet().stream().map(model -> Arguments.of(rule, model)));
    }

    @ParameterizedTest(name = "{0} in {1}.bpmn")
    @MethodSource("rulesAndModels")
    void everyModelKeepsToEveryRule(ModelRule rule, String model) {
        assertThat(rule.violations(MODELS.get(model))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleFindsItsFaultsInABrokenModelAndNoOther(ModelRule rule) {
        assertThat(rule.violations(BROKEN)).containsExactlyInAnyOrderElementsOf(FAULTS.get(rule));
    }

    @Test
    void everyFileOfTheFolderIsAmongTheModels() {
        assertThat(new File("processes").list((folder, name) -> name.endsWith(".bpmn")))
                .containsExactlyInAnyOrderElementsOf(
                        MODELS.keySet().stream().map(name -> name + ".bpmn").toList());
    }

    @Test
    void everySignalThatADossierWaitsForIsGivenByItsCampaign() {
        assertThat(caught(MODELS.get("dossier"))).hasSize(2).isEqualTo(thrown(MODELS.get("campaign")));
    }

    private static Set<String> caught(BpmnModelInstance model) {
        return signals(model, CatchEvent.class);
    }

    private static Set<String> thrown(BpmnModelInstance model) {
        return signals(model, ThrowEvent.class);
    }

    private static Set<String> signals(BpmnModelInstance model, Class<?> event) {
        return model.getModelElementsByType(SignalEventDefinition.class).stream()
                .filter(definition -> event.isInstance(definition.getParentElement()))
                .map(definition -> definition.getSignal().getName())
                .collect(Collectors.toSet());
    }
}
