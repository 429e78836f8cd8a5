package fr.tnl.questionnaire;

import java.util.List;

/** Reads what an HTML form posts: texts, several under one name, nothing for a box that is not ticked. */
final class PostedReader {

    private PostedReader() {}

    static Reading read(Field field, List<String> posted) {
        List<String> values = posted.stream().filter(text -> !text.isBlank()).toList();
        if (field.type() == FieldType.CHECKBOX) {
            return checkbox(field, values);
        }
        if (field.type().isMultiple()) {
            return TypedReader.read(field, values);
        }
        if (values.size() > 1) {
            return Reading.wrong(field, "several");
        }
        if (values.isEmpty()) {
            return Reading.NOTHING;
        }
        if (field.type() == FieldType.NUMBER) {
            return TypedNumber.written(values.get(0))
                    .map(Reading::of)
                    .orElseGet(() -> Reading.wrong(field, "notANumber", values.get(0)));
        }
        return TypedReader.read(field, values.get(0));
    }

    /** Often comes after a hidden {@code false}: one tick is enough. */
    private static Reading checkbox(Field field, List<String> values) {
        if (values.isEmpty()) {
            return Reading.NOTHING;
        }
        if (!List.of("on", "true", "false").containsAll(values)) {
            return Reading.wrong(field, "type");
        }
        return Reading.of(values.contains("on") || values.contains("true"));
    }
}
