package fr.tnl.review.assignment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How much each juror has, and on which panels; kept in step with the panels themselves. */
final class Loads {

    private final int[] loads;
    private final List<Set<Seats>> panelsOf = new ArrayList<>();

    Loads(List<Panelist> jury, List<Seats> panels) {
        loads = jury.stream().mapToInt(Panelist::settled).toArray();
        jury.forEach(juror -> panelsOf.add(new LinkedHashSet<>()));
        panels.forEach(seats -> seats.members().forEach(juror -> count(seats, juror)));
    }

    int jurors() {
        return loads.length;
    }

    int of(int juror) {
        return loads[juror];
    }

    Set<Seats> panelsOf(int juror) {
        return panelsOf.get(juror);
    }

    void give(Seats seats, int juror) {
        seats.seat(juror);
        count(seats, juror);
    }

    /** The review passes from one to the other. */
    void pass(Seats seats, int from, int to) {
        seats.replace(from, to);
        panelsOf.get(from).remove(seats);
        loads[from]--;
        count(seats, to);
    }

    private void count(Seats seats, int juror) {
        panelsOf.get(juror).add(seats);
        loads[juror]++;
    }
}
