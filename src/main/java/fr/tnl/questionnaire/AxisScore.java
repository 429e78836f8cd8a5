package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * What an applicant's answers bring on one axis.
 *
 * @param axis id of the axis
 * @param points earned, at most {@code maximum}
 * @param maximum points of the questions that apply; zero where none does
 * @param weight share of the axis in the whole
 */
public record AxisScore(String axis, BigDecimal points, BigDecimal maximum, int weight) {

    /** Whether at least one question applies. */
    public boolean applies() {
        return maximum.signum() > 0;
    }

    /** Rounded to a whole percent; empty where the axis does not apply. */
    public OptionalInt percent() {
        return applies() ? OptionalInt.of(Percent.of(points, maximum)) : OptionalInt.empty();
    }

    /** Share of the maximum, times the weight. */
    BigDecimal weighted() {
        return points.multiply(BigDecimal.valueOf(weight)).divide(maximum, 10, RoundingMode.HALF_UP);
    }
}
