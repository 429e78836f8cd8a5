package fr.tnl.process.models.reading;

import fr.tnl.process.models.check.ElementInputs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.MessageSource;

/** The steps of a diagram, one to a row, in the order in which a reader goes from one to the next. */
final class StepRows {

    private static final Pattern DELAY = Pattern.compile("\\$\\{dueDates\\.(after\\('(\\w+)'.*|(\\w+)\\(.*)}");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{(\\w+)}");

    private final DocumentWords words;
    private final Map<String, String> delays;
    private final Map<String, String> processes;
    private final Set<FlowNode> order = new LinkedHashSet<>();

    /**
     * @param delays of the edition, as people read them, by their key
     * @param processes names by their key
     */
    StepRows(MessageSource messages, Map<String, String> delays, Map<String, String> processes) {
        this.words = new DocumentWords(messages);
        this.delays = delays;
        this.processes = processes;
    }

    /** @param elements of a process or sub-process */
    List<List<String>> of(Collection<FlowElement> elements) {
        walk(elements);
        return order.stream().filter(StepRows::isTold).map(this::row).toList();
    }

    private void walk(Collection<FlowElement> elements) {
        List<FlowNode> nodes = elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
        nodes.stream().filter(StartEvent.class::isInstance).forEach(this::follow);
        nodes.stream()
                .filter(node -> node instanceof SubProcess sub && sub.triggeredByEvent())
                .forEach(this::follow);
        // What no flow leads to is told all the same
        nodes.forEach(this::follow);
    }

    private void follow(FlowNode node) {
        if (!order.add(node)) {
            return;
        }
        if (node instanceof SubProcess sub) {
            walk(sub.getFlowElements());
        }
        node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()))
                .forEach(order::add);
        // The nearest way on first: long ways back and round come after it
        node.getOutgoing().stream()
                .sorted(Comparator.comparing(flow -> flow.getName() == null ? "" : flow.getName(), StepRows::yesFirst))
                .map(SequenceFlow::getTarget)
                .forEach(this::follow);
        node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()))
                .flatMap(event -> event.getOutgoing().stream())
                .map(SequenceFlow::getTarget)
                .forEach(this::follow);
    }

    private static int yesFirst(String one, String other) {
        return Boolean.compare(!one.equals("oui"), !other.equals("oui"));
    }

    /** Where ways only part or meet there is nothing to tell. */
    private static boolean isTold(FlowNode node) {
        return !ElementWords.name(node).isEmpty();
    }

    private List<String> row(FlowNode node) {
        return List.of(
                "**" + ElementWords.name(node) + "**", kind(node), who(node), with(node), when(node), told(node));
    }

    private String kind(FlowNode node) {
        String kind = words.of("process.kind." + ElementWords.kind(node));
        return node instanceof BoundaryEvent event
                ? kind + words.of("process.document.attached", ElementWords.name(event.getAttachedTo()))
                : kind;
    }

    private String who(FlowNode node) {
        if (!(node instanceof UserTask task)) {
            return ElementWords.kind(node).equals("mail")
                    ? words.orCode("process.document.to.", input(node, "mailTo"))
                    : "";
        }
        return task.getCamundaAssignee() != null
                ? words.orCode("process.document.assignee.", inner(task.getCamundaAssignee()))
                : task.getCamundaCandidateGroupsList().stream()
                        .map(group -> words.orCode("process.document.group.", group))
                        .collect(Collectors.joining(", "));
    }

    private String with(FlowNode node) {
        if (node instanceof UserTask task && task.getCamundaFormRef() != null) {
            return link(task.getCamundaFormRef(), "forms/" + task.getCamundaFormRef() + ".form");
        }
        if (node instanceof BusinessRuleTask task && task.getCamundaDecisionRef() != null) {
            return "[" + task.getCamundaDecisionRef() + "](#" + DocumentWords.anchor(task.getCamundaDecisionRef())
                    + ")";
        }
        if (node instanceof CallActivity call && processes.containsKey(call.getCalledElement())) {
            return "[" + processes.get(call.getCalledElement()) + "](#" + DocumentWords.anchor(call.getCalledElement())
                    + ")";
        }
        String mail = input(node, "mailTemplate");
        String document = input(node, "documentTemplate");
        if (!document.isEmpty()) {
            return link(document, "documents/" + document + ".md");
        }
        return mail.isEmpty() ? "" : link(mail, "mails/" + mail + ".md");
    }

    private static String link(String name, String file) {
        return "[" + name + "](../processes/" + file + ")";
    }

    private String when(FlowNode node) {
        if (node instanceof UserTask task && task.getCamundaDueDate() != null) {
            return due(task.getCamundaDueDate());
        }
        if (node instanceof CatchEvent event) {
            return event.getEventDefinitions().stream()
                    .filter(TimerEventDefinition.class::isInstance)
                    .map(TimerEventDefinition.class::cast)
                    .map(StepRows::time)
                    .map(this::due)
                    .collect(Collectors.joining(", "));
        }
        return "";
    }

    private static String time(TimerEventDefinition timer) {
        if (timer.getTimeDate() != null) {
            return timer.getTimeDate().getTextContent();
        }
        return timer.getTimeDuration() != null
                ? timer.getTimeDuration().getTextContent()
                : timer.getTimeCycle().getTextContent();
    }

    private String due(String expression) {
        Matcher delay = DELAY.matcher(expression);
        if (delay.matches()) {
            String key = delay.group(2);
            return key == null
                    ? words.orCode("process.document.date.", delay.group(3))
                    : delays.getOrDefault(key, Markdown.code(key));
        }
        Matcher variable = VARIABLE.matcher(expression.strip());
        return variable.matches()
                ? words.orCode("process.document.date.", variable.group(1))
                : Markdown.code(expression);
    }

    private String told(FlowNode node) {
        List<String> all = new ArrayList<>();
        node.getChildElementsByType(Documentation.class).forEach(text -> all.add(text.getTextContent()));
        if (node instanceof Gateway) {
            List<String> ways = node.getOutgoing().stream()
                    .filter(flow -> !ElementWords.name(flow).isEmpty())
                    .map(flow -> words.of("process.document.way", ElementWords.name(flow), next(flow.getTarget())))
                    .toList();
            all.add(String.join(" ", ways));
        }
        return String.join(" ", all);
    }

    /** The next one that has a name, where there is one way to it. */
    private static String next(FlowNode node) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        FlowNode next = node;
        while (ElementWords.name(next).isEmpty() && next.getOutgoing().size() == 1 && seen.add(next)) {
            next = next.getOutgoing().iterator().next().getTarget();
        }
        return ElementWords.name(next).isEmpty() ? next.getId() : ElementWords.name(next);
    }

    private static String input(FlowNode node, String name) {
        return ElementInputs.of(node).getOrDefault(name, "");
    }

    private static String inner(String expression) {
        Matcher variable = VARIABLE.matcher(expression);
        return variable.matches() ? variable.group(1) : expression;
    }
}
