package fr.tnl.modelling.changes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** All that an element of XML says, by where it says it. */
final class XmlProperties {

    /** How wide the editor of tables draws a column. */
    private static final String WIDTHS = "http://bpmn.io/schema/dmn/biodi/2.0";

    private static final String CAMUNDA = "http://camunda.org/";
    /** They only group: what is in them is known by its own name. */
    private static final Set<String> GROUPS = Set.of("extensionElements", "inputOutput", "properties");

    private final Map<String, String> properties = new LinkedHashMap<>();

    Map<String, String> all() {
        return properties;
    }

    void put(String property, String value) {
        properties.put(property, value);
    }

    /** Its attributes, without its id. */
    void attributes(Element element) {
        attributes(element, "");
        properties.remove("id");
    }

    /** What stands in it, and its attributes; of several with the same name the second is known by its number. */
    void inner(List<Element> elements) {
        inner(elements, "");
    }

    private void inner(List<Element> elements, String path) {
        Map<String, Integer> seen = new HashMap<>();
        for (Element element : elements) {
            if (GROUPS.contains(element.getLocalName())) {
                inner(XmlFile.children(element), path);
            } else {
                String label = label(element);
                int number = seen.merge(label, 1, Integer::sum);
                inner(element, path + (number == 1 ? label : label + "." + number));
            }
        }
    }

    private void inner(Element element, String place) {
        attributes(element, place + ".");
        properties.remove(place + ".id");
        if (isNamed(element)) {
            properties.remove(place + ".name");
        }
        List<Element> children = XmlFile.children(element);
        if (children.isEmpty()) {
            properties.put(place, XmlFile.text(element));
        } else {
            inner(children, place + ".");
        }
    }

    /** An input of a step is known by its name. */
    private static String label(Element element) {
        return isNamed(element) ? element.getAttribute("name") : element.getLocalName();
    }

    private static boolean isNamed(Element element) {
        String namespace = element.getNamespaceURI();
        return namespace != null
                && namespace.startsWith(CAMUNDA)
                && !element.getAttribute("name").isEmpty();
    }

    private void attributes(Element element, String path) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String prefix = attribute.getPrefix() == null ? attribute.getName() : attribute.getPrefix();
            if (!Set.of("xmlns", "xsi").contains(prefix) && !WIDTHS.equals(attribute.getNamespaceURI())) {
                properties.put(path + attribute.getLocalName(), attribute.getValue());
            }
        }
    }
}
