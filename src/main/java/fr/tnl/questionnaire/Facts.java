package fr.tnl.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the application tells a form: it is shown, conditions may use it, and it is never believed when it comes back.
 *
 * @param values by name, null allowed; for conditions
 * @param options of the questions that take them from a fact, by the fact's name
 */
public record Facts(Map<String, ? extends @Nullable Object> values, Map<String, List<Option>> options) {

    public static final Facts NONE = new Facts(Map.of(), Map.of());

    public Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        options = Map.copyOf(options);
    }

    public static Facts of(Map<String, ? extends @Nullable Object> values) {
        return new Facts(values, Map.of());
    }

    Set<String> names() {
        Set<String> names = new HashSet<>(values.keySet());
        names.addAll(options.keySet());
        return names;
    }

    /**
     * @throws IllegalArgumentException where the field takes its options from a fact that is not there
     */
    List<Option> optionsOf(Field field) {
        String source = field.choices().source();
        if (source == null) {
            return field.choices().options();
        }
        List<Option> given = options.get(source);
        if (given == null) {
            throw new IllegalArgumentException(
                    "The question " + field.key() + " takes its options from the fact " + source + ", not given");
        }
        return given;
    }
}
