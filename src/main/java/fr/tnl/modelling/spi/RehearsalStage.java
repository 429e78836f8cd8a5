package fr.tnl.modelling.spi;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a rehearsal of the folder {@code processes/} is given: out of reach of everything that is real. */
public interface RehearsalStage {

    /**
     * Returns when it is over, in vain or not.
     *
     * @param dossiers how many applicants begin one
     * @param seed the same seed, the same people
     * @param progress is told in words how far it is, now and then
     * @throws InterruptedException where the thread was interrupted; it is broken off then
     */
    Ending give(int dossiers, long seed, Consumer<String> progress) throws InterruptedException;

    /**
     * @param told in words, a line each
     * @param report a page of HTML that needs nothing else; null where there is none
     */
    record Ending(Verdict verdict, String told, byte @Nullable [] report) {}

    /** How a rehearsal ended. */
    enum Verdict {
        FINE,
        STUCK,
        REFUSED,
        FAILED
    }
}
