package fr.tnl.process.models.rehearsal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Counts how often each sequence flow is taken, which the engine's history does not tell. */
@Component
@Profile(DressRehearsal.PROFILE)
class FlowCounter extends AbstractBpmnParseListener {

    private final Map<String, LongAdder> taken = new ConcurrentHashMap<>();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        LongAdder counter = taken.computeIfAbsent(flow.getId(), id -> new LongAdder());
        flow.addListener(
                ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> Committed.note(counter::increment));
    }

    /** By the id of the flow, which no two models share. */
    Map<String, Long> counts() {
        return taken.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .sum()));
    }
}
