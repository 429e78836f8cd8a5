package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

class WaysTest {

    private final BpmnModelInstance model = model();

    /** first, then a part with a task within and a time limit, then last; a cancellation at any moment. */
    private static BpmnModelInstance model() {
        ProcessBuilder process = Bpmn.createExecutableProcess();
        process.eventSubProcess()
                .startEvent()
                .message("cancelled")
                .serviceTask("cancel")
                .endEvent();
        return process.startEvent()
                .serviceTask("first")
                .subProcess("part")
                .embeddedSubProcess()
                .startEvent()
                .serviceTask("within")
                .exclusiveGateway("again")
                .connectTo("within")
                .moveToNode("again")
                .endEvent()
                .subProcessDone()
                .serviceTask("last")
                .endEvent()
                .moveToActivity("part")
                .boundaryEvent()
                .timerWithDuration("PT1H")
                .serviceTask("late")
                .endEvent()
                .done();
    }

    @Test
    void leadIntoAPartThroughItAndRoundIt() {
        assertThat(after("first")).containsExactlyInAnyOrder("within", "last", "late", "cancel");
    }

    @Test
    void leadOutOfAPartAndBackWhereItRepeats() {
        assertThat(after("within")).containsExactlyInAnyOrder("within", "last", "late", "cancel");
    }

    @Test
    void doNotLeadBackOrToTheOtherBranch() {
        assertThat(after("last")).containsExactly("cancel");
        assertThat(after("late")).containsExactly("cancel");
    }

    @Test
    void leadRoundWhatIsAvoidedOnlyWhereThereIsAnotherWay() {
        assertThat(tasks(Ways.without(node("first")))).containsExactly("cancel");
        // Whether a part can end without what is in it is not looked at
        assertThat(tasks(Ways.without(node("within")))).containsExactlyInAnyOrder("first", "last", "late", "cancel");
        assertThat(tasks(Ways.without(node("late")))).containsExactlyInAnyOrder("first", "within", "last", "cancel");
    }

    private List<String> after(String id) {
        return tasks(Ways.after(node(id)));
    }

    private FlowNode node(String id) {
        return model.getModelElementById(id);
    }

    private static List<String> tasks(Set<FlowNode> nodes) {
        return nodes.stream()
                .filter(ServiceTask.class::isInstance)
                .map(FlowNode::getId)
                .toList();
    }
}
