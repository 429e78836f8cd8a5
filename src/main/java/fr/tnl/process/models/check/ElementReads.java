package fr.tnl.process.models.check;

import fr.tnl.process.delegates.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** @param decisions of the same deployment */
    public Set<String> of(BpmnModelInstance model, String element, List<DmnModelInstance> decisions) {
        Set<String> read = new TreeSet<>();
        if (!(model.getModelElementById(element) instanceof BaseElement found)) {
            return read;
        }
        Set<BaseElement> owners = new HashSet<>(Set.of(found));
        if (found instanceof FlowNode node) {
            owners.addAll(node.getOutgoing());
        }
        ExpressionText.in(new Diagram(element, "", model)).stream()
                .filter(expression -> owners.contains(expression.owner()))
                .forEach(expression -> read.addAll(expression.names()));
        if (found instanceof ServiceTask task) {
            steps.of(task).ifPresent(step -> read.addAll(reads(step)));
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
        read.removeAll(VariableFlow.inputsOf(found));
        read.removeIf(name -> VariableFlow.OF_THE_ENGINE.contains(name) || steps.isBean(name));
        return read;
    }

    private static Set<String> reads(Step step) {
        Set<String> read = new TreeSet<>();
        Stream.of(step.reads(), step.mayRead()).flatMap(Stream::of).forEach(read::add);
        return read;
    }
}
