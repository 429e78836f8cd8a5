package fr.tnl.review.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which axes a jury knows, as sets of bits, and what it is worth that somebody on a panel knows them. */
final class Expertise {

    private static final int NOBODY = -1;

    private final int[] weights;
    private final long[] knownBy;

    /** @param axes weight of each axis, at most 63 of them */
    Expertise(Map<String, Integer> axes, List<Panelist> jury) {
        List<String> order = new ArrayList<>(new TreeMap<>(axes).keySet());
        weights = order.stream().mapToInt(axes::get).toArray();
        knownBy =
                jury.stream().mapToLong(juror -> bits(juror.expertise(), order)).toArray();
    }

    private static long bits(Set<String> known, List<String> order) {
        long bits = 0;
        for (int axis = 0; axis < order.size(); axis++) {
            if (known.contains(order.get(axis))) {
                bits |= 1L << axis;
            }
        }
        return bits;
    }

    long of(int juror) {
        return knownBy[juror];
    }

    long of(Seats seats) {
        return without(seats, NOBODY);
    }

    /** Of a panel on which one is replaced by another. */
    long of(Seats seats, int replaced, int by) {
        return without(seats, replaced) | knownBy[by];
    }

    private long without(Seats seats, int left) {
        long bits = 0;
        for (int juror : seats.members()) {
            bits |= juror == left ? 0 : knownBy[juror];
        }
        for (int juror = seats.settled().nextSetBit(0);
                juror >= 0;
                juror = seats.settled().nextSetBit(juror + 1)) {
            bits |= knownBy[juror];
        }
        return bits;
    }

    /** Total weight of these axes. */
    int worth(long axes) {
        int worth = 0;
        for (int axis = 0; axis < weights.length; axis++) {
            worth += (axes >> axis & 1) == 1 ? weights[axis] : 0;
        }
        return worth;
    }
}
