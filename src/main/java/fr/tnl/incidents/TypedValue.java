package fr.tnl.incidents;

import fr.tnl.incidents.spi.ValueType;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.TypedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of variables as people type and read them: decimals with a comma, moments in Paris time. */
public final class TypedValue {

    private static final int LONGEST = 4000;
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter ENTERED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final String FIELD = "value";

    private TypedValue() {}

    /**
     * @return a String, Long, Double, Boolean or Instant
     * @throws DomainException on field {@code value} where it is none of its type
     */
    static Object parse(ValueType type, String typed) {
        String text = TypedText.lines(typed);
        if (text.length() > LONGEST) {
            throw new DomainException("incidents.repair.tooLong", FIELD, LONGEST);
        }
        try {
            return switch (type) {
                case TEXT -> text;
                case WHOLE -> Long.valueOf(number(text));
                case DECIMAL -> decimal(text);
                case TRUTH -> truth(text);
                case MOMENT -> moment(text);
                case OTHER -> throw new DomainException("incidents.protection.NOT_PLAIN", FIELD);
            };
        } catch (NumberFormatException | DateTimeException notOne) {
            throw new DomainException("incidents.repair.not." + type, FIELD, text);
        }
    }

    private static String number(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
    }

    /** Beyond the greatest there is only infinity, which nobody can read or repair. */
    private static Double decimal(String text) {
        double decimal = new BigDecimal(number(text)).doubleValue();
        if (!Double.isFinite(decimal)) {
            throw new DomainException("incidents.repair.beyond.DECIMAL", FIELD, text);
        }
        return decimal;
    }

    /** Engine and database count moments within narrower limits than a text may name. */
    private static Instant moment(String text) {
        LocalDateTime inParis = LocalDateTime.parse(text.replace(' ', 'T'));
        if (inParis.getYear() < 1 || inParis.getYear() > LAST_YEAR) {
            throw new DomainException("incidents.repair.beyond.MOMENT", FIELD, text);
        }
        return ParisTime.instant(inParis);
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "oui" -> true;
            case "false", "non" -> false;
            default -> throw new DomainException("incidents.repair.not.TRUTH", FIELD, text);
        };
    }

    /** As it is put into the field where it is changed. */
    public static String entered(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant moment) {
            return ENTERED.format(moment.atZone(ParisTime.ZONE));
        }
        // A model may have counted to infinity
        return value instanceof Double decimal && Double.isFinite(decimal)
                ? BigDecimal.valueOf(decimal)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                : value.toString();
    }

    /** As it is read. */
    public static String words(Object value, Messages messages) {
        if (value instanceof Instant moment) {
            return ParisTime.moment(moment);
        }
        return value instanceof Boolean truth ? messages.get("incidents.truth." + truth) : entered(value);
    }
}
