package fr.tnl.incidents.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that gave up, and those that are tried again by themselves. */
public interface FailedSteps {

    /** What became of an incident. */
    enum State {
        OPEN,
        /** It is tried again. */
        TRIED_AGAIN,
        /** It was tried again and has given up once more: another incident. */
        FAILED_AGAIN,
        /** The process went on. */
        PASSED,
        /** The process was ended there. */
        ENDED
    }

    /**
     * An incident, open or not.
     *
     * @param nextTry when it is tried again, null where it is not, or at once
     * @param again the incident that followed, null where there is none
     */
    record Found(FailedStep step, State state, @Nullable Instant nextTry, @Nullable String again) {}

    /**
     * An element of a diagram.
     *
     * @param name as people read it, its id where it has none
     */
    record Place(String process, String processName, int version, String element, String name) {}

    /**
     * How it was tried.
     *
     * @param technical what was thrown, line by line; empty where nothing was kept
     * @param refusal whether a rule of the application refused, so that the message is in words
     */
    record Attempts(long number, String technical, boolean refusal) {}

    /** A step that failed and is tried again by itself. */
    record NextTry(String model, String instance, String element, @Nullable String message, @Nullable Instant at) {}

    /** How many steps gave up, without reading them. */
    long count();

    /** All of them, the newest first; those that a called process causes in its caller are left out. */
    List<FailedStep> open();

    Optional<Found> find(String id);

    /** The business key of each instance that still runs, such as the reference of a dossier. */
    Map<String, String> subjects(Collection<String> instances);

    Place place(String model, String element);

    /** The diagram as BPMN, empty where there is no such model. */
    Optional<String> drawing(String model);

    Attempts attempts(FailedStep step);

    /** Has them tried once more, soon and not within this call; those that went on meanwhile are left alone. */
    int retry(List<FailedStep> steps);

    /** The next to be tried again, the soonest first. */
    List<NextTry> nextTries(int most);

    long countNextTries();
}
