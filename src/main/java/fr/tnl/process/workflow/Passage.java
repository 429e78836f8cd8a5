package fr.tnl.process.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An element as an instance came by it.
 *
 * @param within id of the passage, or instance, that holds it; null where that is not known
 * @param endedAt null while it is not left
 * @param interrupted whether it was left before its end
 */
record Passage(
        String id,
        String element,
        @Nullable String within,
        Instant begunAt,
        @Nullable Instant endedAt,
        boolean interrupted) {

    boolean isOver() {
        return endedAt != null;
    }
}
