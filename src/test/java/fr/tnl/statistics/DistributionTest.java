package fr.tnl.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void tellsNothingOfNothing() {
        Distribution none = Distribution.none();

        assertThat(none.mean()).isNull();
        assertThat(none.median()).isNull();
        assertThat(none.deviation()).isNull();
        assertThat(none.percentile(50)).isNull();
        assertThat(none.largest()).isNull();
        assertThat(none.size()).isZero();
    }

    @Test
    void tellsMeanMedianAndDeviation() {
        // 2 4 4 4 5 5 7 9
        Distribution scores = of(Map.of(2, 1L, 4, 3L, 5, 2L, 7, 1L, 9, 1L));

        assertThat(scores.size()).isEqualTo(8);
        assertThat(scores.mean()).isEqualByComparingTo("5");
        assertThat(scores.median()).isEqualByComparingTo("4.5");
        assertThat(scores.deviation()).isEqualByComparingTo("2");
    }

    @Test
    void takesTheMiddleOneOfAnOddNumber() {
        assertThat(of(Map.of(1, 1L, 6, 1L, 10, 1L)).median()).isEqualByComparingTo("6");
        assertThat(of(Map.of(7, 1L)).deviation()).isEqualByComparingTo("0");
    }

    @Test
    void tellsWithinWhatNineOfTenLie() {
        Distribution hours = of(Map.of(1, 9L, 100, 1L));

        assertThat(hours.percentile(50)).isEqualTo(1);
        assertThat(hours.percentile(90)).isEqualTo(1);
        assertThat(hours.percentile(91)).isEqualTo(100);
        assertThat(hours.largest()).isEqualTo(100);
    }

    private static Distribution of(Map<Integer, Long> counts) {
        return new Distribution(new TreeMap<>(counts));
    }
}
