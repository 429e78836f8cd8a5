package fr.tnl.incidents.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was tried until it was given up: its process stands there until somebody sees to it.
 *
 * @param id of the incident; another one when the step gives up again
 * @param workId what is tried, the same over all tries
 * @param model with its version
 * @param step where the process waits
 * @param element where it failed: the step, or one that follows in the same go
 * @param message what was thrown, null where it said nothing
 */
public record FailedStep(
        String id,
        Work work,
        String workId,
        String model,
        String instance,
        String execution,
        String step,
        String element,
        Instant since,
        @Nullable String message) {

    /** Who tries it. */
    public enum Work {
        JOB,
        EXTERNAL_TASK,
        /** Told by another program, which alone can take it back. */
        OTHER
    }

    public boolean isRetriable() {
        return work != Work.OTHER;
    }
}
