package fr.tnl.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Components under one title; a section where it stands at the top of its form.
 *
 * @param label empty where the group has no title
 */
public record Group(
        String id, String label, List<FormPart> parts, List<String> hideConditions, Map<String, String> properties)
        implements FormPart {

    public Group {
        parts = List.copyOf(parts);
        hideConditions = List.copyOf(hideConditions);
        properties = Map.copyOf(properties);
    }

    /** All questions, in order, those of nested groups too. */
    public List<Field> fields() {
        return parts.stream()
                .flatMap(part -> part instanceof Group inner
                        ? inner.fields().stream()
                        : part instanceof Field field ? Stream.of(field) : Stream.empty())
                .toList();
    }

    /** Id of the axis that the questions are about, null for a section without points. */
    public @Nullable String axis() {
        return properties.get(Field.AXIS);
    }
}
