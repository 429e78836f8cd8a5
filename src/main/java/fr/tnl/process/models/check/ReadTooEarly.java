package fr.tnl.process.models.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether each variable can be there by the time that it is read: where every way to those who write it leads through
 * the one who reads it, the first dossier that comes by fails.
 */
@Component
@Order(4)
class ReadTooEarly implements Inspection {

    private final ElementReads reads;
    private final WrittenVariables variables;

    ReadTooEarly(ElementReads reads, WrittenVariables variables) {
        this.reads = reads;
        this.variables = variables;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        List<DmnModelInstance> decisions =
                models.decisions().stream().map(DecisionFile::model).toList();
        variables.lookAtAll(models, (diagram, process, written) -> {
            List<ExpressionText> expressions = ExpressionText.in(diagram);
            Map<String, Set<FlowNode>> writers = variables.writers(models, process);
            for (FlowNode node : WrittenVariables.all(process, FlowNode.class).toList()) {
                for (String name : reads.of(diagram.model(), node.getId(), decisions, expressions)
                        .needed()) {
                    Set<FlowNode> by = writers.getOrDefault(name, Set.of());
                    if (!by.isEmpty() && isTooEarly(place(node), by)) {
                        findings.error(diagram, node, "process.model.readTooEarly", name, names(by));
                    }
                }
            }
        });
    }

    /** An event at the border of an element is set up when that element begins. */
    private static FlowNode place(FlowNode node) {
        return node instanceof BoundaryEvent event ? event.getAttachedTo() : node;
    }

    private static boolean isTooEarly(FlowNode reader, Set<FlowNode> writers) {
        return !writers.contains(reader) && Collections.disjoint(Ways.without(reader), writers);
    }

    private static String names(Set<FlowNode> writers) {
        return writers.stream().map(FlowNode::getId).sorted().collect(Collectors.joining(", "));
    }
}
