package fr.tnl.backoffice.figures.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Round numbers along an axis from zero.
 *
 * @param step between two of them
 * @param steps how many
 */
record Scale(int step, int steps) {

    private static final int[] ROUND = {1, 2, 5};
    private static final int TEN = 10;

    /** @param largest value that has to fit */
    static Scale upTo(int largest, int mostSteps) {
        for (int power = 1; ; power *= TEN) {
            for (int round : ROUND) {
                int step = round * power;
                if ((long) step * mostSteps >= largest) {
                    return new Scale(step, Math.max(1, (largest + step - 1) / step));
                }
            }
        }
    }

    int end() {
        return step * steps;
    }

    List<Integer> values() {
        return IntStream.rangeClosed(0, steps).mapToObj(number -> number * step).toList();
    }
}
