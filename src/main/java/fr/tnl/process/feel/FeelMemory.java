package fr.tnl.process.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what expressions gave. The conditions of a form are asked with every answer that is saved, and each cell of
 * a decision table with every dossier, of a few values each; the engine reads them anew and sets up all of its functions
 * for each of them.
 */
final class FeelMemory implements FeelEngine {

    private static final int MOST = 10_000;

    /** What is longer was typed, not chosen: it will hardly come again. */
    private static final int LONGEST_TEXT = 100;

    /** What these give is another thing the next time. */
    private static final Pattern CHANGING = Pattern.compile("now|today|random");

    /**
     * @param input what a test tests, null where the expression is none
     * @param values of what the expression names
     */
    private record Question(String expression, @Nullable String input, Map<String, @Nullable Object> values) {}

    private final Cache<Question, Optional<Object>> answers =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final Supplier<FeelEngine> engine;

    FeelMemory(Supplier<FeelEngine> engine) {
        this.engine = engine;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        return (T) recall(new Question(expression, null, named(expression, context)), () -> engine.get()
                .evaluateSimpleExpression(expression, context));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext context) {
        Map<String, @Nullable Object> values = named(tests, context);
        values.put(input, value(context, input));
        return Boolean.TRUE.equals(recall(new Question(tests, input, values), () -> engine.get()
                .evaluateSimpleUnaryTests(tests, input, context)));
    }

    private @Nullable Object recall(Question question, Supplier<@Nullable Object> ask) {
        return isLikelyToComeAgain(question)
                ? answers.get(question, asked -> Optional.ofNullable(ask.get())).orElse(null)
                : ask.get();
    }

    /** Some that are not, such as {@code a} in {@code data}, do no harm. */
    private static Map<String, @Nullable Object> named(String expression, VariableContext context) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (String name : context.keySet()) {
            if (expression.contains(name)) {
                named.put(name, value(context, name));
            }
        }
        return named;
    }

    private static @Nullable Object value(VariableContext context, String name) {
        TypedValue value = context.resolve(name);
        return value == null ? null : value.getValue();
    }

    private static boolean isLikelyToComeAgain(Question question) {
        return !CHANGING.matcher(question.expression()).find()
                && question.values().values().stream().allMatch(FeelMemory::isChosen);
    }

    /** Not an object, which may change while it is remembered. */
    private static boolean isChosen(@Nullable Object value) {
        return value == null
                || value instanceof Number
                || value instanceof Boolean
                || (value instanceof String text && text.length() <= LONGEST_TEXT)
                || (value instanceof List<?> several && several.stream().allMatch(FeelMemory::isChosen));
    }
}
