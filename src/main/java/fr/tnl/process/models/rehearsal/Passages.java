package fr.tnl.process.models.rehearsal;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How often each step was come by, and how long it lasted. Kept here instead of in the engine's tables: nothing else asks
 * for it, and it is a good part of what the engine would write.
 */
@Component
@Profile(DressRehearsal.PROFILE)
class Passages extends DbHistoryEventHandler {

    /** @param lasted of those that are over */
    record Lived(long times, List<Duration> lasted) {

        /** Null where none is over. */
        @Nullable
        Duration mean() {
            return lasted.isEmpty()
                    ? null
                    : lasted.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(lasted.size());
        }

        @Nullable
        Duration longest() {
            return lasted.stream().max(Duration::compareTo).orElse(null);
        }
    }

    private static final class Step {

        private final LongAdder times = new LongAdder();
        private final Queue<Duration> lasted = new ConcurrentLinkedQueue<>();
    }

    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private final Map<String, Date> begun = new ConcurrentHashMap<>();

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity passage) {
            String id = passage.getId();
            Step step = step(passage.getProcessDefinitionKey(), passage.getActivityId());
            if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
                Date at = passage.getStartTime();
                Committed.note(() -> {
                    step.times.increment();
                    begun.put(id, at);
                });
            } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
                Date at = passage.getEndTime();
                Committed.note(() -> {
                    Date since = begun.remove(id);
                    if (since != null) {
                        step.lasted.add(Duration.between(since.toInstant(), at.toInstant()));
                    }
                });
            }
        } else if (!(event instanceof HistoricTaskInstanceEventEntity)) {
            super.handleEvent(event);
        }
    }

    private Step step(String process, String element) {
        return steps.computeIfAbsent(process + "/" + element, key -> new Step());
    }

    /** @param element its id in the model */
    Lived of(String process, String element) {
        Step step = step(process, element);
        return new Lived(step.times.sum(), List.copyOf(step.lasted));
    }
}
