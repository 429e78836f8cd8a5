package fr.tnl.process.models.rehearsal;

import fr.tnl.shared.ParisTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells the day that a rehearsal has come to: not each, since nobody reads them all. */
final class Progress {

    private static final Duration STEP = Duration.ofDays(7);

    private final Consumer<String> told;
    private Instant next = Instant.EPOCH;

    Progress(Consumer<String> told) {
        this.told = told;
    }

    void reach(Instant now) {
        if (!now.isBefore(next)) {
            told.accept(ParisTime.day(now));
            next = now.plus(STEP);
        }
    }
}
