package fr.tnl.statistics;

import fr.tnl.dossier.DossierStatus;
import org.jspecify.annotations.Nullable;

/**
 * How long dossiers stand where.
 *
 * @param passed how many have left the step
 * @param median hours that these took, null where there is none
 * @param slowest hours within which nine of ten had left, null likewise
 * @param waiting how many stand there now
 * @param waitingMedian hours that these have stood there, null where there is none
 * @param longest hours that the one has stood there that waits longest, null likewise
 */
public record StepDelay(
        DossierStatus step,
        int passed,
        @Nullable Integer median,
        @Nullable Integer slowest,
        int waiting,
        @Nullable Integer waitingMedian,
        @Nullable Integer longest) {}
