package fr.tnl.process.models.rehearsal;

import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The frame of one rehearsal.
 *
 * @param dossiers how many applicants begin one
 * @param seed the same seed, the same people
 * @param happened what comes once only, and came
 * @param applicants numbers by the reference of what they filed: references are given in the order of filing, which is
 *     not the same each time
 */
record Season(
        Edition edition,
        int dossiers,
        long seed,
        Agenda agenda,
        Set<String> happened,
        Map<String, Integer> applicants) {

    private static final Duration BEFORE = Duration.ofDays(14);

    /**
     * Of a thousand reviews, one or two come from the fifth person asked, each after a deadline that was missed; and a
     * model may repeat itself for ever.
     */
    private static final Duration AFTER = Duration.ofDays(180);

    static Season of(Edition edition, int dossiers, long seed) {
        return new Season(
                edition, dossiers, seed, new Agenda(), ConcurrentHashMap.newKeySet(), new ConcurrentHashMap<>());
    }

    CampaignCalendar calendar() {
        return edition.proposedCalendar();
    }

    /** When the campaign is started. */
    Instant begin() {
        return calendar().opensAt().minus(BEFORE);
    }

    /** Of what is filed under a reference, or of whatever else has a name: the same with the same seed. */
    Object who(String reference) {
        Integer number = applicants.get(reference);
        return number == null ? reference : number;
    }

    /** What is not over by then is stuck. */
    Instant end() {
        return calendar().proclaimsAt().plus(AFTER);
    }

    /** Chance for one thing, which does not depend on what others do in the meantime. */
    Random chance(Object... thing) {
        // Seeds that are close to each other would begin alike
        return new Random(new SplittableRandom(seed * 31 + Arrays.hashCode(thing)).nextLong());
    }

    static Instant between(Instant from, Instant to, Random chance) {
        return from.plus(Duration.ofMillis((long) (Duration.between(from, to).toMillis() * chance.nextDouble())));
    }
}
