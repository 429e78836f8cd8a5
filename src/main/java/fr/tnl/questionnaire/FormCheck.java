package fr.tnl.questionnaire;

import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Holds what was submitted against its form: the browser's own check is a help, never a guarantee. */
public final class FormCheck {

    /** Of keys that the form does not have, no more are told. */
    private static final int FOREIGN_TOLD = 10;

    private final Form form;
    private final FeelEvaluator feel;

    public FormCheck(Form form, FeelEvaluator feel) {
        this.form = form;
        this.feel = feel;
    }

    /**
     * Answers that an HTML form posted.
     *
     * @param ignored names that are no answers, such as a CSRF token; facts are ignored by themselves
     */
    public Answers posted(Map<String, List<String>> raw, Facts facts, Set<String> ignored, Stage stage) {
        return check(raw, PostedReader::read, facts, ignored, stage);
    }

    /**
     * Typed answers, as Tasklist submits them or as they were stored.
     *
     * @param ignored names that are no answers; facts are ignored by themselves
     */
    public Answers typed(Map<String, ? extends @Nullable Object> raw, Facts facts, Set<String> ignored, Stage stage) {
        return check(raw, TypedReader::read, facts, ignored, stage);
    }

    private <T> Answers check(
            Map<String, ? extends T> raw,
            BiFunction<Field, T, Reading> reader,
            Facts facts,
            Set<String> ignored,
            Stage stage) {
        Map<String, Reading> readings = read(raw, reader);
        Map<String, Object> typed = new LinkedHashMap<>();
        readings.forEach((key, reading) -> {
            if (reading.value() != null) {
                typed.put(key, reading.value());
            }
        });
        Visibility visibility = Visibility.of(form, typed, facts, feel);

        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (Field field : form.fields()) {
            if (field.readOnly() || visibility.isHidden(field)) {
                continue;
            }
            Reading reading = readings.getOrDefault(field.key(), Reading.NOTHING);
            @Nullable Object value = reading.value();
            FieldError wrong = wrong(field, reading, facts);
            if (wrong != null) {
                errors.add(wrong);
                continue;
            }
            if (value != null) {
                values.put(field.key(), value);
            }
            FieldError missing = stage == Stage.DRAFT ? null : AnswerRules.required(field, value);
            if (missing != null) {
                errors.add(missing);
            }
        }
        errors.addAll(foreign(raw.keySet(), facts, ignored));
        return new Answers(values, visibility, errors);
    }

    private <T> Map<String, Reading> read(Map<String, ? extends T> raw, BiFunction<Field, T, Reading> reader) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            T value = raw.get(field.key());
            if (value != null && !field.readOnly()) {
                readings.put(field.key(), reader.apply(field, value));
            }
        }
        return readings;
    }

    private static @Nullable FieldError wrong(Field field, Reading reading, Facts facts) {
        if (reading.error() != null) {
            return reading.error();
        }
        return reading.value() == null ? null : AnswerRules.check(field, reading.value(), facts);
    }

    private List<FieldError> foreign(Set<String> submitted, Facts facts, Set<String> ignored) {
        Set<String> known = new HashSet<>(facts.names());
        known.addAll(ignored);
        known.addAll(form.computedKeys());
        form.fields().forEach(field -> known.add(field.key()));
        return submitted.stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .limit(FOREIGN_TOLD)
                .map(FieldError::foreign)
                .toList();
    }
}
