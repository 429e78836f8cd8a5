package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must respect; null where there is no such limit.
 *
 * @param min least number
 * @param max greatest number
 * @param minLength in characters
 * @param maxLength in characters
 * @param pattern found somewhere in the text, as in the browser: anchor it with {@code ^} and {@code $}
 * @param validation {@code email} or {@code phone}
 * @param decimalDigits most digits after the comma
 */
public record Limits(
        boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Pattern pattern,
        @Nullable String validation,
        @Nullable Integer decimalDigits) {

    static final Limits NONE = new Limits(false, null, null, null, null, null, null, null);
}
