package fr.tnl.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.campaign.Axis;
import fr.tnl.testing.RealEditions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsolidationTest {

    private static final double THRESHOLD = 4;
    private static final List<Axis> TWO =
            List.of(new Axis("strategy", "Stratégie", 75), new Axis("data", "Données", 25));

    @Test
    void isTheMeanOfEachAxisAndTheirWeightedTotalOutOfAHundred() {
        Consolidation result = Consolidation.of(TWO, List.of(review(8, 4), review(6, 2), review(7, 9)), THRESHOLD);

        assertThat(result.reviews()).isEqualTo(3);
        assertThat(result.axes())
                .extracting(
                        axis -> axis.axis().id(), axis -> axis.mean().toPlainString(), Consolidation.AxisResult::spread)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("strategy", "7.00", 2),
                        org.assertj.core.groups.Tuple.tuple("data", "5.00", 7));
        // (7 × 75 + 5 × 25) / 100, out of 10, times 10
        assertThat(result.total()).isEqualTo(new BigDecimal("65.0"));
    }

    @Test
    void letsTheOtherAxesStandForTheWholeWhereOneDoesNotApply() {
        Consolidation result = Consolidation.of(TWO, List.of(only(8), only(7)), THRESHOLD);

        assertThat(result.axes().get(1).applies()).isFalse();
        assertThat(result.axes().get(1).mean()).isNull();
        assertThat(result.weight()).isEqualTo(75);
        // 7.5 × 75 / 75, times 10
        assertThat(result.total()).isEqualTo(d("75.0"));
        assertThat(result.isDivergent()).isFalse();
    }

    @Test
    void takesTheScoresThatAreGivenAndTellsThatJurorsDifferOnWhetherAnAxisApplies() {
        Consolidation result = Consolidation.of(TWO, List.of(only(8), review(8, 4), review(8, 6)), THRESHOLD);

        Consolidation.AxisResult data = result.axes().get(1);
        assertThat(data.scores()).isEqualTo(2);
        assertThat(data.notApplicable()).isEqualTo(1);
        assertThat(data.mean()).isEqualTo(d("5.00"));
        assertThat(data.divergent()).isTrue();
        assertThat(result.weight()).isEqualTo(100);
        assertThat(result.total()).isEqualTo(d("72.5"));
    }

    /** Says that the second axis does not apply. */
    private static Review only(int first) {
        Review whole = review(first, 0);
        return new Review(
                whole.id(),
                whole.reference(),
                whole.edition(),
                whole.number(),
                whole.juror(),
                whole.state(),
                whole.assignedAt(),
                whole.dueAt(),
                whole.submittedAt(),
                whole.comment(),
                Set.of(new Score("strategy", first, ""), new Score("data", null, "")),
                whole.departures(),
                whole.version());
    }

    @Test
    void roundsHalfUpAsOneWouldByHand() {
        Consolidation result = Consolidation.of(TWO, List.of(review(7, 3), review(8, 3), review(8, 4)), THRESHOLD);

        assertThat(result.axes()).extracting(Consolidation.AxisResult::mean).containsExactly(d("7.67"), d("3.33"));
        // 7.67 × 75 + 3.33 × 25 = 658.50, hence 65.85
        assertThat(result.total()).isEqualTo(d("65.9"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "10, 100.0", "5, 50.0"})
    void goesFromNoughtToAHundredWithTheWeightsOfTheRealEdition(int score, BigDecimal total) {
        List<Axis> axes = RealEditions.of("2026").axes();

        assertThat(Consolidation.total(axes, review(axes, score, score, score, score, score)))
                .isEqualTo(total);
    }

    @Test
    void givesEachAxisTheWeightThatTheEditionSays() {
        List<Axis> axes = RealEditions.of("2026").axes();

        for (int i = 0; i < axes.size(); i++) {
            int[] scores = new int[axes.size()];
            scores[i] = 10;
            assertThat(Consolidation.total(axes, review(axes, scores)))
                    .as(axes.get(i).id())
                    .isEqualByComparingTo(BigDecimal.valueOf(axes.get(i).weight()));
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 6, false", "3, 7, true", "3, 8, true", "10, 6, true", "10, 7, false", "5, 5, false"})
    void isDivergentFromTheThresholdOn(int one, int other, boolean divergent) {
        Consolidation result = Consolidation.of(TWO, List.of(review(one, 5), review(other, 5)), THRESHOLD);

        assertThat(result.axes())
                .extracting(Consolidation.AxisResult::divergent)
                .containsExactly(divergent, false);
    }

    @Test
    void comparesWithAThresholdBetweenTwoScores() {
        List<Review> reviews = List.of(review(3, 5), review(7, 5));

        assertThat(Consolidation.of(TWO, reviews, 4.5).axes().get(0).divergent())
                .isFalse();
        assertThat(Consolidation.of(TWO, reviews, 3.5).axes().get(0).divergent())
                .isTrue();
    }

    @Test
    void findsNoDivergenceInASingleReviewWhateverTheThreshold() {
        assertThat(Consolidation.of(TWO, List.of(review(9, 1)), 0).axes())
                .extracting(Consolidation.AxisResult::divergent)
                .containsExactly(false, false);
    }

    @ParameterizedTest
    @CsvSource({"'1,2,9', 2.00", "'1,2,4,9', 3.00", "'1,2,3,9', 2.50", "'7', 7.00"})
    void tellsTheMedianOfOddAndEvenNumbers(String scores, BigDecimal median) {
        List<Review> reviews = Stream.of(scores.split(","))
                .map(score -> review(Integer.parseInt(score), 5))
                .toList();

        assertThat(Consolidation.of(TWO, reviews, THRESHOLD).axes().get(0).median())
                .isEqualTo(median);
    }

    @Test
    void isNoughtWithoutAnyReview() {
        Consolidation nothing = Consolidation.of(TWO, List.of(), THRESHOLD);

        assertThat(nothing.reviews()).isZero();
        assertThat(nothing.axes()).isEmpty();
        assertThat(nothing.total()).isEqualTo(d("0.0"));
    }

    @Test
    void doesNotDependOnTheOrderOfTheReviews() {
        Review one = review(1, 9);
        Review two = review(8, 2);
        Review three = review(4, 4);

        assertThat(Consolidation.of(TWO, List.of(three, one, two), THRESHOLD))
                .isEqualTo(Consolidation.of(TWO, List.of(one, two, three), THRESHOLD));
    }

    private static Review review(int... scores) {
        return review(TWO, scores);
    }

    private static Review review(List<Axis> axes, int... scores) {
        assertThat(Arrays.stream(scores).count()).isEqualTo(axes.size());
        Set<Score> given = IntStream.range(0, scores.length)
                .mapToObj(i -> new Score(axes.get(i).id(), scores[i], ""))
                .collect(Collectors.toSet());
        return new Review(
                UUID.randomUUID(),
                "TNL-2026-0001",
                "2026",
                1,
                "alice",
                ReviewState.SUBMITTED,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                "Avis.",
                given,
                Set.of(),
                1);
    }

    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }
}
