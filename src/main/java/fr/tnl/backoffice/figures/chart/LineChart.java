package fr.tnl.backoffice.figures.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Values over a row of days.
 *
 * @param lines in the order of their legend
 * @param rows lines of the grid, from zero upwards
 * @param columns labels below
 */
public record LineChart(List<Line> lines, List<Mark> rows, List<Mark> columns) {

    /**
     * What is to be drawn.
     *
     * @param values one a day from the first on; may end before the last day
     */
    public record Series(String label, List<Integer> values) {}

    /**
     * @param style 1 to 4: lines differ in dashes too, not in colour alone
     * @param points as an SVG polyline takes them
     * @param endX where it ends
     */
    public record Line(String label, int style, String points, String endX, String endY) {}

    /** @param place in units, along its axis */
    public record Mark(String label, String place) {}

    public static final int WIDTH = 360;
    public static final int HEIGHT = 210;
    public static final int LEFT = 44;
    public static final int RIGHT = 348;
    public static final int TOP = 12;
    public static final int BOTTOM = 180;

    private static final int MOST_ROWS = 5;
    private static final int MOST_COLUMNS = 5;

    /** @param labels one a day */
    public static LineChart of(List<Series> all, List<String> labels) {
        int largest = all.stream()
                .flatMap(series -> series.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        Scale scale = Scale.upTo(Math.max(1, largest), MOST_ROWS);
        List<Line> lines = new ArrayList<>();
        for (Series series : all) {
            lines.add(line(series, lines.size() + 1, scale, labels.size()));
        }
        List<Mark> rows = scale.values().stream()
                .map(value ->
                        new Mark(String.format("%,d", value).replaceAll("[^\\d]", "\u00A0"), number(y(value, scale))))
                .toList();
        return new LineChart(List.copyOf(lines), rows, columns(labels));
    }

    private static Line line(Series series, int style, Scale scale, int days) {
        StringBuilder points = new StringBuilder();
        String x = number(LEFT);
        String y = number(BOTTOM);
        for (int day = 0; day < series.values().size(); day++) {
            x = number(x(day, days));
            y = number(y(series.values().get(day), scale));
            points.append(day == 0 ? "" : " ").append(x).append(',').append(y);
        }
        return new Line(series.label(), style, points.toString(), x, y);
    }

    private static List<Mark> columns(List<String> labels) {
        List<Mark> columns = new ArrayList<>();
        int last = labels.size() - 1;
        int count = Math.min(MOST_COLUMNS, labels.size());
        for (int i = 0; i < count; i++) {
            int day = count == 1 ? 0 : Math.round((float) last * i / (count - 1));
            columns.add(new Mark(labels.get(day), number(x(day, labels.size()))));
        }
        return List.copyOf(columns);
    }

    private static double x(int day, int days) {
        return days < 2 ? LEFT : LEFT + (double) (RIGHT - LEFT) * day / (days - 1);
    }

    private static double y(int value, Scale scale) {
        return BOTTOM - (double) (BOTTOM - TOP) * value / scale.end();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
