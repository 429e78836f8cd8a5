package fr.tnl.backoffice.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.backoffice.deliberation.ScoreStrip.Mark;
import fr.tnl.backoffice.deliberation.ScoreStrip.Point;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreStripTest {

    @Test
    void goesFromNoughtAtTheLeftToTenAtTheRight() {
        ScoreStrip strip = strip("0", "10", new Mark("A", 0), new Mark("B", 10));

        assertThat(strip.points()).extracting(Point::x).containsExactly("14.0", "226.0");
        assertThat(strip.mean()).isEqualTo("14.0");
        assertThat(strip.median()).isEqualTo("226.0");
        assertThat(strip.ticks())
                .hasSize(11)
                .startsWith("14.0")
                .contains("120.0")
                .endsWith("226.0");
    }

    @Test
    void marksTheSpreadFromTheLeastToTheLargestScore() {
        ScoreStrip strip = strip("5", "5", new Mark("A", 7), new Mark("B", 2), new Mark("C", 5));

        assertThat(strip.from()).isEqualTo("56.4");
        assertThat(strip.spread()).isEqualTo("106.0");
    }

    @Test
    void putsEqualScoresOneAboveTheOtherAndGrowsWithThem() {
        ScoreStrip two = strip("7", "7", new Mark("A", 7), new Mark("B", 7), new Mark("C", 3));
        ScoreStrip one = strip("5", "5", new Mark("A", 7), new Mark("C", 3));

        assertThat(two.points()).extracting(Point::y).containsExactly("33.5", "16.5", "33.5");
        assertThat(two.height()).isEqualTo(one.height() + 17);
    }

    @Test
    void leavesOutWhoeverGaveNoScore() {
        assertThat(strip("4", "4", new Mark("A", null), new Mark("B", 4)).points())
                .extracting(Point::letter)
                .containsExactly("B");
    }

    private static ScoreStrip strip(String mean, String median, Mark... marks) {
        return ScoreStrip.of(List.of(marks), new BigDecimal(mean), new BigDecimal(median));
    }
}
