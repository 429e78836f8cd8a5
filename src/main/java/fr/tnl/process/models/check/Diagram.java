package fr.tnl.process.models.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A BPMN file that could be read.
 *
 * @param xml as it stands in the file
 */
record Diagram(String file, String xml, BpmnModelInstance model) {

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    List<Process> processes() {
        Collection<Process> found = model.getModelElementsByType(Process.class);
        return List.copyOf(found);
    }

    static @Nullable String camunda(BaseElement element, String name) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
    }

    /** The element that something belongs to. */
    static BaseElement owner(ModelElementInstance inner) {
        ModelElementInstance element = inner;
        while (!isSeen(element)) {
            element = element.getParentElement();
        }
        return (BaseElement) element;
    }

    /** What people see and select: an event, not what defines it. */
    private static boolean isSeen(ModelElementInstance element) {
        return element instanceof BaseElement base
                && base.getId() != null
                && !(element instanceof EventDefinition)
                && !(element instanceof LoopCharacteristics)
                && !(element instanceof Expression);
    }

    static Process processOf(ModelElementInstance inner) {
        ModelElementInstance element = inner;
        while (!(element instanceof Process)) {
            element = element.getParentElement();
        }
        return (Process) element;
    }

    /** Children of one type among the extensions of an element. */
    static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return Optional.ofNullable(element.getExtensionElements())
                .map(extensions ->
                        extensions.getElementsQuery().filterByType(type).list())
                .orElseGet(List::of);
    }
}
