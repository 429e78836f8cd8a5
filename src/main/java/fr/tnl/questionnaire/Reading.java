package fr.tnl.questionnaire;

import org.jspecify.annotations.Nullable;

/** What a submitted value turned out to be: a typed value, an error, or neither where nothing was submitted. */
record Reading(@Nullable Object value, @Nullable FieldError error) {

    static final Reading NOTHING = new Reading(null, null);

    static Reading of(Object value) {
        return new Reading(value, null);
    }

    static Reading wrong(Field field, String problem, Object... figures) {
        return new Reading(null, FieldError.of(field, problem, figures));
    }
}
