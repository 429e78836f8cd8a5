package fr.tnl.dossier.spi;

import fr.tnl.shared.DossierReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways of a dossier through the diagrams. Shows who reviews it: not for jurors. */
public interface DossierWays {

    /** The dossier's own course first, then those it called; empty where nothing is kept of them any more. */
    List<Course> of(DossierReference reference);

    Way way(Course course);

    /**
     * One process that a dossier goes through, or went through.
     *
     * @param model id of the very version of the model that it runs on
     * @param name of the process
     * @param version of the model, from 1
     * @param review that it obtains, null where it obtains none
     * @param endedAt null while it runs
     */
    record Course(
            String id,
            String model,
            String name,
            int version,
            @Nullable UUID review,
            Instant begunAt,
            @Nullable Instant endedAt) {}

    /**
     * How far a course has come.
     *
     * @param diagram in BPMN 2.0, as it is drawn
     * @param passed how often an element or a sequence flow was passed, by its id
     * @param interrupted elements that were left before their end, the last time
     * @param waiting elements where something is awaited now
     * @param failed elements that somebody has to mend
     * @param steps in the order in which they began
     * @param deadlines what comes by itself, in the order in which it is due
     */
    record Way(
            String diagram,
            Map<String, Integer> passed,
            Set<String> interrupted,
            Set<String> waiting,
            Set<String> failed,
            List<Step> steps,
            List<Deadline> deadlines) {

        /** Those that something is awaited of, or that failed. */
        public List<Step> present() {
            return steps.stream().flatMap(Step::present).toList();
        }
    }

    /** How an element stands. */
    enum State {
        DONE,
        INTERRUPTED,
        /** Holds others, of which some are under way. */
        UNDER_WAY,
        WAITING,
        FAILED
    }

    /**
     * An element as a course came by it.
     *
     * @param element its id
     * @param kind such as {@code userTask}, by which its words are found
     * @param outcome name of the way that was taken from a choice, empty where there is none
     * @param account of whoever has or had the task, null for others
     * @param groups of which somebody may take the task
     * @param dueAt null where it has no date
     * @param trouble why it has not gone on, null where nothing failed
     * @param called id of the course that it called, null for others
     * @param within those that it holds
     */
    record Step(
            String element,
            String name,
            String kind,
            String outcome,
            State state,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String account,
            List<String> groups,
            @Nullable Instant dueAt,
            @Nullable Trouble trouble,
            @Nullable String called,
            List<Step> within) {

        Stream<Step> present() {
            return state == State.WAITING || state == State.FAILED
                    ? Stream.of(this)
                    : within.stream().flatMap(Step::present);
        }
    }

    /**
     * What went wrong at a step.
     *
     * @param nextTryAt null where it is given up until somebody mends it
     */
    record Trouble(String message, @Nullable Instant nextTryAt) {}

    /** @param of name of what it limits, empty where it stands alone */
    record Deadline(String name, String of, Instant at) {}
}
