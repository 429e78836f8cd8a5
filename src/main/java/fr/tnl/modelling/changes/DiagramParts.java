package fr.tnl.modelling.changes;

import fr.tnl.modelling.changes.Parts.Part;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** What a BPMN diagram is made of: everything that bears an id and is drawn or named, without where it is drawn. */
final class DiagramParts {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    /** They say where flows lead, which the flows say themselves. */
    private static final Set<String> REPEATED = Set.of("incoming", "outgoing", "flowNodeRef");
    /** Belong to the element around them. */
    private static final Set<String> INNER = Set.of(
            "extensionElements", "documentation", "conditionExpression", "multiInstanceLoopCharacteristics", "text");

    private static final Pattern END_OF_NAME = Pattern.compile("\\s*–\\s*\\$\\{[^}]*}$");

    private DiagramParts() {}

    static Parts of(String xml) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Element root = XmlFile.root(xml);
        Map<String, String> names = names(root);
        XmlFile.children(root).stream()
                .filter(child -> BPMN.equals(child.getNamespaceURI()))
                .forEach(child -> collect(child, names, parts));
        return new Parts(parts);
    }

    private static void collect(Element element, Map<String, String> names, Map<String, Part> parts) {
        Map<String, String> properties = new LinkedHashMap<>();
        attributes(element, "", properties);
        for (Element child : XmlFile.children(element)) {
            if (isPart(child)) {
                collect(child, names, parts);
            } else if (!REPEATED.contains(child.getLocalName())) {
                inner(child, "", properties);
            }
        }
        properties.remove("id");
        parts.put(element.getAttribute("id"), new Part(name(element, names), properties));
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

    private static void inner(Element element, String path, Map<String, String> properties) {
        String place = path + label(element);
        attributes(element, place + ".", properties);
        properties.remove(place + ".name");
        properties.remove(place + ".id");
        if (XmlFile.children(element).isEmpty()) {
            properties.put(place, XmlFile.text(element));
        } else {
            // What only groups says nothing of its own
            boolean groups =
                    Set.of("extensionElements", "inputOutput", "properties").contains(element.getLocalName());
            XmlFile.children(element).forEach(child -> inner(child, groups ? "" : place + ".", properties));
        }
    }

    /** An input of a step is known by its name. */
    private static String label(Element element) {
        String name = element.getAttribute("name");
        return name.isEmpty() || BPMN.equals(element.getNamespaceURI()) ? element.getLocalName() : name;
    }

    private static void attributes(Element element, String path, Map<String, String> properties) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!"xmlns".equals(attribute.getPrefix()) && !"xsi".equals(attribute.getPrefix())) {
                properties.put(path + attribute.getLocalName(), attribute.getValue());
            }
        }
    }
}
