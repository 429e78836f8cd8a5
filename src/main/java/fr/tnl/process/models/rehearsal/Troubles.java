package fr.tnl.process.models.rehearsal;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * What was in the way of people and steps, in words: where it came from, how often, and the last word on each task. A
 * refusal in the domain's own words is part of life; anything else that keeps people from what they do is a failure.
 */
public final class Troubles {

    private static final int LONGEST = 300;

    /**
     * What went wrong at one place.
     *
     * @param where such as the id of an element
     * @param why the last of them, as people would read it
     */
    public record Trouble(String where, String why, long times) {}

    private final Messages messages;
    private final Map<String, Trouble> refusals = new ConcurrentSkipListMap<>();
    private final Map<String, Trouble> failures = new ConcurrentSkipListMap<>();
    private final Map<String, String> lastOf = new ConcurrentHashMap<>();

    Troubles(Messages messages) {
        this.messages = messages;
    }

    /**
     * Does what a person does: whatever is in its way is told, and life goes on.
     *
     * @return whether it went well
     */
    boolean attempt(String where, Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuntimeException problem) {
            tell(where, problem);
            return false;
        }
    }

    void tell(String where, Throwable problem) {
        note(isRefusal(problem) ? refusals : failures, where, problem);
    }

    /** @param task that could not be done this time */
    void tell(String where, String task, Throwable problem) {
        tell(where, problem);
        lastOf.put(task, words(problem));
    }

    /** A step in the background is tried again: where that is in vain, its process does not come to its end. */
    void tellStep(String where, Throwable problem) {
        note(refusals, where, problem);
    }

    private void note(Map<String, Trouble> told, String where, Throwable problem) {
        told.merge(
                where,
                new Trouble(where, words(problem), 1),
                (before, last) -> new Trouble(where, last.why(), before.times() + 1));
    }

    /** By the domain, or because somebody else was faster. */
    private static boolean isRefusal(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DomainException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof OptimisticLockingException);
    }

    @Nullable
    String lastOf(String task) {
        return lastOf.get(task);
    }

    List<Trouble> refusals() {
        return List.copyOf(refusals.values());
    }

    List<Trouble> failures() {
        return List.copyOf(failures.values());
    }

    /** The first sentence or two: what follows is often a list that is another one each time. */
    private String words(Throwable problem) {
        String text = told(problem);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String told(Throwable problem) {
        if (problem instanceof DomainException refused) {
            return messages.of(refused);
        }
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }
}
