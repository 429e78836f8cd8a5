package fr.tnl.portal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shares of a whole drawn as a radar, one spoke an axis, from the top clockwise, in a square of {@link #SIDE} units.
 *
 * @param shape of the shares, as an SVG polygon takes its points
 * @param rings of a quarter, a half, three quarters and the whole
 * @param spokes in the order of the axes
 */
record Radar(String shape, List<String> rings, List<Spoke> spokes) {

    static final int SIDE = 220;

    /** With fewer axes, there is no surface to draw. */
    private static final int FEWEST_AXES = 3;

    private static final int CENTRE = SIDE / 2;
    private static final int RADIUS = 82;
    private static final int LABEL_RADIUS = 100;
    private static final int WHOLE = 100;

    /** @param x end of the line, {@code labelX} middle of its label */
    record Spoke(String x, String y, String labelX, String labelY) {}

    /** @param percents one an axis, 0 to 100 */
    static Radar of(List<Integer> percents) {
        int axes = percents.size();
        List<String> rings = new ArrayList<>();
        for (int share = WHOLE / 4; share <= WHOLE; share += WHOLE / 4) {
            int ring = share;
            rings.add(polygon(axes, axis -> ring));
        }
        List<Spoke> spokes = IntStream.range(0, axes)
                .mapToObj(axis -> new Spoke(
                        x(axis, axes, RADIUS),
                        y(axis, axes, RADIUS),
                        x(axis, axes, LABEL_RADIUS),
                        y(axis, axes, LABEL_RADIUS)))
                .toList();
        return new Radar(polygon(axes, percents::get), rings, spokes);
    }

    public boolean isDrawable() {
        return spokes.size() >= FEWEST_AXES;
    }

    private static String polygon(int axes, IntUnaryOperator percent) {
        return IntStream.range(0, axes)
                .mapToObj(axis -> {
                    double radius = (double) RADIUS * percent.applyAsInt(axis) / WHOLE;
                    return x(axis, axes, radius) + "," + y(axis, axes, radius);
                })
                .collect(Collectors.joining(" "));
    }

    private static String x(int axis, int axes, double radius) {
        return number(CENTRE + radius * Math.sin(2 * Math.PI * axis / axes));
    }

    private static String y(int axis, int axes, double radius) {
        return number(CENTRE - radius * Math.cos(2 * Math.PI * axis / axes));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
