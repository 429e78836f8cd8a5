package fr.tnl.process.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what expressions gave. The conditions of a form are asked with every answer that is saved, of a few choices
 * each, and the engine sets up all of its functions for each of them.
 */
final class FeelMemory implements FeelEvaluator {

    private static final int MOST = 10_000;

    /** What is longer was typed, not chosen: it will hardly come again. */
    private static final int LONGEST_TEXT = 100;

    /** What these give is another thing the next time. */
    private static final Pattern CHANGING = Pattern.compile("now|today|random");

    /** @param values of what the expression names */
    private record Question(String expression, Map<String, @Nullable Object> values) {}

    private final Cache<Question, Optional<Object>> answers =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final FeelEvaluator engine;

    FeelMemory(FeelEvaluator engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, ? extends @Nullable Object> context) {
        Question question = new Question(expression, named(expression, context));
        if (!isLikelyToComeAgain(question)) {
            return engine.evaluate(expression, context);
        }
        return answers.get(question, asked -> Optional.ofNullable(engine.evaluate(expression, context)))
                .orElse(null);
    }

    /** Some that are not, such as {@code a} in {@code data}, do no harm. */
    private static Map<String, @Nullable Object> named(
            String expression, Map<String, ? extends @Nullable Object> context) {
        Map<String, @Nullable Object> named = new HashMap<>();
        context.forEach((name, value) -> {
            if (expression.contains(name)) {
                named.put(name, value);
            }
        });
        return named;
    }

    private static boolean isLikelyToComeAgain(Question question) {
        return !CHANGING.matcher(question.expression()).find()
                && question.values().values().stream()
                        .noneMatch(value -> value instanceof String text && text.length() > LONGEST_TEXT);
    }
}
