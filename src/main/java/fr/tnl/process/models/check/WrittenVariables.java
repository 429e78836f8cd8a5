package fr.tnl.process.models.check;

import fr.tnl.process.delegates.Step;
import fr.tnl.process.forms.RoutingAnswers;
import fr.tnl.process.variables.ProcessContract;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FormException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Which variables somebody writes in a process: its beginning, its forms, its steps, its decisions and its calls. */
@Component
class WrittenVariables {

    private final Steps steps;

    WrittenVariables(Steps steps) {
        this.steps = steps;
    }

    /** Looks at one process, with the variables that somebody writes in it. */
    interface Look {

        void at(Diagram diagram, Process process, Set<String> written);
    }

    /** Each process of the folder whose variables are known; none where a diagram could not be read. */
    void lookAtAll(Models models, Look look) {
        if (!models.complete()) {
            return;
        }
        for (Diagram diagram : models.diagrams()) {
            diagram.processes().stream()
                    .filter(process -> areKnown(models, process))
                    .forEach(process -> look.at(diagram, process, of(models, process)));
        }
    }

    /** All that some process may have; empty where it is not known of each. */
    Optional<Set<String>> anywhere(Models models) {
        Set<String> all = new HashSet<>();
        for (Diagram diagram : models.diagrams()) {
            diagram.all(CamundaInputParameter.class)
                    .map(CamundaInputParameter::getCamundaName)
                    .forEach(all::add);
            for (Process process : diagram.processes()) {
                if (!areKnown(models, process)) {
                    return Optional.empty();
                }
                all.addAll(of(models, process));
            }
        }
        return models.complete() ? Optional.of(all) : Optional.empty();
    }

    /** Whether all that writes them is before our eyes. */
    private boolean areKnown(Models models, Process process) {
        return !isCalledByNobody(models, process) && !isRenamed(models, process) && !hasForeignForm(process);
    }

    /** Then it is the calling process that is wrong, and nobody knows what this one would be handed. */
    private static boolean isCalledByNobody(Models models, Process process) {
        return ProcessContract.of(process.getId())
                        .map(contract -> contract.given().isEmpty())
                        .orElse(false)
                && !isCalled(models, process);
    }

    /** Where one is missing, it may be this: that it is missing is told, and to this one nobody hands over anything. */
    private static boolean isRenamed(Models models, Process process) {
        return ProcessContract.of(process.getId()).isEmpty()
                && !isCalled(models, process)
                && ProcessContract.all().stream()
                        .anyMatch(contract -> !models.names().processes().contains(contract.process()));
    }

    private static boolean isCalled(Models models, Process process) {
        return models.diagrams().stream()
                .flatMap(diagram -> diagram.all(CallActivity.class))
                .anyMatch(call -> process.getId().equals(call.getCalledElement()));
    }

    /** A form that is not one of ours may set whatever it likes: that it is none is told elsewhere. */
    private static boolean hasForeignForm(Process process) {
        return all(process, UserTask.class).anyMatch(task -> task.getCamundaFormKey() != null)
                || all(process, StartEvent.class).anyMatch(start -> start.getCamundaFormKey() != null);
    }

    /** All of them, wherever in the process, and what it is begun with. */
    private Set<String> of(Models models, Process process) {
        Set<String> written = new HashSet<>(given(models, process));
        all(process, FlowNode.class).forEach(node -> written.addAll(by(models, node)));
        return written;
    }

    /** Who writes each variable that a process is not begun with. */
    Map<String, Set<FlowNode>> writers(Models models, Process process) {
        Map<String, Set<FlowNode>> writers = new HashMap<>();
        all(process, FlowNode.class)
                .forEach(node -> by(models, node).forEach(name -> writers.computeIfAbsent(name, none -> new HashSet<>())
                        .add(node)));
        writers.keySet().removeAll(given(models, process));
        return writers;
    }

    /** By whoever starts it, or calls it. */
    private static Set<String> given(Models models, Process process) {
        Set<String> given = new HashSet<>();
        ProcessContract.of(process.getId()).ifPresent(contract -> given.addAll(contract.given()));
        models.diagrams().stream()
                .flatMap(diagram -> diagram.all(CallActivity.class))
                .filter(call -> process.getId().equals(call.getCalledElement()))
                .flatMap(call -> Diagram.extensions(call, CamundaIn.class).stream())
                .map(CamundaIn::getCamundaTarget)
                .filter(Objects::nonNull)
                .forEach(given::add);
        return given;
    }

    private Set<String> by(Models models, FlowNode node) {
        Set<String> written = new HashSet<>();
        if (node instanceof StartEvent start) {
            Stream.ofNullable(Diagram.camunda(start, "formRef"))
                    .forEach(form -> written.addAll(keys(models, form, field -> true)));
        }
        if (node instanceof UserTask task) {
            Stream.ofNullable(Diagram.camunda(task, "formRef"))
                    .forEach(form -> written.addAll(keys(models, form, RoutingAnswers::isWished)));
        }
        if (node instanceof ServiceTask task) {
            steps.of(task).map(Step::writes).ifPresent(names -> written.addAll(List.of(names)));
            Stream.ofNullable(task.getCamundaResultVariable()).forEach(written::add);
        }
        if (node instanceof BusinessRuleTask task) {
            Stream.ofNullable(task.getCamundaResultVariable()).forEach(written::add);
        }
        if (node instanceof CallActivity call) {
            Diagram.extensions(call, CamundaOut.class).stream()
                    .map(CamundaOut::getCamundaTarget)
                    .filter(Objects::nonNull)
                    .forEach(written::add);
        }
        Diagram.extensions(node, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaOutputParameters().stream())
                .map(CamundaOutputParameter::getCamundaName)
                .forEach(written::add);
        if (node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
            Stream.ofNullable(loop.getCamundaElementVariable()).forEach(written::add);
        }
        return written;
    }

    private static Set<String> keys(Models models, String form, Predicate<Field> which) {
        try {
            return models.forms().get(form).fields().stream()
                    .filter(which)
                    .map(Field::key)
                    .collect(Collectors.toSet());
        } catch (FormException notReadable) {
            // Its own inspection tells
            return Set.of();
        }
    }

    static <T extends ModelElementInstance> Stream<T> all(Process process, Class<T> type) {
        return process
                .getModelInstance()
                .getModelElementsByType(process.getModelInstance().getModel().getType(type))
                .stream()
                .map(type::cast)
                .filter(element -> isWithin(element, process));
    }

    static boolean isWithin(ModelElementInstance inner, Process process) {
        return Stream.iterate(inner, Objects::nonNull, ModelElementInstance::getParentElement)
                .anyMatch(process::equals);
    }
}
