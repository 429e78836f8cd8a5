package fr.tnl.review.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** A panel while it is being filled; jurors by their index. */
final class Seats {

    final Panel panel;
    private final BitSet closed = new BitSet();
    private final BitSet held = new BitSet();
    private final BitSet settled = new BitSet();
    private final List<Integer> members = new ArrayList<>();

    /** @param indexes of the jury; whoever is not in it counts for nobody */
    Seats(Panel panel, Map<String, Integer> indexes) {
        this.panel = panel;
        mark(settled, panel.settled(), indexes);
        mark(closed, panel.barred(), indexes);
        closed.or(settled);
        mark(held, panel.holders(), indexes);
        held.andNot(closed);
        held.stream().forEach(members::add);
    }

    private static void mark(BitSet set, Iterable<String> accounts, Map<String, Integer> indexes) {
        for (String account : accounts) {
            Integer index = indexes.get(account);
            if (index != null) {
                set.set(index);
            }
        }
    }

    List<Integer> members() {
        return members;
    }

    /** Those whose review stays whatever the plan says. */
    BitSet settled() {
        return settled;
    }

    int vacant() {
        return panel.seats() - members.size();
    }

    int closedTo() {
        return closed.cardinality();
    }

    boolean takes(int juror) {
        return !closed.get(juror) && !members.contains(juror);
    }

    /** Whether the juror has it by this plan, and not from before. */
    boolean isNewTo(int juror) {
        return !held.get(juror);
    }

    void seat(int juror) {
        members.add(juror);
    }

    void replace(int juror, int by) {
        members.set(members.indexOf(juror), by);
    }
}
