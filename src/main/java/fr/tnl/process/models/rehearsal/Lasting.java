package fr.tnl.process.models.rehearsal;

import fr.tnl.shared.Messages;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long something lasted, in the unit that people would take. */
public record Lasting(Messages messages) {

    public String words(@Nullable Duration duration) {
        if (duration == null || duration.toMinutes() == 0) {
            return "–";
        }
        if (duration.toHours() == 0) {
            return messages.get("process.rehearsal.minutes", duration.toMinutes());
        }
        if (duration.toDays() < 2) {
            return messages.get("process.rehearsal.hours", duration.toHours());
        }
        return messages.get("process.rehearsal.days", duration.toDays());
    }
}
