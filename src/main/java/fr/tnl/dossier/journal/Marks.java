package fr.tnl.dossier.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Ends of journals as they were at one time or another, kept where whoever changes the database cannot reach them: the
 * line that was the last one then must have the same hash today.
 */
public final class Marks {

    /**
     * The end of one journal.
     *
     * @param lines how many there were
     * @param hash of the last one
     */
    public record Mark(String reference, int lines, String hash) {}

    public static final Marks NONE = new Marks();

    private final Map<String, Map<Integer, Set<String>>> hashes = new HashMap<>();

    public Marks() {}

    public Marks(Collection<Mark> marks) {
        marks.forEach(this::add);
    }

    public void add(Mark mark) {
        hashes.computeIfAbsent(mark.reference(), reference -> new HashMap<>(2))
                .computeIfAbsent(mark.lines(), number -> new HashSet<>(2))
                .add(mark.hash());
    }

    /** Whether this line was another one when it was marked. */
    public boolean contradict(String reference, int number, String hash) {
        Set<String> marked = hashes.getOrDefault(reference, Map.of()).getOrDefault(number, Set.of());
        return !marked.isEmpty() && !marked.equals(Set.of(hash));
    }

    /** How many lines a journal had when it was marked last. */
    public int longest(String reference) {
        return hashes.getOrDefault(reference, Map.of()).keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** References of dossiers that were there. */
    public Set<String> references() {
        return Set.copyOf(hashes.keySet());
    }
}
