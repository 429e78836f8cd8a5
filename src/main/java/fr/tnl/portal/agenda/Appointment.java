package fr.tnl.portal.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment to be kept in mind.
 *
 * @param uid never changes, so that calendars move what they have instead of showing it twice
 * @param revision grows with every change
 * @param address of a page that says more
 * @param reminder what an alarm says the day before, null for none
 */
record Appointment(
        String uid,
        long revision,
        Instant at,
        String summary,
        String description,
        String address,
        @Nullable String reminder) {}
