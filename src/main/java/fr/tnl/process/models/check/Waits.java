package fr.tnl.process.models.check;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether what a process waits for can come: signals that somebody gives, times that can be read, errors that end. */
@Component
@Order(9)
class Waits implements Inspection {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{.*}", Pattern.DOTALL);
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?.*)?");
    private static final Pattern CYCLE = Pattern.compile("R\\d*/(.+/)?P.+|(\\S+\\s+){4,6}\\S+");

    @Override
    public void inspect(Models models, Findings findings) {
        Set<String> given = models.diagrams().stream()
                .flatMap(diagram -> diagram.all(SignalEventDefinition.class))
                .filter(definition -> definition.getParentElement() instanceof ThrowEvent)
                .flatMap(definition -> name(definition).stream())
                .collect(Collectors.toSet());
        for (Diagram diagram : models.diagrams()) {
            if (models.complete()) {
                signals(diagram, given, findings);
            }
            messages(diagram, findings);
            timers(diagram, findings);
            errors(diagram, findings);
        }
    }

    private static Optional<String> name(SignalEventDefinition definition) {
        return Optional.ofNullable(definition.getSignal()).map(signal -> signal.getName());
    }

    private static void signals(Diagram diagram, Set<String> given, Findings findings) {
        diagram.all(SignalEventDefinition.class)
                .filter(definition -> !(definition.getParentElement() instanceof ThrowEvent))
                .forEach(definition -> {
                    String name = name(definition).orElse("");
                    if (!given.contains(name)) {
                        findings.error(
                                diagram,
                                Diagram.owner(definition.getParentElement()),
                                "process.model.signalNeverGiven",
                                name,
                                given.isEmpty() ? "–" : String.join(", ", given));
                    }
                });
    }

    private static void messages(Diagram diagram, Findings findings) {
        diagram.all(MessageEventDefinition.class)
                .filter(definition -> definition.getMessage() == null)
                .forEach(definition -> findings.error(
                        diagram, Diagram.owner(definition.getParentElement()), "process.model.messageNone"));
        diagram.all(ReceiveTask.class)
                .filter(task -> task.getMessage() == null)
                .forEach(task -> findings.error(diagram, task, "process.model.messageNone"));
    }

    private static void timers(Diagram diagram, Findings findings) {
        diagram.all(TimerEventDefinition.class).forEach(timer -> {
            time(diagram, timer, timer.getTimeDuration(), DURATION, "duration", findings);
            time(diagram, timer, timer.getTimeDate(), DATE, "date", findings);
            time(diagram, timer, timer.getTimeCycle(), CYCLE, "cycle", findings);
            if (Stream.of(timer.getTimeDuration(), timer.getTimeDate(), timer.getTimeCycle())
                    .allMatch(Objects::isNull)) {
                findings.error(diagram, Diagram.owner(timer.getParentElement()), "process.model.timerEmpty");
            }
        });
    }

    private static void time(
            Diagram diagram,
            TimerEventDefinition timer,
            @Nullable ModelElementInstance value,
            Pattern form,
            String kind,
            Findings findings) {
        if (value == null) {
            return;
        }
        String text = value.getTextContent().strip();
        if (text.isEmpty()) {
            findings.error(diagram, Diagram.owner(timer.getParentElement()), "process.model.timerEmpty");
        } else if (!EXPRESSION.matcher(text).matches() && !form.matcher(text).matches()) {
            findings.error(diagram, Diagram.owner(timer.getParentElement()), "process.model.timer." + kind, text);
        }
    }

    /** An error that nobody catches ends the process in silence. */
    private static void errors(Diagram diagram, Findings findings) {
        diagram.all(EndEvent.class).forEach(end -> end.getEventDefinitions().stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(ErrorEventDefinition.class::cast)
                .filter(error -> !isCaught(end, error))
                .forEach(error -> findings.error(
                        diagram,
                        end,
                        "process.model.errorUncaught",
                        error.getError() == null
                                ? ""
                                : String.valueOf(error.getError().getErrorCode()))));
    }

    private static boolean isCaught(ModelElementInstance end, ErrorEventDefinition thrown) {
        Predicate<EventDefinition> catches = definition -> definition instanceof ErrorEventDefinition caught
                && (caught.getError() == null
                        || thrown.getError() == null
                        || Objects.equals(
                                caught.getError().getErrorCode(),
                                thrown.getError().getErrorCode()));
        ModelElementInstance scope = end.getParentElement();
        while (scope instanceof SubProcess subProcess) {
            Activity activity = subProcess;
            boolean here = activity.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                            .filter(event -> activity.equals(event.getAttachedTo()))
                            .anyMatch(event ->
                                    event.getEventDefinitions().stream().anyMatch(catches))
                    || subProcess.getParentElement().getChildElementsByType(SubProcess.class).stream()
                            .filter(SubProcess::triggeredByEvent)
                            .anyMatch(other ->
                                    other.getModelInstance().getModelElementsByType(ErrorEventDefinition.class).stream()
                                            .filter(definition -> Diagram.owner(definition.getParentElement())
                                                    .getParentElement()
                                                    .equals(other))
                                            .anyMatch(catches));
            if (here) {
                return true;
            }
            scope = scope.getParentElement();
        }
        return false;
    }
}
