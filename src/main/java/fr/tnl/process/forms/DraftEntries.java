package fr.tnl.process.forms;

import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldType;
import fr.tnl.questionnaire.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed in a form, between Tasklist's values and a draft's texts. */
final class DraftEntries {

    private DraftEntries() {}

    /** What a draft keeps: texts of the form's own fields, empty where a field was cleared. */
    static Map<String, String> texts(Form form, Map<String, ? extends @Nullable Object> values) {
        Map<String, String> texts = new HashMap<>();
        for (Field field : form.fields()) {
            if (values.containsKey(field.key())) {
                texts.put(field.key(), text(values.get(field.key())));
            }
        }
        return texts;
    }

    /** A box that is not ticked says nothing. */
    private static String text(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value) ? "" : String.valueOf(value);
    }

    /** What Tasklist fills the form with; the text of a field that the form has no more is left out. */
    static Map<String, Object> values(Form form, Map<String, String> texts) {
        Map<String, Object> values = new HashMap<>();
        texts.forEach((key, text) ->
                form.field(key).flatMap(field -> value(field.type(), text)).ifPresent(value -> values.put(key, value)));
        return values;
    }

    private static Optional<Object> value(FieldType type, String text) {
        return switch (type) {
            case CHECKBOX -> Optional.of(Boolean.valueOf(text));
            case NUMBER -> number(text);
            default -> Optional.of(text);
        };
    }

    private static Optional<Object> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
