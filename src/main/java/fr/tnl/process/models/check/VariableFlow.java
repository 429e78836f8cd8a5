package fr.tnl.process.models.check;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
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
    private final WrittenVariables variables;

    VariableFlow(Steps steps, WrittenVariables variables) {
        this.steps = steps;
        this.variables = variables;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        variables.lookAtAll(models, (diagram, process, written) -> {
            expressions(diagram, process, written, findings);
            decisions(models, diagram, process, written, findings);
            calls(diagram, process, written, findings);
            steps(diagram, process, written, findings);
        });
    }

    private void expressions(Diagram diagram, Process process, Set<String> written, Findings findings) {
        ExpressionText.in(diagram).stream()
                .filter(expression -> WrittenVariables.isWithin(expression.owner(), process) && !isStep(expression))
                .forEach(expression -> expression.names().stream()
                        .filter(name -> !OF_THE_ENGINE.contains(name)
                                && !steps.isBean(name)
                                && !written.contains(name)
                                && !ElementInputs.of(expression.owner()).containsKey(name))
                        .forEach(name -> findings.error(
                                diagram, expression.owner(), "process.model.neverWritten", name, expression.text())));
    }

    /** Whether it is there is told elsewhere. */
    private static boolean isStep(ExpressionText expression) {
        return expression.text().equals(Diagram.camunda(expression.owner(), "delegateExpression"));
    }

    private static void decisions(
            Models models, Diagram diagram, Process process, Set<String> written, Findings findings) {
        within(diagram, process, BusinessRuleTask.class)
                .forEach(task -> DecisionInputs.of(models, task.getCamundaDecisionRef()).stream()
                        .filter(input -> !written.contains(input)
                                && !ElementInputs.of(task).containsKey(input))
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
                .filter(source ->
                        !written.contains(source) && !ElementInputs.of(call).containsKey(source))
                .forEach(source -> findings.error(diagram, call, "process.model.handedOver", source)));
    }

    private void steps(Diagram diagram, Process process, Set<String> written, Findings findings) {
        within(diagram, process, ServiceTask.class)
                .forEach(task -> steps.of(task).ifPresent(step -> Arrays.stream(step.reads())
                        .filter(name -> !written.contains(name)
                                && !ElementInputs.of(task).containsKey(name))
                        .forEach(name -> findings.error(diagram, task, "process.model.stepReads", name))));
    }

    private static <T extends ModelElementInstance> Stream<T> within(Diagram diagram, Process process, Class<T> type) {
        return diagram.all(type).filter(element -> WrittenVariables.isWithin(element, process));
    }
}
