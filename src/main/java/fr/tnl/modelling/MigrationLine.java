package fr.tnl.modelling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one instance.
 *
 * @param why it stayed, in words; empty for others
 * @param tries how often it was in use by somebody else when it was to move
 * @param at when that was; null while it waits
 */
public record MigrationLine(
        UUID migration, String instance, String businessKey, State state, String why, int tries, @Nullable Instant at) {

    /** Where it is. */
    public enum State {
        /** Its turn has not come. */
        WAITING,
        /** It is on the other version. */
        MOVED,
        /** It could not move, and goes on where it is. */
        STAYED,
        /** It was over, or elsewhere, before its turn came. */
        GONE
    }
}
