package fr.tnl.modelling.changes;

import fr.tnl.modelling.changes.Parts.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** What a file of decision tables is made of: tables, their columns, and their rules, cell by cell. */
final class TableParts {

    private static final String DRAWING = "DMNDI";

    private TableParts() {}

    static Parts of(String xml) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Element root = XmlFile.root(xml);
        XmlProperties properties = new XmlProperties();
        properties.attributes(root);
        parts.put(root.getAttribute("id"), new Part("", properties.all()));
        for (Element child : XmlFile.children(root)) {
            if (!child.getLocalName().equals(DRAWING)) {
                collect(child, parts);
            }
        }
        return new Parts(parts);
    }

    private static void collect(Element element, Map<String, Part> parts) {
        String name = element.getAttribute("name");
        List<Element> tables = XmlFile.children(element, "decisionTable");
        XmlProperties properties = new XmlProperties();
        for (Element table : tables) {
            properties.attributes(table);
            properties.inner(without(table, Set.of("input", "output", "rule")));
        }
        properties.attributes(element);
        properties.inner(without(element, Set.of("decisionTable")));
        List<String> rules = new ArrayList<>();
        tables.forEach(table -> XmlFile.children(table, "rule").forEach(rule -> rules.add(rule.getAttribute("id"))));
        parts.put(element.getAttribute("id"), new Part(name, properties.all(), Map.of("rule", rules)));
        tables.forEach(table -> {
            columns(name, table, parts);
            rules(name, table, parts);
        });
    }

    private static void columns(String decision, Element table, Map<String, Part> parts) {
        for (Element column : columns(table)) {
            XmlProperties properties = new XmlProperties();
            properties.attributes(column);
            properties.inner(XmlFile.children(column));
            parts.put(column.getAttribute("id"), new Part(decision + ", " + label(column), properties.all()));
        }
    }

    private static List<Element> columns(Element table) {
        List<Element> columns = new ArrayList<>(XmlFile.children(table, "input"));
        columns.addAll(XmlFile.children(table, "output"));
        return columns;
    }

    private static void rules(String decision, Element table, Map<String, Part> parts) {
        List<Element> columns = columns(table);
        int number = 0;
        for (Element rule : XmlFile.children(table, "rule")) {
            number++;
            List<Element> cells = new ArrayList<>(XmlFile.children(rule, "inputEntry"));
            cells.addAll(XmlFile.children(rule, "outputEntry"));
            XmlProperties properties = new XmlProperties();
            for (int i = 0; i < cells.size() && i < columns.size(); i++) {
                String label = label(columns.get(i));
                // Two columns may bear the same label
                String column = properties.all().containsKey(label) ? label + ", " + (i + 1) : label;
                properties.put(column, cell(cells.get(i)));
            }
            properties.inner(without(rule, Set.of("inputEntry", "outputEntry")));
            parts.put(rule.getAttribute("id"), new Part(decision + ", " + number, properties.all()));
        }
    }

    private static List<Element> without(Element parent, Set<String> names) {
        return XmlFile.children(parent).stream()
                .filter(child -> !names.contains(child.getLocalName()))
                .toList();
    }

    private static String cell(Element cell) {
        String language = cell.getAttribute("expressionLanguage");
        return language.isEmpty() ? XmlFile.text(cell) : language + ": " + XmlFile.text(cell);
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
