package fr.tnl.process.models.deployment;

import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What has just been checked: the deployment that follows need not be looked at a second time. */
@Component
class CheckedContents {

    private volatile Map<String, byte[]> contents = Map.of();

    /**
     * Where somebody saved a file in the meantime, nothing is known.
     *
     * @param before what was read before the check, by name
     * @param after what was read after it
     */
    void remember(Map<String, byte[]> before, Map<String, byte[]> after) {
        contents = same(before, after) ? Map.copyOf(before) : Map.of();
    }

    /** Later on, the same contents may be wrong: dossiers have gone on in the meantime. */
    void forget() {
        contents = Map.of();
    }

    /** Whether these very contents, and no others, were checked. */
    boolean are(Map<String, byte[]> others) {
        return !contents.isEmpty() && same(contents, others);
    }

    static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), other.get(entry.getKey())));
    }
}
