package fr.tnl.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a question: those written in the form, or those that a fact gives.
 *
 * @param source name of the fact, from {@code valuesExpression} or {@code valuesKey}; null where the form has them
 */
public record Choices(List<Option> options, @Nullable String source) {

    static final Choices NONE = new Choices(List.of(), null);

    public Choices {
        options = List.copyOf(options);
    }
}
