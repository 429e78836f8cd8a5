package fr.tnl.process.models.check;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.process.delegates.Step;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the form that a person fills in has the fields, and their values, that the step behind it works with. */
@Component
@Order(7)
class FormAnswers implements Inspection {

    private final Steps steps;

    FormAnswers(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        for (Diagram diagram : models.diagrams()) {
            diagram.all(ServiceTask.class).forEach(task -> steps.of(task)
                    .filter(step -> step.answers().length > 0 || step.anyAnswers())
                    .ifPresent(step -> before(models, diagram, task, step, findings)));
        }
    }

    private static void before(Models models, Diagram diagram, ServiceTask task, Step step, Findings findings) {
        Set<FlowNode> before = new HashSet<>();
        sources(task, before, new HashSet<>());
        boolean onlyTasks = !task.isCamundaAsyncBefore()
                && !before.isEmpty()
                && before.stream().allMatch(UserTask.class::isInstance);
        if (!onlyTasks) {
            findings.error(diagram, task, "process.model.noFormBefore");
            return;
        }
        for (FlowNode node : before) {
            form(models, node).ifPresent(form -> compare(models, diagram, (UserTask) node, form, task, step, findings));
        }
    }

    /** The steps from which one comes here within one transaction. */
    private static void sources(FlowNode node, Set<FlowNode> found, Set<FlowNode> seen) {
        for (SequenceFlow flow : node.getIncoming()) {
            FlowNode source = flow.getSource();
            if (source instanceof Gateway && seen.add(source)) {
                sources(source, found, seen);
            } else if (source != null && !(source instanceof Gateway)) {
                found.add(source);
            }
        }
    }

    private static Optional<Form> form(Models models, FlowNode task) {
        String name = Diagram.camunda(task, "formRef");
        try {
            return name == null ? Optional.empty() : Optional.of(models.forms().get(name));
        } catch (FormException notReadable) {
            // Its own inspection tells
            return Optional.empty();
        }
    }

    private static void compare(
            Models models,
            Diagram diagram,
            UserTask userTask,
            Form form,
            ServiceTask task,
            Step step,
            Findings findings) {
        String file = form.name() + FormFiles.ENDING;
        String place = task.getName() == null ? task.getId() : task.getName();
        for (String answer : step.answers()) {
            String key = answer.replaceFirst("=.*", "");
            Optional<Field> field = form.field(key);
            if (field.isEmpty()) {
                findings.error(file, key, "process.model.keyMissing", key, place, userTask.getId());
            } else if (answer.contains("=")) {
                values(field.get(), List.of(answer.substring(key.length() + 1).split("\\|")), file, place, findings);
            }
        }
        axes(models, form, step)
                .forEach(key -> findings.error(file, key, "process.model.keyMissing", key, place, userTask.getId()));
    }

    private static void values(Field field, List<String> allowed, String file, String place, Findings findings) {
        field.choices().options().stream()
                .map(option -> String.valueOf(option.value()))
                .filter(value -> !allowed.contains(value))
                .forEach(value -> findings.error(
                        file,
                        field.id(),
                        "process.model.valueUnknown",
                        value,
                        field.key(),
                        place,
                        String.join(", ", allowed)));
    }

    /** Keys that the newest edition's axes want and the form does not have. */
    private static Set<String> axes(Models models, Form form, Step step) {
        Editions editions = models.editions();
        if (editions == null) {
            return Set.of();
        }
        return editions.all().stream()
                .limit(1)
                .map(Edition::axes)
                .flatMap(List::stream)
                .map(Axis::id)
                .flatMap(axis -> List.of(step.answersForEachAxis()).stream().map(prefix -> prefix + axis))
                .filter(key -> form.field(key).isEmpty())
                .collect(Collectors.toSet());
    }
}
