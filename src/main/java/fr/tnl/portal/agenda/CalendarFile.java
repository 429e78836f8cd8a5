package fr.tnl.portal.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes appointments in the format that calendars read (iCalendar, RFC 5545). */
final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** In octets, without the line break. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder content = new StringBuilder();

    private CalendarFile() {}

    /** @param now when the file is made */
    static byte[] of(String title, List<Appointment> appointments, Instant now) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//ADULLACT//Territoire Numerique Libre//FR");
        file.line("METHOD", "PUBLISH");
        file.text("X-WR-CALNAME", title);
        appointments.forEach(appointment -> file.add(appointment, now));
        file.line("END", "VCALENDAR");
        return file.content.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without an end, it takes no time. */
    private void add(Appointment appointment, Instant now) {
        line("BEGIN", "VEVENT");
        line("UID", appointment.uid());
        line("SEQUENCE", String.valueOf(appointment.revision()));
        line("DTSTAMP", UTC.format(now));
        line("DTSTART", UTC.format(appointment.at()));
        text("SUMMARY", appointment.summary());
        text("DESCRIPTION", appointment.description());
        line("URL", appointment.address());
        line("TRANSP", "TRANSPARENT");
        if (appointment.reminder() != null) {
            line("BEGIN", "VALARM");
            line("ACTION", "DISPLAY");
            line("TRIGGER;RELATED=START", "-P1D");
            text("DESCRIPTION", appointment.reminder());
            line("END", "VALARM");
        }
        line("END", "VEVENT");
    }

    private void text(String name, String value) {
        line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n"));
    }

    /** Folded where it is too long, never within a character. */
    private void line(String name, String value) {
        int octets = 0;
        for (int point : (name + ':' + value).codePoints().toArray()) {
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                content.append("\r\n ");
                octets = 1;
            }
            content.append(character);
            octets += more;
        }
        content.append("\r\n");
    }
}
