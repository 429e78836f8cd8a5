package fr.tnl.process.models.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What was refused on the way, in words: where it came from, how often, and the last word on each task. */
public final class Troubles {

    private static final int LONGEST = 300;

    /**
     * What was refused at one place.
     *
     * @param where such as the id of an element
     * @param why the last of them, as people would read it
     */
    public record Trouble(String where, String why, long times) {}

    private final Map<String, Trouble> told = new ConcurrentSkipListMap<>();
    private final Map<String, String> lastOf = new ConcurrentHashMap<>();

    void tell(String where, Throwable problem) {
        told.merge(
                where,
                new Trouble(where, words(problem), 1),
                (before, last) -> new Trouble(where, last.why(), before.times() + 1));
    }

    /** @param task that could not be done this time */
    void tell(String where, String task, Throwable problem) {
        tell(where, problem);
        lastOf.put(task, words(problem));
    }

    @Nullable
    String lastOf(String task) {
        return lastOf.get(task);
    }

    List<Trouble> all() {
        return List.copyOf(told.values());
    }

    /** The first sentence or two: what follows is often a list that is another one each time. */
    private static String words(Throwable problem) {
        String text = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
