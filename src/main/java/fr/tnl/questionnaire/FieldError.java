package fr.tnl.questionnaire;

import fr.tnl.shared.DomainException;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer that cannot be taken.
 *
 * @param field key of the question
 * @param label of the question; the key where the form has no such question
 * @param key of the message, in the bundle {@code messages/questionnaire}
 * @param args of the message: the label, then figures
 */
public record FieldError(String field, String label, String key, List<Object> args) {

    private static final String PREFIX = "questionnaire.answer.";
    private static final int LONGEST_ECHO = 60;

    public FieldError {
        args = List.copyOf(args);
    }

    static FieldError of(Field field, String problem, Object... figures) {
        List<Object> args = new ArrayList<>();
        args.add(field.label());
        for (Object figure : figures) {
            args.add(figure instanceof String text ? shortened(text) : figure);
        }
        return new FieldError(field.key(), field.label(), PREFIX + problem, args);
    }

    static FieldError foreign(String name) {
        String shown = shortened(name);
        return new FieldError(name, shown, PREFIX + "foreign", List.of(shown));
    }

    /** What was submitted may be anything: messages stay short. */
    private static String shortened(String submitted) {
        return submitted.length() > LONGEST_ECHO ? submitted.substring(0, LONGEST_ECHO) + "…" : submitted;
    }

    public DomainException toException() {
        return new DomainException(key, field, args.toArray());
    }
}
