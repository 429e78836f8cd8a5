package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value in words, without the question that it answers. */
final class ValueWords {

    private static final String AS_ENTERED = "#,##0.##########";
    private static final String COMPUTED = "#,##0.##";

    private ValueWords() {}

    /** Of what an expression gave; numbers are rounded to two decimals, nothing is empty. */
    static String of(@Nullable Object value, UnaryOperator<String> texts) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return of(truth, texts);
        }
        if (value instanceof Number number) {
            return format(COMPUTED, new BigDecimal(number.toString()));
        }
        if (value instanceof List<?> several) {
            return several.stream().map(one -> of(one, texts)).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    static String of(boolean truth, UnaryOperator<String> texts) {
        return texts.apply(truth ? "questionnaire.view.yes" : "questionnaire.view.no");
    }

    /** As people wrote it. */
    static String of(BigDecimal number) {
        return format(AS_ENTERED, number);
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.FRENCH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
