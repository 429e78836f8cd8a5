package fr.tnl.review.assignment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Passes reviews on, over several jurors where it has to be, from one with more to one with less, until no such chain is
 * left. Then no other way of sharing out is more even: Harvey, Ladner, Lovász and Tamir, <i>Semi-matchings for bipartite
 * graphs and load balancing</i>, Journal of Algorithms 59 (2006), whose argument holds for several jurors a dossier.
 */
final class LoadBalancer {

    private static final int UNREACHED = -1;

    private final Loads loads;

    LoadBalancer(Loads loads) {
        this.loads = loads;
    }

    void even() {
        // Each chain brings the sum of the squared loads down: it ends
        boolean passed = true;
        while (passed) {
            passed = false;
            for (int from : mostLoadedFirst()) {
                passed |= passOn(from);
            }
        }
    }

    private int[] mostLoadedFirst() {
        return IntStream.range(0, loads.jurors())
                .boxed()
                .sorted(Comparator.comparingInt(juror -> -loads.of(juror)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Along the shortest chain to the least loaded juror that can be reached, if they have two less at least. */
    private boolean passOn(int from) {
        int smallest = IntStream.range(0, loads.jurors()).map(loads::of).min().orElse(0);
        if (loads.of(from) - smallest < 2) {
            return false;
        }
        int[] before = new int[loads.jurors()];
        Seats[] over = new Seats[loads.jurors()];
        Arrays.fill(before, UNREACHED);
        before[from] = from;
        int least = from;
        ArrayDeque<Integer> reached = new ArrayDeque<>(List.of(from));
        while (!reached.isEmpty()) {
            int giver = reached.remove();
            for (int taker = 0; taker < before.length; taker++) {
                Seats seats = before[taker] == UNREACHED ? passable(giver, taker) : null;
                if (seats != null) {
                    before[taker] = giver;
                    over[taker] = seats;
                    reached.add(taker);
                    least = loads.of(taker) < loads.of(least) ? taker : least;
                }
            }
        }
        if (loads.of(from) - loads.of(least) < 2) {
            return false;
        }
        for (int taker = least; taker != from; taker = before[taker]) {
            loads.pass(over[taker], before[taker], taker);
        }
        return true;
    }

    /** A dossier that the giver can pass to the taker; one that the giver got by this plan before others. */
    private @Nullable Seats passable(int giver, int taker) {
        Seats found = null;
        for (Seats seats : loads.panelsOf(giver)) {
            if (seats.takes(taker)) {
                if (seats.isNewTo(giver)) {
                    return seats;
                }
                found = found == null ? seats : found;
            }
        }
        return found;
    }
}
