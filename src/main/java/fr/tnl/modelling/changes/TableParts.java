package fr.tnl.modelling.changes;

import fr.tnl.modelling.changes.Parts.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** What a file of decision tables is made of: tables, and their rules, cell by cell. */
final class TableParts {

    private TableParts() {}

    static Parts of(String xml) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Element decision : XmlFile.children(XmlFile.root(xml), "decision")) {
            String name = decision.getAttribute("name");
            Map<String, String> properties = new LinkedHashMap<>();
            properties.put("name", name);
            XmlFile.children(decision, "literalExpression")
                    .forEach(expression -> properties.put("expression", XmlFile.text(expression)));
            List<Element> tables = XmlFile.children(decision, "decisionTable");
            tables.forEach(table -> properties.put("hitPolicy", table.getAttribute("hitPolicy")));
            parts.put(decision.getAttribute("id"), new Part(name, properties));
            tables.forEach(table -> rules(name, table, parts));
        }
        return new Parts(parts);
    }

    private static void rules(String decision, Element table, Map<String, Part> parts) {
        List<String> columns = new ArrayList<>();
        XmlFile.children(table, "input").forEach(input -> columns.add(label(input)));
        XmlFile.children(table, "output").forEach(output -> columns.add(label(output)));
        int number = 0;
        for (Element rule : XmlFile.children(table, "rule")) {
            number++;
            List<Element> cells = new ArrayList<>(XmlFile.children(rule, "inputEntry"));
            cells.addAll(XmlFile.children(rule, "outputEntry"));
            Map<String, String> properties = new LinkedHashMap<>();
            for (int i = 0; i < cells.size() && i < columns.size(); i++) {
                properties.put(columns.get(i), XmlFile.text(cells.get(i)));
            }
            XmlFile.children(rule, "description").forEach(text -> properties.put("description", XmlFile.text(text)));
            parts.put(rule.getAttribute("id"), new Part(decision + ", " + number, properties));
        }
    }

    private static String label(Element column) {
        for (String attribute : List.of("label", "name")) {
            if (!column.getAttribute(attribute).isEmpty()) {
                return column.getAttribute(attribute);
            }
        }
        return XmlFile.children(column, "inputExpression").stream()
                .map(XmlFile::text)
                .findFirst()
                .orElse(column.getAttribute("id"));
    }
}
