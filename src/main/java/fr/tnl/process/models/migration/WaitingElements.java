package fr.tnl.process.models.migration;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Elements of a diagram where an instance may wait: for somebody, for something, or for its turn in the background. */
final class WaitingElements {

    private static final String BODY = "#multiInstanceBody";

    private WaitingElements() {}

    static List<FlowNode> of(BpmnModelInstance diagram) {
        Collection<FlowNode> all = diagram.getModelElementsByType(FlowNode.class);
        return all.stream().filter(WaitingElements::waits).toList();
    }

    private static boolean waits(FlowNode element) {
        return element instanceof UserTask
                || element instanceof ReceiveTask
                || element instanceof IntermediateCatchEvent
                || element instanceof EventBasedGateway
                || element instanceof ParallelGateway
                || element instanceof CallActivity
                || element instanceof SubProcess
                || element.isCamundaAsyncBefore()
                || element.isCamundaAsyncAfter();
    }

    /** Whether an instance that waits at one could wait at the other, as far as their kind goes. */
    static boolean alike(FlowNode one, FlowNode other) {
        return one.getElementType().equals(other.getElementType()) && event(one).equals(event(other));
    }

    /** What an event waits for, such as {@code timerEventDefinition}; empty for what is no event. */
    private static String event(FlowNode element) {
        return Stream.of(element)
                .filter(CatchEvent.class::isInstance)
                .flatMap(event -> ((CatchEvent) event).getEventDefinitions().stream())
                .map(EventDefinition::getElementType)
                .map(type -> type.getTypeName())
                .findFirst()
                .orElse("");
    }

    /** The element that the engine means: what is done several times has a body around it. */
    static String own(String activity) {
        return activity.endsWith(BODY) ? activity.substring(0, activity.length() - BODY.length()) : activity;
    }
}
