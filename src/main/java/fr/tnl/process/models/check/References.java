package fr.tnl.process.models.check;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Whether what a diagram refers to by id is there: with less, nothing else can be said of it. */
final class References {

    /** What a shape or an edge draws. */
    private static final String DRAWN = "bpmnElement";

    private static final List<String> ATTRIBUTES =
            List.of("sourceRef", "targetRef", "attachedToRef", "default", "messageRef", "signalRef", "errorRef", DRAWN);
    private static final List<String> ELEMENTS = List.of("incoming", "outgoing");

    private References() {}

    static boolean allKnown(Diagram diagram, Findings findings) {
        return allKnown(diagram, diagram.model().getDocument().getRootElement(), findings);
    }

    private static boolean allKnown(Diagram diagram, DomElement element, Findings findings) {
        boolean known = true;
        for (String attribute : ATTRIBUTES) {
            String id = element.getAttribute(attribute);
            if (id != null && isMissing(diagram, id)) {
                tell(diagram, element, id, findings);
                known = false;
            }
        }
        if (ELEMENTS.contains(element.getLocalName())
                && isMissing(diagram, element.getTextContent().strip())) {
            tell(diagram, element, element.getTextContent().strip(), findings);
            known = false;
        }
        for (DomElement child : element.getChildElements()) {
            known &= allKnown(diagram, child, findings);
        }
        return known;
    }

    private static boolean isMissing(Diagram diagram, String id) {
        // A name of another file carries a prefix
        return !id.contains(":") && diagram.model().getModelElementById(id) == null;
    }

    private static void tell(Diagram diagram, DomElement element, String missing, Findings findings) {
        DomElement owner = element;
        while (owner.getAttribute("id") == null && owner.getParentElement() != null) {
            owner = owner.getParentElement();
        }
        String id = Objects.toString(owner.getAttribute("id"), "");
        ModelElementInstance known = diagram.model().getModelElementById(id);
        if (known == null || element.getAttribute(DRAWN) != null) {
            findings.error(diagram.file(), id, "process.model.dangling", missing);
        } else {
            findings.error(diagram, Diagram.owner(known), "process.model.dangling", missing);
        }
    }
}
