package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Saved answers as the inputs of a page hold them: texts, several where several may be chosen, none for no answer. */
public final class Entered {

    private Entered() {}

    /** By key, as {@link Answers#values} has them. */
    public static Map<String, List<String>> of(Map<String, Object> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue())));
    }

    /** @param value null for no answer */
    public static List<String> of(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.of(
                value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString().replace('.', ',')
                        : String.valueOf(value));
    }
}
