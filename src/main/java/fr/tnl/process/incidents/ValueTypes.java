package fr.tnl.process.incidents;

import fr.tnl.incidents.spi.ValueType;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine's plain values are to a person, and back. */
final class ValueTypes {

    private static final Set<String> PLAIN =
            Set.of("string", "integer", "long", "short", "double", "boolean", "date", "null");

    private ValueTypes() {}

    /** @param name of one of the engine's types */
    static boolean isPlain(String name) {
        return PLAIN.contains(name);
    }

    static ValueType of(Class<?> type) {
        if (type == String.class) {
            return ValueType.TEXT;
        }
        if (type == Integer.class || type == Long.class || type == Short.class) {
            return ValueType.WHOLE;
        }
        if (type == Double.class) {
            return ValueType.DECIMAL;
        }
        if (type == Boolean.class) {
            return ValueType.TRUTH;
        }
        return type == Date.class ? ValueType.MOMENT : ValueType.OTHER;
    }

    /** As it is handed out: a String, Long, Double, Boolean or Instant. */
    static @Nullable Object told(@Nullable Object held) {
        if (held instanceof Date date) {
            return date.toInstant();
        }
        return held instanceof Number number && !(held instanceof Double) ? Long.valueOf(number.longValue()) : held;
    }

    /** As the engine holds it: a whole number as it was, or as the expressions of models compare it. */
    static Object held(Object told, @Nullable Object before) {
        if (told instanceof Instant moment) {
            return Date.from(moment);
        }
        if (!(told instanceof Long whole)) {
            return told;
        }
        if (before instanceof Short && whole == whole.shortValue()) {
            return whole.shortValue();
        }
        return before instanceof Long || whole != whole.intValue() ? whole : (Object) whole.intValue();
    }
}
