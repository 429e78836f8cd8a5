package fr.tnl.process.models.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;

/** Which variables an element of a deployed diagram reads: in its expressions, its step, its decision and its calls. */
@Component
public class ElementReads {

    private final Steps steps;

    ElementReads(Steps steps) {
        this.steps = steps;
    }

    /**
     * What an element reads.
     *
     * @param needed has to be there
     * @param wished is read where it is there
     */
    public record Reads(Set<String> needed, Set<String> wished) {}

    /** @param decisions of the same deployment */
    public Reads of(BpmnModelInstance model, String element, List<DmnModelInstance> decisions) {
        return of(model, element, decisions, ExpressionText.in(new Diagram(element, "", model)));
    }

    /** @param expressions of the diagram: for whoever asks for many of its elements */
    Reads of(
            BpmnModelInstance model,
            String element,
            List<DmnModelInstance> decisions,
            List<ExpressionText> expressions) {
        Set<String> read = new TreeSet<>();
        Set<String> wished = new TreeSet<>();
        if (!(model.getModelElementById(element) instanceof BaseElement found)) {
            return new Reads(read, wished);
        }
        Set<BaseElement> owners = new HashSet<>(Set.of(found));
        if (found instanceof FlowNode node) {
            owners.addAll(node.getOutgoing());
        }
        expressions.stream()
                .filter(expression -> owners.contains(expression.owner()))
                .forEach(expression -> read.addAll(expression.names()));
        if (found instanceof ServiceTask task) {
            steps.of(task).ifPresent(step -> {
                read.addAll(List.of(step.reads()));
                wished.addAll(List.of(step.mayRead()));
            });
        }
        if (found instanceof BusinessRuleTask rule) {
            read.addAll(DecisionInputs.of(decisions.stream(), rule.getCamundaDecisionRef()));
        }
        if (found instanceof CallActivity call) {
            Diagram.extensions(call, CamundaIn.class).stream()
                    .map(CamundaIn::getCamundaSource)
                    .filter(Objects::nonNull)
                    .forEach(read::add);
        }
        read.removeAll(ElementInputs.of(found).keySet());
        read.removeIf(name -> VariableFlow.OF_THE_ENGINE.contains(name) || steps.isBean(name));
        return new Reads(read, wished);
    }
}
