package fr.tnl.print;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as the templates show them: {@code numbers.show(12.5)} gives {@code 12,5}. */
final class PrintNumbers {

    private static final int DECIMALS = 2;

    /** @param value a number, or a text that is shown as it is */
    public String show(@Nullable Object value) {
        if (value instanceof Number number) {
            NumberFormat format = NumberFormat.getNumberInstance(Locale.FRENCH);
            format.setMaximumFractionDigits(DECIMALS);
            return format.format(number);
        }
        return value == null ? "" : value.toString();
    }

    /** Between 0 and 100, for the width of a bar. */
    public long share(@Nullable Object percent) {
        return percent instanceof Number number ? Math.round(Math.max(0, Math.min(100, number.doubleValue()))) : 0;
    }
}
