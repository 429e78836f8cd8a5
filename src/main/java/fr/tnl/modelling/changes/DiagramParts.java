package fr.tnl.modelling.changes;

import fr.tnl.modelling.changes.Parts.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a BPMN diagram is made of: everything that bears an id and is drawn or named, without where it is drawn. */
final class DiagramParts {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    /** They say where flows lead, which the flows say themselves. */
    private static final Set<String> REPEATED = Set.of("incoming", "outgoing");
    /** Belong to the element around them. */
    private static final Set<String> INNER = Set.of(
            "extensionElements", "documentation", "conditionExpression", "multiInstanceLoopCharacteristics", "text");

    private static final Pattern END_OF_NAME = Pattern.compile("\\s*–\\s*\\$\\{[^}]*}$");

    private DiagramParts() {}

    static Parts of(String xml) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Element root = XmlFile.root(xml);
        Map<String, String> names = names(root);
        XmlProperties properties = new XmlProperties();
        properties.attributes(root);
        parts.put(root.getAttribute("id"), new Part("", properties.all()));
        XmlFile.children(root).stream()
                .filter(child -> BPMN.equals(child.getNamespaceURI()))
                .forEach(child -> collect(child, names, parts));
        return new Parts(parts);
    }

    private static void collect(Element element, Map<String, String> names, Map<String, Part> parts) {
        XmlProperties properties = new XmlProperties();
        properties.put("kind", element.getLocalName());
        properties.attributes(element);
        Element around = (Element) element.getParentNode();
        if (around.getLocalName().equals("subProcess")) {
            properties.put("parent", around.getAttribute("id"));
        }
        List<Element> inner = new ArrayList<>();
        for (Element child : XmlFile.children(element)) {
            if (isPart(child)) {
                collect(child, names, parts);
            } else if (!REPEATED.contains(child.getLocalName())) {
                inner.add(child);
            }
        }
        properties.inner(inner);
        parts.put(element.getAttribute("id"), new Part(name(element, names), properties.all()));
    }

    private static boolean isPart(Element element) {
        return BPMN.equals(element.getNamespaceURI())
                && element.hasAttribute("id")
                && !INNER.contains(element.getLocalName())
                && !element.getLocalName().endsWith("EventDefinition");
    }

    /** What people read: without what tells tasks of one kind apart. A flow without a name is known by its ends. */
    private static String name(Element element, Map<String, String> names) {
        String name = element.getAttribute("name");
        if (!name.isEmpty() || !element.getLocalName().equals("sequenceFlow")) {
            return END_OF_NAME.matcher(name).replaceFirst("");
        }
        String source = element.getAttribute("sourceRef");
        String target = element.getAttribute("targetRef");
        return names.getOrDefault(source, source) + " → " + names.getOrDefault(target, target);
    }

    private static Map<String, String> names(Element root) {
        Map<String, String> names = new HashMap<>();
        NodeList all = root.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String name = END_OF_NAME.matcher(element.getAttribute("name")).replaceFirst("");
            if (!name.isEmpty()) {
                names.put(element.getAttribute("id"), name);
            }
        }
        return names;
    }
}
