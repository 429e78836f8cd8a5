package fr.tnl.process.models.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What may come after an element, by whatever way: out of sub-processes, through what interrupts them, and round about.
 * Rather one too many than one too few.
 */
final class Ways {

    private Ways() {}

    /** The element itself only where a way leads back to it. */
    static Set<FlowNode> after(FlowNode first) {
        Set<FlowNode> found = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        next(first).forEach(open::push);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (found.add(node)) {
                next(node).forEach(open::push);
            }
        }
        return found;
    }

    /** What can be reached in a process without passing an element. */
    static Set<FlowNode> without(FlowNode avoided) {
        Set<FlowNode> found = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        starts(Diagram.processOf(avoided).getFlowElements()).forEach(open::push);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!node.equals(avoided) && found.add(node)) {
                next(node).forEach(open::push);
            }
        }
        return found;
    }

    private static Stream<FlowNode> next(FlowNode node) {
        return Stream.of(onward(node), inside(node), interrupting(node), linked(node))
                .flatMap(nodes -> nodes);
    }

    private static Stream<FlowNode> onward(FlowNode node) {
        if (node.getOutgoing().isEmpty() && node.getParentElement() instanceof SubProcess outer) {
            // One that stands beside the flow ends what it interrupts
            return onward(outer);
        }
        return node.getOutgoing().stream().map(SequenceFlow::getTarget);
    }

    private static Stream<FlowNode> inside(FlowNode node) {
        return node instanceof SubProcess inner ? starts(inner.getFlowElements()) : Stream.empty();
    }

    private static Stream<FlowNode> starts(Collection<FlowElement> elements) {
        return elements.stream().filter(StartEvent.class::isInstance).map(FlowNode.class::cast);
    }

    /** Events at the border of the element and of all that it lies in, and sub-processes that stand beside it. */
    private static Stream<FlowNode> interrupting(FlowNode node) {
        Stream<FlowNode> own = borders(node);
        ModelElementInstance parent = node.getParentElement();
        if (parent instanceof SubProcess outer) {
            return Stream.of(own, standing(outer.getFlowElements()), interrupting(outer))
                    .flatMap(nodes -> nodes);
        }
        return parent instanceof Process process ? Stream.concat(own, standing(process.getFlowElements())) : own;
    }

    private static Stream<FlowNode> borders(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()))
                .map(FlowNode.class::cast);
    }

    private static Stream<FlowNode> standing(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .filter(SubProcess::triggeredByEvent)
                .flatMap(inner -> starts(inner.getFlowElements()));
    }

    private static Stream<FlowNode> linked(FlowNode node) {
        if (node.getChildElementsByType(LinkEventDefinition.class).isEmpty()) {
            return Stream.empty();
        }
        return node.getModelInstance().getModelElementsByType(LinkEventDefinition.class).stream()
                .map(definition -> (FlowNode) definition.getParentElement());
    }
}
