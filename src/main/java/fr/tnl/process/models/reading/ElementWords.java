package fr.tnl.process.models.reading;

import java.util.Collection;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What people read of an element: its name without what the engine puts in for each dossier, and its kind. */
public final class ElementWords {

    private static final String SENDS_MAIL = "${sendMailDelegate}";
    private static final Pattern END_OF_NAME = Pattern.compile("\\s*–\\s*\\$\\{[^}\"]*}$");

    private ElementWords() {}

    /** Such as {@code Délibérer} for « Délibérer – ${authorityName} »; empty where it has none. */
    public static String name(FlowElement element) {
        String name = element.getName();
        return name == null ? "" : END_OF_NAME.matcher(name.strip()).replaceFirst("");
    }

    /** As in BPMN, such as {@code userTask}, or nearer to what it does: the end of a message's key. */
    public static String kind(FlowNode node) {
        if (node instanceof ServiceTask task && SENDS_MAIL.equals(task.getCamundaDelegateExpression())) {
            return "mail";
        }
        if (node instanceof IntermediateCatchEvent event) {
            return awaited(event, node.getElementType().getTypeName());
        }
        return node.getElementType().getTypeName();
    }

    private static String awaited(CatchEvent event, String otherwise) {
        Collection<EventDefinition> definitions = event.getEventDefinitions();
        if (definitions.stream().anyMatch(TimerEventDefinition.class::isInstance)) {
            return "timer";
        }
        if (definitions.stream().anyMatch(MessageEventDefinition.class::isInstance)) {
            return "message";
        }
        return definitions.stream().anyMatch(SignalEventDefinition.class::isInstance) ? "signal" : otherwise;
    }
}
