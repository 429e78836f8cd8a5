package fr.tnl.process.models.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * An element of a diagram as it stands in the file: what the engine reads may be where the typed model does not look.
 *
 * @param owner what people see that it belongs to, null for the diagram as a whole
 */
record RawElement(Diagram diagram, Element xml, @Nullable BaseElement owner) {

    /** The engine still takes its extensions under the name of its ancestor. */
    private static final Set<String> ENGINE = Set.of(BpmnModelConstants.CAMUNDA_NS, BpmnModelConstants.ACTIVITI_NS);

    static List<RawElement> in(Diagram diagram) {
        List<RawElement> found = new ArrayList<>();
        collect(diagram, diagram.model().getDocument().getDomSource().getNode(), null, found::add);
        return found;
    }

    private static void collect(Diagram diagram, Node node, @Nullable BaseElement around, Consumer<RawElement> found) {
        BaseElement owner = around;
        if (node instanceof Element element) {
            ModelElementInstance known = diagram.model().getModelElementById(element.getAttribute("id"));
            owner = known instanceof BaseElement base ? Diagram.owner(base) : around;
            found.accept(new RawElement(diagram, element, owner));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(diagram, child, owner, found);
        }
    }

    String name() {
        return xml.getLocalName();
    }

    /** An attribute of the engine's; null where there is none. */
    @Nullable
    String extension(String name) {
        return attributes().stream()
                .filter(attribute -> name.equals(attribute.getLocalName())
                        && attribute.getNamespaceURI() != null
                        && ENGINE.contains(attribute.getNamespaceURI()))
                .map(Attr::getValue)
                .findFirst()
                .orElse(null);
    }

    List<Attr> attributes() {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < xml.getAttributes().getLength(); i++) {
            attributes.add((Attr) xml.getAttributes().item(i));
        }
        return attributes;
    }

    /** What stands in it, and not in an element within. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Node child = xml.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                text.append(words.getData());
            }
        }
        return text.toString();
    }

    void error(Findings findings, String key, Object... args) {
        if (owner == null) {
            findings.error(diagram.file(), xml.getAttribute("id"), key, args);
        } else {
            findings.error(diagram, owner, key, args);
        }
    }
}
