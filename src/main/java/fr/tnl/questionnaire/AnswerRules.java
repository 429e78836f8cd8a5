package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The limits of a question, held against an answer of its type. */
final class AnswerRules {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{5,24}");

    private AnswerRules() {}

    /** Null where all is well. */
    static @Nullable FieldError check(Field field, Object value, Facts facts) {
        if (value instanceof BigDecimal number) {
            return number(field, number);
        }
        if (field.type().isText()) {
            return text(field, (String) value);
        }
        if (field.type().isChoice()) {
            List<?> chosen = value instanceof List<?> list ? list : List.of(value);
            return choice(field, chosen, facts.optionsOf(field));
        }
        return null;
    }

    /** Whether a required question has its answer; a box that must be ticked is ticked. */
    static @Nullable FieldError required(Field field, @Nullable Object value) {
        if (!field.limits().required()) {
            return null;
        }
        if (field.type() == FieldType.CHECKBOX) {
            return Boolean.TRUE.equals(value) ? null : FieldError.of(field, "tick");
        }
        return value == null ? FieldError.of(field, "required") : null;
    }

    private static @Nullable FieldError text(Field field, String text) {
        Limits limits = field.limits();
        Integer maxLength = limits.maxLength();
        Integer minLength = limits.minLength();
        Pattern pattern = limits.pattern();
        if (maxLength != null && text.length() > maxLength) {
            return FieldError.of(field, "tooLong", text.length() - maxLength, maxLength);
        }
        if (minLength != null && text.length() < minLength) {
            return FieldError.of(field, "tooShort", minLength - text.length(), minLength);
        }
        if ("email".equals(limits.validation()) && !EMAIL.matcher(text).matches()) {
            return FieldError.of(field, "email");
        }
        if ("phone".equals(limits.validation()) && !PHONE.matcher(text).matches()) {
            return FieldError.of(field, "phone");
        }
        return pattern != null && !pattern.matcher(text).find() ? FieldError.of(field, "pattern") : null;
    }

    private static @Nullable FieldError number(Field field, BigDecimal number) {
        Limits limits = field.limits();
        Integer digits = limits.decimalDigits();
        BigDecimal min = limits.min();
        BigDecimal max = limits.max();
        if (digits != null && number.stripTrailingZeros().scale() > digits) {
            return FieldError.of(field, "decimals", digits);
        }
        if (min != null && number.compareTo(min) < 0) {
            return FieldError.of(field, "tooSmall", min);
        }
        return max != null && number.compareTo(max) > 0 ? FieldError.of(field, "tooLarge", max) : null;
    }

    private static @Nullable FieldError choice(Field field, List<?> chosen, List<Option> options) {
        Set<String> allowed = options.stream().map(Option::value).collect(Collectors.toSet());
        if (!allowed.containsAll(chosen)) {
            return FieldError.of(field, "option");
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            return FieldError.of(field, "duplicate");
        }
        return chosen.size() > 1 && chosen.contains(Option.NOT_APPLICABLE)
                ? FieldError.of(field, "notApplicableAlone")
                : null;
    }
}
