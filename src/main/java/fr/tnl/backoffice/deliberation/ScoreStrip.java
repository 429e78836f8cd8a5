package fr.tnl.backoffice.deliberation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one axis drawn on a line from 0 to 10, as SVG takes its figures; equal scores stand one above the other.
 *
 * @param height in the units of a drawing that is {@link #WIDTH} wide
 * @param baseline where the line is
 * @param points one a juror
 * @param from left end of the spread, {@code spread} its width
 */
record ScoreStrip(
        int height, int baseline, List<Point> points, String mean, String median, String from, String spread) {

    static final int WIDTH = 240;

    private static final int HIGHEST = 10;
    private static final int MARGIN = 14;
    private static final int STACK = 17;
    private static final int HEAD = 8;
    private static final int FOOT = 18;

    /** @param letter of the juror */
    record Point(String x, String y, String letter) {}

    /** @param score null where the juror gave none */
    record Mark(String letter, @Nullable Integer score) {}

    /** @param marks at least one of them with a score */
    static ScoreStrip of(List<Mark> marks, BigDecimal mean, BigDecimal median) {
        List<Mark> given = marks.stream().filter(mark -> mark.score() != null).toList();
        Map<Integer, Integer> stacked = new HashMap<>();
        given.forEach(mark -> stacked.merge(score(mark), 1, Integer::sum));
        int highest = stacked.values().stream().max(Integer::compare).orElse(1);
        int baseline = HEAD + STACK * highest;
        Map<Integer, Integer> standing = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (Mark mark : given) {
            int level = standing.merge(score(mark), 1, Integer::sum);
            points.add(new Point(x(score(mark)), number(baseline - STACK * (level - 0.5)), mark.letter()));
        }
        int least = stacked.keySet().stream().min(Integer::compare).orElse(0);
        int most = stacked.keySet().stream().max(Integer::compare).orElse(0);
        return new ScoreStrip(
                baseline + FOOT,
                baseline,
                points,
                x(mean.doubleValue()),
                x(median.doubleValue()),
                x(least),
                number((double) (most - least) * (WIDTH - 2 * MARGIN) / HIGHEST));
    }

    /** Where the whole scores are on the line. */
    public List<String> ticks() {
        return IntStream.rangeClosed(0, HIGHEST).mapToObj(ScoreStrip::x).toList();
    }

    private static String x(double score) {
        return number(MARGIN + score * (WIDTH - 2 * MARGIN) / HIGHEST);
    }

    private static int score(Mark mark) {
        return mark.score() == null ? 0 : mark.score();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
