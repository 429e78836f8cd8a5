package fr.tnl.questionnaire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the JSON of a form, schema version 16. */
final class FormParser {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> DISPLAYS =
            Set.of(Display.TEXT, "html", Display.SEPARATOR, "spacer", "image", "button");

    private final String form;
    private final Set<String> computedKeys = new HashSet<>();

    FormParser(String form) {
        this.form = form;
    }

    Form parse(String json) {
        JsonNode components = read(json).path("components");
        if (!components.isArray()) {
            throw FormException.of("questionnaire.form.noComponents", form);
        }
        return new Form(form, json, parts(components, List.of(), Map.of()), computedKeys);
    }

    private JsonNode read(String json) {
        try {
            return JSON.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw FormException.of(
                    "questionnaire.form.notJson",
                    form,
                    String.valueOf(at.getLineNr()),
                    String.valueOf(at.getColumnNr()));
        }
    }

    /**
     * @param inherited properties of the group that its questions share
     */
    private List<FormPart> parts(JsonNode components, List<String> conditions, Map<String, String> inherited) {
        List<FormPart> parts = new ArrayList<>();
        for (JsonNode node : components) {
            parts.add(part(new ComponentNode(form, node), conditions, inherited));
        }
        return parts;
    }

    private FormPart part(ComponentNode node, List<String> conditions, Map<String, String> inherited) {
        List<String> hideConditions = node.hideConditions(conditions);
        Map<String, String> properties = node.properties();
        if (node.type().equals("group")) {
            return group(node, hideConditions, properties, inherited);
        }
        if (node.type().equals("table")) {
            return table(node, hideConditions);
        }
        if (node.type().equals("expression")) {
            return computed(node, hideConditions);
        }
        if (DISPLAYS.contains(node.type())) {
            node.text("key").ifPresent(computedKeys::add);
            String text = node.text("text").or(() -> node.text("content")).orElse("");
            return new Display(node.id(), node.type(), text, hideConditions, properties);
        }
        return new FieldParser(node).field(hideConditions, withAxis(properties, inherited));
    }

    private static Table table(ComponentNode node, List<String> conditions) {
        List<Table.Column> columns = new ArrayList<>();
        for (JsonNode column : node.json().path("columns")) {
            String key = column.path("key").asText();
            columns.add(new Table.Column(key, column.path("label").asText(key)));
        }
        String label = node.text("label").orElse("");
        return new Table(node.id(), label, node.expression("dataSource").orElse(""), columns, conditions);
    }

    private Computed computed(ComponentNode node, List<String> conditions) {
        String key = node.text("key").orElseThrow(() -> node.problem("questionnaire.form.noKey"));
        computedKeys.add(key);
        String expression = node.expression("expression")
                .orElseThrow(() -> node.problem("questionnaire.form.badValue", "expression", ""));
        return new Computed(node.id(), key, expression, conditions);
    }

    private Group group(
            ComponentNode node,
            List<String> conditions,
            Map<String, String> properties,
            Map<String, String> inherited) {
        if (node.text("path").isPresent()) {
            throw node.problem("questionnaire.form.nestedKey", node.text("path").orElse(""));
        }
        Map<String, String> known = withAxis(properties, inherited);
        List<FormPart> parts = parts(node.json().path("components"), conditions, known);
        return new Group(node.id(), node.text("label").orElse(""), parts, conditions, known);
    }

    private static Map<String, String> withAxis(Map<String, String> own, Map<String, String> inherited) {
        Map<String, String> all = new LinkedHashMap<>(own);
        String axis = inherited.get(Field.AXIS);
        if (axis != null) {
            all.putIfAbsent(Field.AXIS, axis);
        }
        return all;
    }
}
