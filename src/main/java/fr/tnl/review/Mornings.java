package fr.tnl.review;

import fr.tnl.shared.ParisTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When jurors are written to: in one mail a day, in the morning. */
public final class Mornings {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private Mornings() {}

    /** The last eight o'clock in Paris before a moment, or that moment. */
    public static Instant upTo(Instant moment) {
        ZonedDateTime paris = moment.atZone(ParisTime.ZONE);
        Instant morning = paris.with(MORNING).toInstant();
        return morning.isAfter(moment) ? paris.minusDays(1).with(MORNING).toInstant() : morning;
    }

    /** The next eight o'clock in Paris. */
    public static Instant after(Instant now) {
        ZonedDateTime paris = now.atZone(ParisTime.ZONE);
        Instant morning = paris.with(MORNING).toInstant();
        return morning.isAfter(now) ? morning : paris.plusDays(1).with(MORNING).toInstant();
    }
}
