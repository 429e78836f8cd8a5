package fr.tnl.process.models.check;

import fr.tnl.process.delegates.Step;
import fr.tnl.process.forms.RoutingAnswers;
import fr.tnl.process.variables.ProcessContract;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FormException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether somebody writes each variable that a process reads: its conditions, decisions, calls and steps. */
@Component
@Order(3)
class VariableFlow implements Inspection {

    /** What the engine itself puts within the reach of an expression. */
    static final Set<String> OF_THE_ENGINE = Set.of(
            "execution",
            "task",
            "now",
            "dateTime",
            "currentUser",
            "currentUserGroups",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "S",
            "JSON",
            "XML");

    private final Steps steps;

    VariableFlow(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        if (!models.complete()) {
            return;
        }
        for (Diagram diagram : models.diagrams()) {
            for (Process process : diagram.processes()) {
                if (isCalledByNobody(models, process) || hasForeignForm(process)) {
                    continue;
                }
                Set<String> written = written(models, process);
                expressions(diagram, process, written, findings);
                decisions(models, diagram, process, written, findings);
                calls(diagram, process, written, findings);
                steps(diagram, process, written, findings);
            }
        }
    }

    private void expressions(Diagram diagram, Process process, Set<String> written, Findings findings) {
        ExpressionText.in(diagram).stream()
                .filter(expression -> isWithin(expression.owner(), process) && !isStep(expression))
                .forEach(expression -> expression.names().stream()
                        .filter(name -> !OF_THE_ENGINE.contains(name)
                                && !steps.isBean(name)
                                && !written.contains(name)
                                && !inputsOf(expression.owner()).contains(name))
                        .forEach(name -> findings.error(
                                diagram, expression.owner(), "process.model.neverWritten", name, expression.text())));
    }

    /** Whether it is there is told elsewhere. */
    private static boolean isStep(ExpressionText expression) {
        return expression.text().equals(Diagram.camunda(expression.owner(), "delegateExpression"));
    }

    /** Then it is the calling process that is wrong, and nobody knows what this one would be handed. */
    private static boolean isCalledByNobody(Models models, Process process) {
        return ProcessContract.of(process.getId())
                        .map(contract -> contract.given().isEmpty())
                        .orElse(false)
                && models.diagrams().stream()
                        .flatMap(diagram -> diagram.all(CallActivity.class))
                        .noneMatch(call -> process.getId().equals(call.getCalledElement()));
    }

    /** A form that is not one of ours may set whatever it likes: that it is none is told elsewhere. */
    private static boolean hasForeignForm(Process process) {
        return all(process, UserTask.class).anyMatch(task -> task.getCamundaFormKey() != null)
                || all(process, StartEvent.class).anyMatch(start -> start.getCamundaFormKey() != null);
    }

    private static void decisions(
            Models models, Diagram diagram, Process process, Set<String> written, Findings findings) {
        within(diagram, process, BusinessRuleTask.class)
                .forEach(task -> DecisionInputs.of(models, task.getCamundaDecisionRef()).stream()
                        .filter(input ->
                                !written.contains(input) && !inputsOf(task).contains(input))
                        .forEach(input -> findings.error(
                                diagram,
                                task,
                                "process.model.decisionInput",
                                input,
                                String.valueOf(task.getCamundaDecisionRef()))));
    }

    private static void calls(Diagram diagram, Process process, Set<String> written, Findings findings) {
        within(diagram, process, CallActivity.class).forEach(call -> Diagram.extensions(call, CamundaIn.class).stream()
                .map(CamundaIn::getCamundaSource)
                .filter(Objects::nonNull)
                .filter(source -> !written.contains(source) && !inputsOf(call).contains(source))
                .forEach(source -> findings.error(diagram, call, "process.model.handedOver", source)));
    }

    private void steps(Diagram diagram, Process process, Set<String> written, Findings findings) {
        within(diagram, process, ServiceTask.class)
                .forEach(task -> steps.of(task).ifPresent(step -> Arrays.stream(step.reads())
                        .filter(name ->
                                !written.contains(name) && !inputsOf(task).contains(name))
                        .forEach(name -> findings.error(diagram, task, "process.model.stepReads", name))));
    }

    private Set<String> written(Models models, Process process) {
        Set<String> written = new HashSet<>();
        ProcessContract.of(process.getId()).ifPresent(contract -> written.addAll(contract.given()));
        models.diagrams().stream()
                .flatMap(diagram -> diagram.all(CallActivity.class))
                .filter(call -> process.getId().equals(call.getCalledElement()))
                .flatMap(call -> Diagram.extensions(call, CamundaIn.class).stream())
                .map(CamundaIn::getCamundaTarget)
                .filter(Objects::nonNull)
                .forEach(written::add);
        all(process, StartEvent.class)
                .flatMap(start -> Stream.ofNullable(Diagram.camunda(start, "formRef")))
                .forEach(form -> written.addAll(keys(models, form, field -> true)));
        all(process, UserTask.class)
                .flatMap(task -> Stream.ofNullable(Diagram.camunda(task, "formRef")))
                .forEach(form -> written.addAll(keys(models, form, RoutingAnswers::isWished)));
        all(process, ServiceTask.class)
                .flatMap(task -> steps.of(task).map(Step::writes).stream())
                .forEach(names -> written.addAll(List.of(names)));
        all(process, BusinessRuleTask.class)
                .map(BusinessRuleTask::getCamundaResultVariable)
                .filter(Objects::nonNull)
                .forEach(written::add);
        all(process, ServiceTask.class)
                .map(ServiceTask::getCamundaResultVariable)
                .filter(Objects::nonNull)
                .forEach(written::add);
        all(process, CallActivity.class)
                .flatMap(call -> Diagram.extensions(call, CamundaOut.class).stream())
                .map(CamundaOut::getCamundaTarget)
                .filter(Objects::nonNull)
                .forEach(written::add);
        all(process, CamundaOutputParameter.class)
                .map(CamundaOutputParameter::getCamundaName)
                .forEach(written::add);
        all(process, MultiInstanceLoopCharacteristics.class)
                .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable)
                .filter(Objects::nonNull)
                .forEach(written::add);
        return written;
    }

    /** What is set for one element alone. */
    static Set<String> inputsOf(BaseElement element) {
        return Diagram.extensions(element, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .collect(Collectors.toSet());
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

    private static <T extends ModelElementInstance> Stream<T> within(Diagram diagram, Process process, Class<T> type) {
        return diagram.all(type).filter(element -> isWithin(element, process));
    }

    private static <T extends ModelElementInstance> Stream<T> all(Process process, Class<T> type) {
        return process
                .getModelInstance()
                .getModelElementsByType(process.getModelInstance().getModel().getType(type))
                .stream()
                .map(type::cast)
                .filter(element -> isWithin(element, process));
    }

    private static boolean isWithin(ModelElementInstance inner, Process process) {
        return Stream.iterate(inner, Objects::nonNull, ModelElementInstance::getParentElement)
                .anyMatch(process::equals);
    }
}
