package fr.tnl.modelling.rehearsal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of invented dossiers that is lived through the folder of models.
 *
 * @param dossiers how many applicants begin one
 * @param seed the same seed, the same people
 * @param askedBy account
 * @param endedAt null as long as it is under way
 * @param told its result in words, a line each; empty as long as it is under way
 */
public record Rehearsal(
        UUID id,
        int dossiers,
        long seed,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        String told) {

    public static final int MOST_DOSSIERS = 2000;

    /** How it goes, or how it ended. */
    public enum State {
        RUNNING,
        /** Everything came to its end; there is a report. */
        FINE,
        /** Something got stuck; there is a report. */
        STUCK,
        /** The check refuses the folder: nothing was lived. */
        REFUSED,
        /** Somebody had it ended. */
        STOPPED,
        /** It broke off. */
        FAILED
    }

    public boolean isUnderWay() {
        return state == State.RUNNING;
    }

    public boolean hasReport() {
        return state == State.FINE || state == State.STUCK;
    }
}
