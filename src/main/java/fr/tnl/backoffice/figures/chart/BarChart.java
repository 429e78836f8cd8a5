package fr.tnl.backoffice.figures.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars that lie below their words, each of one part or several.
 *
 * @param height in units
 * @param legend what the parts are, where there are several
 */
public record BarChart(int height, List<Bar> bars, List<Legend> legend) {

    /**
     * What is to be drawn.
     *
     * @param value in words, at the right
     * @param parts in the order of the legend
     */
    public record Row(String label, String value, List<Integer> parts) {}

    /** @param y of its words, {@code barY} of its bar */
    public record Bar(String label, String value, int y, int barY, List<Part> parts) {}

    /** @param style names its colour and hatching */
    public record Part(String x, String width, String style) {}

    /** @param style names its colour and hatching */
    public record Legend(String label, String style) {}

    public static final int WIDTH = 360;
    public static final int THICKNESS = 14;

    private static final int ROW = 38;
    private static final int WORDS = 14;
    private static final int GAP = 5;

    /** Letters that fit on the width, for a label and its value together. */
    private static final int ROOM = 54;

    public static BarChart of(List<Row> rows, List<Legend> legend) {
        int largest = Math.max(
                1,
                rows.stream()
                        .mapToInt(row ->
                                row.parts().stream().mapToInt(Integer::intValue).sum())
                        .max()
                        .orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            int top = bars.size() * ROW;
            bars.add(new Bar(
                    shortened(row.label(), ROOM - row.value().length()),
                    row.value(),
                    top + WORDS,
                    top + WORDS + GAP,
                    parts(row.parts(), largest, legend)));
        }
        return new BarChart(bars.size() * ROW, List.copyOf(bars), List.copyOf(legend));
    }

    /** Where each row is named after its only part. */
    public BarChart withoutLegend() {
        return new BarChart(height, bars, List.of());
    }

    private static List<Part> parts(List<Integer> values, int largest, List<Legend> legend) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < values.size(); i++) {
            double width = (double) WIDTH * values.get(i) / largest;
            if (values.get(i) > 0) {
                parts.add(new Part(
                        LineChart.number(x),
                        LineChart.number(Math.max(1, width)),
                        legend.get(i).style()));
            }
            x += width;
        }
        return List.copyOf(parts);
    }

    private static String shortened(String label, int room) {
        return label.length() <= room ? label : label.substring(0, Math.max(0, room - 1)) + "…";
    }
}
