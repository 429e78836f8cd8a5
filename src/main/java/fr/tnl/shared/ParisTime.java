package fr.tnl.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The label's calendar is kept and shown in Paris time, wherever the reader is. */
public final class ParisTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter FIRST_DAY = DateTimeFormatter.ofPattern("d'er' MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH'\u00A0h\u00A0'mm", Locale.FRENCH);

    /** A space and four digits. */
    private static final int YEAR = 5;

    private ParisTime() {}

    /** Such as {@code 19 octobre 2026}, or {@code 1er novembre 2026}. */
    public static String day(Instant instant) {
        return day(instant.atZone(ZONE).toLocalDate());
    }

    private static String day(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? FIRST_DAY : DAY).format(day);
    }

    /** The same wording for a day anywhere, without its year: {@code 19 octobre}, or {@code 1er novembre}. */
    public static String dayOfYear(LocalDate day) {
        return day(day).substring(0, day(day).length() - YEAR);
    }

    /** Such as {@code 19 octobre 2026 à 23 h 59 (heure de Paris)}: a moment is never shown without its zone. */
    public static String moment(Instant instant) {
        return day(instant) + " à " + time(instant) + " (heure de\u00A0Paris)";
    }

    /** Such as {@code 14 h 32}, for what happened just now. */
    public static String time(Instant instant) {
        return time(instant.atZone(ZONE));
    }

    /** The same wording for the clock of another place. */
    public static String time(ZonedDateTime time) {
        return TIME.format(time);
    }

    public static Instant instant(LocalDateTime inParis) {
        return inParis.atZone(ZONE).toInstant();
    }
}
