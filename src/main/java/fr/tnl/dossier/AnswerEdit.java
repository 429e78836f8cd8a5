package fr.tnl.dossier;

import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Group;
import fr.tnl.shared.TypedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a person entered, and what they saw when they did: an answer that somebody else changed since is not overwritten.
 *
 * @param keys the questions that the page asked; one of them without an entry has no answer
 * @param entered by key, as posted
 * @param known the answers that the page showed, by key
 * @param notAnswers names that were posted and are no questions
 */
public record AnswerEdit(
        Set<String> keys, Map<String, List<String>> entered, Map<String, List<String>> known, Set<String> notAnswers) {

    public static AnswerEdit ofSection(
            Group section, Map<String, List<String>> entered, Map<String, List<String>> known, Set<String> notAnswers) {
        Set<String> keys = section.fields().stream().map(Field::key).collect(Collectors.toSet());
        return new AnswerEdit(keys, entered, known, notAnswers);
    }

    public static AnswerEdit ofQuestion(String key, List<String> entered, List<String> known) {
        return new AnswerEdit(Set.of(key), Map.of(key, entered), Map.of(key, known), Set.of());
    }

    /** The same without the questions that are not open: what was posted for them is no answer. */
    AnswerEdit within(Form form, Opening opening) {
        Predicate<String> open =
                name -> opening.opensQuestion(name) || form.field(name).isEmpty();
        Map<String, List<String>> taken = new HashMap<>(entered);
        taken.keySet().removeIf(open.negate());
        return new AnswerEdit(keys.stream().filter(open).collect(Collectors.toSet()), taken, known, notAnswers);
    }

    /** The same with one answer entered otherwise. */
    AnswerEdit with(String key, List<String> answer) {
        Map<String, List<String>> changed = new HashMap<>(entered);
        changed.put(key, answer);
        return new AnswerEdit(keys, changed, known, notAnswers);
    }

    List<String> entered(String key) {
        return tidy(entered.get(key));
    }

    List<String> known(String key) {
        return tidy(known.get(key));
    }

    /** An input left empty posts an empty text, and a browser posts line ends of its own. */
    private static List<String> tidy(@org.jspecify.annotations.Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(TypedText::lines)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
