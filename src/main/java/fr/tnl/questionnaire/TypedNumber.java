package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of a size that people mean: at most 15 digits before the comma and 10 after. */
final class TypedNumber {

    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 10;
    private static final Pattern WRITTEN =
            Pattern.compile("[+-]?[0-9]{1," + WHOLE_DIGITS + "}([.,][0-9]{1," + DECIMALS + "})?");

    private TypedNumber() {}

    /** As written in French: {@code 1 234,5}; a point for the comma is understood. */
    static Optional<BigDecimal> written(String text) {
        String digits = text.replaceAll("[\\s\\u00A0\\u2007\\u202F]", "").replace('\u2212', '-');
        return WRITTEN.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replace(',', '.')))
                : Optional.empty();
    }

    static Optional<BigDecimal> of(Number number) {
        return exact(number)
                .filter(exact -> exact.precision() - exact.scale() <= WHOLE_DIGITS && exact.scale() <= DECIMALS);
    }

    private static Optional<BigDecimal> exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return Optional.of(decimal);
        }
        if (number instanceof BigInteger integer) {
            return Optional.of(new BigDecimal(integer));
        }
        double value = number.doubleValue();
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(value) ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(number.longValue()));
    }
}
