package fr.tnl.process.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/**
 * By which sequence flows an instance went. The engine's history tells which elements it came by, not how it got there:
 * whoever comes by an element came from the one before it that was left last, and went on by that flow once.
 */
final class TakenFlows {

    private final BpmnModelInstance model;
    private final List<Passage> passages;
    private final Map<String, Integer> order = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    private final Map<String, SequenceFlow> lastFrom = new HashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();

    /** @param passages in the order in which they began */
    TakenFlows(BpmnModelInstance model, List<Passage> passages) {
        this.model = model;
        this.passages = passages;
        for (int i = 0; i < passages.size(); i++) {
            order.put(passages.get(i).id(), i);
            follow(i);
        }
    }

    /** By the id of the flow. */
    Map<String, Integer> times() {
        return times;
    }

    /** The flow by which it went on from a passage, the last one where there are several; null where it did not. */
    @Nullable
    SequenceFlow from(Passage passage) {
        return lastFrom.get(passage.id());
    }

    private void follow(int index) {
        if (!(model.getModelElementById(passages.get(index).element()) instanceof FlowNode node)) {
            return;
        }
        Passage before = null;
        SequenceFlow by = null;
        for (SequenceFlow flow : node.getIncoming()) {
            Passage source = lastLeft(index, flow);
            if (source != null && (before == null || !isAfter(before, source))) {
                before = source;
                by = flow;
            }
        }
        if (before != null && by != null) {
            spent.add(key(before, by));
            lastFrom.put(before.id(), by);
            times.merge(by.getId(), 1, Integer::sum);
        }
    }

    private @Nullable Passage lastLeft(int index, SequenceFlow flow) {
        Passage reached = passages.get(index);
        Passage last = null;
        for (Passage source : passages.subList(0, index)) {
            if (source.element().equals(flow.getSource().getId())
                    && (reached.within() == null || Objects.equals(source.within(), reached.within()))
                    && leads(source, flow)
                    && !left(source).isAfter(reached.begunAt())
                    && !spent.contains(key(source, flow))
                    && (last == null || !isAfter(last, source))) {
                last = source;
            }
        }
        return last;
    }

    /** The engine notes of a gateway that waits that it was interrupted, by the event that came. */
    private static boolean leads(Passage source, SequenceFlow flow) {
        return source.isOver() && (!source.interrupted() || flow.getSource() instanceof EventBasedGateway);
    }

    /** From a choice one goes on once, by whatever flow; from elsewhere once by each. */
    private static String key(Passage source, SequenceFlow flow) {
        FlowNode node = flow.getSource();
        return node instanceof ExclusiveGateway || node instanceof EventBasedGateway
                ? source.id()
                : source.id() + " " + flow.getId();
    }

    /** Whether one was left after the other; where both were left at once, the one that began later. */
    private boolean isAfter(Passage one, Passage other) {
        int later = left(one).compareTo(left(other));
        return later == 0 ? begun(one) > begun(other) : later > 0;
    }

    private int begun(Passage passage) {
        return Objects.requireNonNull(order.get(passage.id()));
    }

    private static Instant left(Passage passage) {
        return Objects.requireNonNull(passage.endedAt());
    }
}
