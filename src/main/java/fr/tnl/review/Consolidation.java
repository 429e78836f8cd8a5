package fr.tnl.review;

import fr.tnl.campaign.Axis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * What the reviews of a dossier come to together.
 *
 * @param total weighted mean of the axes, 0 to 100, one decimal; 0 where there is no review
 */
public record Consolidation(int reviews, List<AxisResult> axes, BigDecimal total) {

    /**
     * @param mean of the scores, 0 to 10, two decimals
     * @param spread largest minus smallest score
     * @param divergent whether the spread reaches the edition's threshold
     */
    public record AxisResult(Axis axis, BigDecimal mean, BigDecimal median, int spread, boolean divergent) {}

    private static final int SCORE_DECIMALS = 2;

    static Consolidation of(List<Axis> axes, Collection<Review> submitted, double divergenceThreshold) {
        List<AxisResult> results = submitted.isEmpty()
                ? List.of()
                : axes.stream()
                        .map(axis -> result(axis, scores(axis, submitted), divergenceThreshold))
                        .toList();
        return new Consolidation(submitted.size(), results, total(results));
    }

    /** One review's own weighted total, 0 to 100. */
    public static BigDecimal total(List<Axis> axes, Review review) {
        return of(axes, List.of(review), Double.MAX_VALUE).total();
    }

    private static List<Integer> scores(Axis axis, Collection<Review> submitted) {
        return submitted.stream()
                .flatMap(review -> review.scores().stream())
                .filter(score -> score.axis().equals(axis.id()))
                .map(Score::score)
                .sorted()
                .toList();
    }

    private static AxisResult result(Axis axis, List<Integer> sorted, double threshold) {
        int count = sorted.size();
        int sum = sorted.stream().mapToInt(Integer::intValue).sum();
        int spread = sorted.get(count - 1) - sorted.get(0);
        BigDecimal middle = BigDecimal.valueOf(sorted.get((count - 1) / 2) + sorted.get(count / 2))
                .divide(BigDecimal.valueOf(2), SCORE_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal mean =
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), SCORE_DECIMALS, RoundingMode.HALF_UP);
        return new AxisResult(axis, mean, middle, spread, count > 1 && spread >= threshold);
    }

    /** Computed from the means as shown, so that anybody can do it again by hand. */
    private static BigDecimal total(List<AxisResult> results) {
        int weights =
                results.stream().mapToInt(result -> result.axis().weight()).sum();
        if (weights == 0) {
            return BigDecimal.ZERO.setScale(1);
        }
        return results.stream()
                .map(result ->
                        result.mean().multiply(BigDecimal.valueOf(result.axis().weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.TEN)
                .divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP);
    }
}
