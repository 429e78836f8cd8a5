package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted, checked against its form.
 *
 * @param values by key, in the order of the form: String, BigDecimal, Boolean or List of String; only answers that are
 *     right, to questions that are shown
 * @param errors in the order of the form
 */
public record Answers(Map<String, Object> values, Visibility visibility, List<FieldError> errors) {

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        errors = List.copyOf(errors);
    }

    public boolean isValid() {
        return errors.isEmpty();
    }

    /**
     * @throws fr.tnl.shared.DomainException telling the first error, where there is one
     */
    public Answers orThrow() {
        if (!errors.isEmpty()) {
            throw errors.get(0).toException();
        }
        return this;
    }

    public Optional<String> text(String key) {
        return value(key, String.class);
    }

    public Optional<BigDecimal> number(String key) {
        return value(key, BigDecimal.class);
    }

    /** False where the box is not ticked, or there is none. */
    public boolean isTicked(String key) {
        return value(key, Boolean.class).orElse(false);
    }

    /** Empty where nothing was chosen. */
    public List<String> chosen(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        @Nullable Object value = values.get(key);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }
}
