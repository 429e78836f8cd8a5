package fr.tnl.review;

import fr.tnl.campaign.Axis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reviews of a dossier come to together. The weights of the axes that apply stand for the whole: where one does
 * not, the others weigh more.
 *
 * @param total weighted mean of the axes, 0 to 100, one decimal; 0 where there is no review
 */
public record Consolidation(int reviews, List<AxisResult> axes, BigDecimal total) {

    /**
     * What the scores of one axis come to.
     *
     * @param scores how many jurors gave one
     * @param notApplicable how many said that the axis does not apply
     * @param mean 0 to 10, two decimals; null where nobody gave a score
     * @param spread largest minus smallest score
     * @param divergent whether the spread reaches the edition's threshold, or jurors differ on whether the axis applies
     */
    public record AxisResult(
            Axis axis,
            int scores,
            int notApplicable,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            int spread,
            boolean divergent) {

        /** One to which nobody gave a score is left out of the total. */
        public boolean applies() {
            return mean != null;
        }
    }

    private static final int SCORE_DECIMALS = 2;

    static Consolidation of(List<Axis> axes, Collection<Review> submitted, double divergenceThreshold) {
        List<AxisResult> results = submitted.isEmpty()
                ? List.of()
                : axes.stream()
                        .map(axis -> result(axis, submitted, divergenceThreshold))
                        .toList();
        return new Consolidation(submitted.size(), results, total(results));
    }

    /** One review's own weighted total, 0 to 100. */
    public static BigDecimal total(List<Axis> axes, Review review) {
        return of(axes, List.of(review), Double.MAX_VALUE).total();
    }

    public boolean isDivergent() {
        return axes.stream().anyMatch(AxisResult::divergent);
    }

    /** Sum of the weights of the axes that apply: what the total is divided by. */
    public int weight() {
        return weight(axes);
    }

    private static int weight(List<AxisResult> results) {
        return results.stream()
                .filter(AxisResult::applies)
                .mapToInt(result -> result.axis().weight())
                .sum();
    }

    private static AxisResult result(Axis axis, Collection<Review> submitted, double threshold) {
        List<Score> given = submitted.stream()
                .flatMap(review -> review.scores().stream())
                .filter(score -> score.axis().equals(axis.id()))
                .toList();
        List<Integer> sorted =
                given.stream().filter(Score::applies).map(Score::score).sorted().toList();
        int notApplicable = given.size() - sorted.size();
        if (sorted.isEmpty()) {
            return new AxisResult(axis, 0, notApplicable, null, null, 0, false);
        }
        int count = sorted.size();
        int spread = sorted.get(count - 1) - sorted.get(0);
        boolean far = count > 1 && spread >= threshold;
        return new AxisResult(
                axis, count, notApplicable, mean(sorted), median(sorted), spread, far || notApplicable > 0);
    }

    private static BigDecimal mean(List<Integer> scores) {
        int sum = scores.stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(scores.size()), SCORE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<Integer> sorted) {
        int count = sorted.size();
        return BigDecimal.valueOf(sorted.get((count - 1) / 2) + sorted.get(count / 2))
                .divide(BigDecimal.valueOf(2), SCORE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Computed from the means as shown, so that anybody can do it again by hand. */
    private static BigDecimal total(List<AxisResult> results) {
        int weights = weight(results);
        if (weights == 0) {
            return BigDecimal.ZERO.setScale(1);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (AxisResult result : results) {
            BigDecimal mean = result.mean();
            if (mean != null) {
                sum = sum.add(mean.multiply(BigDecimal.valueOf(result.axis().weight())));
            }
        }
        return sum.multiply(BigDecimal.TEN).divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP);
    }
}
