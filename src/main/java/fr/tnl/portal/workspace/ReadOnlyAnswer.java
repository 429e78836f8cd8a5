package fr.tnl.portal.workspace;

import fr.tnl.questionnaire.AnswerView;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Option;
import fr.tnl.shared.Messages;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question that may not be answered anew.
 *
 * @param answer as it stands, in words
 * @param refused what was entered all the same and is not saved, empty where nothing was
 */
public record ReadOnlyAnswer(Field field, String answer, boolean answered, String refused) {

    /**
     * @param value that stands, null for no answer
     * @param entered what was refused
     */
    static ReadOnlyAnswer of(Field field, @Nullable Object value, List<String> entered, Messages messages) {
        return new ReadOnlyAnswer(
                field,
                AnswerView.words(field, value, messages::get),
                value != null,
                entered.stream().map(one -> label(field, one)).collect(Collectors.joining("\n")));
    }

    private static String label(Field field, String entered) {
        return field.choices().options().stream()
                .filter(option -> option.value().equals(entered))
                .map(Option::label)
                .findFirst()
                .orElse(entered);
    }
}
