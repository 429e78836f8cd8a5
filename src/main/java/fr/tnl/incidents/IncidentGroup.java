package fr.tnl.incidents;

import fr.tnl.incidents.spi.FailedStep;
import fr.tnl.incidents.spi.FailedSteps.Place;
import java.time.Instant;

/**
 * Steps that failed at one element of one version of a diagram for one cause.
 *
 * @param key names it, as long as the cause is told alike
 * @param since when the first of them that is still open gave up
 * @param newest when the last one did
 * @param one of them, the newest
 */
public record IncidentGroup(
        String key, Place place, Cause cause, int count, Instant since, Instant newest, FailedStep one) {}
