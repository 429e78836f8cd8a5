package fr.tnl.process.models.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether every element can be reached, every way leads to an end, and no joining gateway waits for a way that was not
 * taken: the tokens of each process and sub-process are moved in every order there is.
 *
 * <p>Conditions are not looked at: any branch may be taken. A boundary event is one more way out of its activity.
 */
@Component
@Order(11)
class TokenFlow implements Inspection {

    /** Enough for a process that people can still read. */
    private static final int MOST_MARKINGS = 20_000;

    private static final int MOST_TOKENS = 3;

    @Override
    public void inspect(Models models, Findings findings) {
        for (Diagram diagram : models.diagrams()) {
            diagram.all(Process.class).forEach(process -> scope(diagram, process.getFlowElements(), findings));
            diagram.all(SubProcess.class).forEach(inner -> scope(diagram, inner.getFlowElements(), findings));
        }
    }

    private static void scope(Diagram diagram, Collection<FlowElement> elements, Findings findings) {
        List<FlowNode> nodes = elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
        List<FlowNode> starts =
                nodes.stream().filter(StartEvent.class::isInstance).toList();
        Set<FlowNode> reached = new HashSet<>();
        starts.forEach(start -> reach(start, nodes, reached));
        for (FlowNode node : nodes) {
            boolean stands = node instanceof SubProcess inner && inner.triggeredByEvent();
            if (!stands && !reached.contains(node) && isFirst(node)) {
                findings.error(diagram, node, "process.model.unreachable");
            } else if (!stands && reached.contains(node) && isDeadEnd(node)) {
                findings.error(diagram, node, "process.model.deadEnd");
            }
        }
        starts.forEach(start -> new Game(diagram, nodes, findings).play(start));
    }

    /** What follows something that nothing leads to need not be told too. */
    private static boolean isFirst(FlowNode node) {
        return node.getIncoming().isEmpty() && !(node instanceof BoundaryEvent);
    }

    private static boolean isDeadEnd(FlowNode node) {
        return node.getOutgoing().isEmpty() && !(node instanceof EndEvent);
    }

    private static void reach(FlowNode node, List<FlowNode> nodes, Set<FlowNode> reached) {
        if (reached.add(node)) {
            node.getOutgoing().stream()
                    .map(SequenceFlow::getTarget)
                    .filter(Objects::nonNull)
                    .forEach(next -> reach(next, nodes, reached));
            boundaries(node, nodes).forEach(event -> reach(event, nodes, reached));
        }
    }

    private static List<BoundaryEvent> boundaries(FlowNode node, List<FlowNode> nodes) {
        return nodes.stream()
                .filter(BoundaryEvent.class::isInstance)
                .map(BoundaryEvent.class::cast)
                .filter(event -> node.equals(event.getAttachedTo()))
                .toList();
    }

    /** Where the tokens stand: how many on each flow, by its id. */
    private static final class Game {

        private final Diagram diagram;
        private final Findings findings;
        private final List<FlowNode> nodes;
        private final Set<Map<String, Integer>> seen = new HashSet<>();
        private final Deque<Map<String, Integer>> open = new ArrayDeque<>();
        private final Map<String, FlowNode> targets = new HashMap<>();

        Game(Diagram diagram, List<FlowNode> nodes, Findings findings) {
            this.diagram = diagram;
            this.nodes = nodes;
            this.findings = findings;
            nodes.forEach(node -> node.getIncoming().forEach(flow -> targets.put(flow.getId(), node)));
        }

        void play(FlowNode start) {
            for (Map<String, Integer> first : out(start, new TreeMap<>())) {
                see(first);
            }
            while (!open.isEmpty() && seen.size() < MOST_MARKINGS) {
                step(open.pop());
            }
        }

        private void see(Map<String, Integer> marking) {
            if (marking.values().stream().allMatch(tokens -> tokens <= MOST_TOKENS) && seen.add(marking)) {
                open.push(marking);
            }
        }

        private void step(Map<String, Integer> marking) {
            boolean moved = false;
            for (String flow : marking.keySet()) {
                FlowNode node = targets.get(flow);
                if (node != null && (!isJoin(node) || isComplete(node, marking))) {
                    moved = true;
                    next(node, flow, marking).forEach(this::see);
                }
            }
            if (!moved && !marking.isEmpty()) {
                marking.keySet().stream()
                        .map(targets::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(join -> findings.error(diagram, join, "process.model.joinNeverComplete"));
            }
        }

        private static boolean isJoin(FlowNode node) {
            return node instanceof ParallelGateway && node.getIncoming().size() > 1;
        }

        private static boolean isComplete(FlowNode join, Map<String, Integer> marking) {
            return join.getIncoming().stream().allMatch(flow -> marking.containsKey(flow.getId()));
        }

        private List<Map<String, Integer>> next(FlowNode node, String flow, Map<String, Integer> marking) {
            Map<String, Integer> left = new TreeMap<>(marking);
            if (isJoin(node)) {
                node.getIncoming().forEach(incoming -> take(left, incoming.getId()));
            } else {
                take(left, flow);
            }
            List<Map<String, Integer>> next = new ArrayList<>(out(node, left));
            for (BoundaryEvent event : boundaries(node, nodes)) {
                next.addAll(out(event, left));
                if (!event.cancelActivity()) {
                    // The activity goes on beside it
                    out(event, left).forEach(beside -> next.addAll(out(node, beside)));
                }
            }
            return next;
        }

        /** The ways to go on from a node, of which one is taken; of a parallel gateway, or an activity, all at once. */
        private static List<Map<String, Integer>> out(FlowNode node, Map<String, Integer> left) {
            List<SequenceFlow> flows = List.copyOf(node.getOutgoing());
            if (flows.isEmpty()) {
                return List.of(left);
            }
            if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
                return flows.stream().map(flow -> put(left, List.of(flow))).toList();
            }
            if (node instanceof InclusiveGateway) {
                return List.of(put(left, flows), put(left, flows.subList(0, 1)));
            }
            if (node instanceof Activity && flows.stream().anyMatch(flow -> flow.getConditionExpression() != null)) {
                return flows.stream().map(flow -> put(left, List.of(flow))).toList();
            }
            return List.of(put(left, flows));
        }

        private static void take(Map<String, Integer> marking, String flow) {
            marking.computeIfPresent(flow, (id, tokens) -> tokens == 1 ? null : tokens - 1);
        }

        private static Map<String, Integer> put(Map<String, Integer> left, List<SequenceFlow> flows) {
            Map<String, Integer> marking = new TreeMap<>(left);
            flows.stream()
                    .map(SequenceFlow::getId)
                    .collect(Collectors.toList())
                    .forEach(flow -> marking.merge(flow, 1, Integer::sum));
            return marking;
        }
    }
}
