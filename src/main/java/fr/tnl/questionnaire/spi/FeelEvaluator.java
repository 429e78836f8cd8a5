package fr.tnl.questionnaire.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the FEEL expressions of a form as the browser does. */
@FunctionalInterface
public interface FeelEvaluator {

    /**
     * @param expression without its leading {@code =}
     * @param context String, BigDecimal, Boolean, lists, maps or null by name
     * @return String, Number, Boolean, a list, a map or null
     * @throws IllegalArgumentException where the expression cannot be read
     */
    @Nullable
    Object evaluate(String expression, Map<String, ? extends @Nullable Object> context);

    /** Whether the expression is true; false where it gives null or anything but a boolean. */
    default boolean test(String expression, Map<String, ? extends @Nullable Object> context) {
        return Boolean.TRUE.equals(evaluate(expression, context));
    }
}
