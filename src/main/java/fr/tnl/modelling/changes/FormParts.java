package fr.tnl.modelling.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.modelling.changes.Parts.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a form is made of: questions, groups and texts, each with all that it says and asks for. */
final class FormParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Made by the editor: nobody reads them. */
    private static final Set<String> NOT_READ = Set.of("id", "components", "layout");

    private FormParts() {}

    static Parts of(String json) {
        try {
            Map<String, Part> parts = new LinkedHashMap<>();
            components(JSON.readTree(json), parts);
            return new Parts(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this was deployed, and is no form", e);
        }
    }

    private static void components(JsonNode holder, Map<String, Part> parts) {
        for (JsonNode component : holder.path("components")) {
            Map<String, String> properties = new LinkedHashMap<>();
            flatten(component, "", properties);
            String id = component.hasNonNull("key")
                    ? component.get("key").asText()
                    : component.path("id").asText();
            parts.put(id, new Part(component.path("label").asText(), properties));
            components(component, parts);
        }
    }

    private static void flatten(JsonNode node, String path, Map<String, String> properties) {
        node.fields().forEachRemaining(field -> {
            if (!path.isEmpty() || !NOT_READ.contains(field.getKey())) {
                add(field.getValue(), path + field.getKey(), properties);
            }
        });
    }

    private static void add(JsonNode value, String path, Map<String, String> properties) {
        if (value.isObject()) {
            flatten(value, path + ".", properties);
        } else if (value.isArray()) {
            for (JsonNode each : value) {
                String label = each.path("label").asText();
                String key = each.has("value") ? each.get("value").asText() : each.asText();
                properties.put(path + "." + key, label.isEmpty() ? each.toString() : label);
            }
        } else {
            properties.put(path, value.asText());
        }
    }
}
