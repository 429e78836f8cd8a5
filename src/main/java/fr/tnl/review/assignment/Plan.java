package fr.tnl.review.assignment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is given what.
 *
 * @param changes reviews that get a juror or change hands, by dossier; all others stay where they are
 * @param shortages how many reviews of a dossier find nobody, by dossier: everybody else is barred or on it already
 * @param loads reviews of each account, those that stay and those of this plan
 */
public record Plan(List<Change> changes, Map<String, Integer> shortages, Map<String, Integer> loads) {

    /** @param from account that had the review, null where nobody had it */
    public record Change(String dossier, @Nullable String from, String to) {}

    public Plan {
        changes = List.copyOf(changes);
        shortages = Collections.unmodifiableMap(shortages);
        loads = Collections.unmodifiableMap(loads);
    }

    /** Largest load minus smallest; 0 without a jury. */
    public int spread() {
        return loads.isEmpty() ? 0 : Collections.max(loads.values()) - Collections.min(loads.values());
    }
}
