package fr.tnl.web;

import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages write dates, numbers and sizes, as {@code shown} in every template. */
public final class Shown {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH'\u00A0h\u00A0'mm", Locale.FRENCH)
            .withZone(ParisTime.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final int KIBI = 1024;

    private final Messages messages;

    public Shown(Messages messages) {
        this.messages = messages;
    }

    /** With its zone, such as {@code 19 octobre 2026 à 23 h 59 (heure de Paris)}. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "–" : ParisTime.moment(instant);
    }

    /** For tables whose head says that it is Paris time. */
    public String brief(@Nullable Instant instant) {
        return instant == null ? "–" : SHORT.format(instant);
    }

    public String day(@Nullable Instant instant) {
        return instant == null ? "–" : ParisTime.day(instant);
    }

    /** Such as {@code 18 novembre 2026}. */
    public String calendarDay(LocalDate day) {
        return ParisTime.day(day.atStartOfDay(ParisTime.ZONE).toInstant());
    }

    /** With a decimal comma and no idle zeros. */
    public String number(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** A cell of a table: a number or a day as they are written here, a dash for nothing. */
    public String cell(@Nullable Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof BigDecimal decimal) {
            return number(decimal);
        }
        if (value instanceof Number number) {
            return count(number.longValue());
        }
        return value instanceof LocalDate day ? DAY.format(day) : value.toString();
    }

    /** Thousands apart, such as {@code 46 000}. */
    public String count(long value) {
        return String.format(Locale.FRENCH, "%,d", value).replace('\u202F', '\u00A0');
    }

    public String size(long bytes) {
        return bytes < (long) KIBI * KIBI
                ? messages.get("web.size.kilo", Math.max(1, bytes / KIBI))
                : messages.get("web.size.mega", Math.round(bytes * 10.0 / KIBI / KIBI) / 10.0);
    }
}
