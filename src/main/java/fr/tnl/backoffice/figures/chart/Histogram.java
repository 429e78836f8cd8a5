package fr.tnl.backoffice.figures.chart;

import java.util.ArrayList;
import java.util.List;

/** How often each of some whole numbers came, side by side. */
public record Histogram(List<Bar> bars) {

    /** @param middle of the bar, {@code y} its top, {@code words} where its number stands */
    public record Bar(String label, String number, String x, String y, String height, String middle, String words) {}

    public static final int WIDTH = 360;
    public static final int HEIGHT = 150;
    public static final int BAR = 26;

    private static final int TOP = 20;
    private static final int BOTTOM = 128;
    private static final int WORDS = 4;

    /** @param counts one for each value from 0 on */
    public static Histogram of(List<Long> counts) {
        long largest =
                Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
        double place = (double) WIDTH / Math.max(1, counts.size());
        List<Bar> bars = new ArrayList<>();
        for (long count : counts) {
            double height = (double) (BOTTOM - TOP) * count / largest;
            double middle = place * (bars.size() + 0.5);
            bars.add(new Bar(
                    String.valueOf(bars.size()),
                    count == 0 ? "" : shortened(count),
                    LineChart.number(middle - BAR / 2.0),
                    LineChart.number(BOTTOM - height),
                    LineChart.number(height),
                    LineChart.number(middle),
                    LineChart.number(BOTTOM - height - WORDS)));
        }
        return new Histogram(List.copyOf(bars));
    }

    /** Thousands as such, where a whole number would touch its neighbour. */
    private static String shortened(long count) {
        return count < 10_000 ? String.valueOf(count) : Math.round(count / 1000.0) + "\u00A0k";
    }
}
