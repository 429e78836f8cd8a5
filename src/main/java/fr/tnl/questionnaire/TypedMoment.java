package fr.tnl.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Dates and times as the browser submits them, between 1900 and 2199: a year typed too short is an error. */
final class TypedMoment {

    private TypedMoment() {}

    /** The same in its canonical form. */
    static Optional<String> of(MomentType type, String text) {
        try {
            return Optional.of(
                    switch (type) {
                        case DATE -> sensible(LocalDate.parse(text)).toString();
                        case TIME -> LocalTime.parse(text).toString();
                        case DATETIME -> local(text).toString();
                        case DATETIME_WITH_OFFSET -> offset(text).toString();
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(String text) {
        LocalDateTime moment = LocalDateTime.parse(text);
        sensible(moment.toLocalDate());
        return moment;
    }

    private static OffsetDateTime offset(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        sensible(moment.toLocalDate());
        return moment;
    }

    private static LocalDate sensible(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new DateTimeException("year " + day.getYear());
        }
        return day;
    }
}
