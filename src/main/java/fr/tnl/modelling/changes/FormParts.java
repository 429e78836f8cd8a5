package fr.tnl.modelling.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.modelling.changes.Parts.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a form is made of: questions, groups and texts, each with all that it says and asks for. */
final class FormParts {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Made by the editor, or told by what is in them. */
    private static final Set<String> NOT_READ = Set.of("id", "components", "layout");
    /** What an answer to choose, or a column, is known by. */
    private static final List<String> IDS = List.of("value", "key");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private FormParts() {}

    static Parts of(String json) {
        try {
            FormParts form = new FormParts();
            JsonNode root = JSON.readTree(json);
            form.parts.put("", whole(root));
            form.components(root, "");
            return new Parts(form.parts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this was deployed, and is no form", e);
        }
    }

    private static Part whole(JsonNode root) {
        String id = root.path("id").asText();
        Part whole = part(root, "");
        Map<String, String> properties = new LinkedHashMap<>(whole.properties());
        properties.put("id", id);
        return new Part(id, properties, whole.lists());
    }

    private void components(JsonNode holder, String parent) {
        for (JsonNode component : holder.path("components")) {
            String id = component.path("id").asText();
            String key = component.path("key").asText();
            // Two components may write the same answer
            String name = key.isEmpty() || parts.containsKey(key) ? id : key;
            parts.put(name, part(component, parent));
            components(component, name);
        }
    }

    private static Part part(JsonNode component, String parent) {
        Map<String, String> properties = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        component.fields().forEachRemaining(field -> {
            if (!NOT_READ.contains(field.getKey())) {
                add(field.getValue(), field.getKey(), properties, lists);
            }
        });
        if (!parent.isEmpty()) {
            properties.put("parent", parent);
        }
        return new Part(component.path("label").asText(), properties, lists);
    }

    private static void add(
            JsonNode value, String path, Map<String, String> properties, Map<String, List<String>> lists) {
        if (value.isObject()) {
            value.fields()
                    .forEachRemaining(field -> add(field.getValue(), path + "." + field.getKey(), properties, lists));
        } else if (value.isArray()) {
            List<String> ids = new ArrayList<>();
            for (JsonNode each : value) {
                String id = id(each, ids);
                ids.add(id);
                item(each, id, path, properties, lists);
            }
            lists.put(path, ids);
        } else {
            properties.put(path, value.asText());
        }
    }

    /** Anything else is known by its number. */
    private static String id(JsonNode item, List<String> before) {
        for (String name : IDS) {
            String id = item.path(name).asText();
            if (!id.isEmpty() && !before.contains(id)) {
                return id;
            }
        }
        return String.valueOf(before.size() + 1);
    }

    private static void item(
            JsonNode item, String id, String list, Map<String, String> properties, Map<String, List<String>> lists) {
        String path = list + "." + id;
        if (!item.isObject()) {
            add(item, path, properties, lists);
            return;
        }
        properties.put(path, item.path("label").asText(id));
        item.fields().forEachRemaining(field -> {
            boolean isTold = field.getKey().equals("label")
                    || IDS.contains(field.getKey()) && field.getValue().asText().equals(id);
            if (!isTold) {
                add(field.getValue(), path + "." + field.getKey(), properties, lists);
            }
        });
    }
}
