package fr.tnl.backoffice.figures.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 1, 5", "6, 2, 3", "46000, 10000, 5", "100, 20, 5", "101, 50, 3", "0, 1, 1"})
    void scaleByRoundNumbers(int largest, int step, int steps) {
        assertThat(Scale.upTo(largest, 5)).isEqualTo(new Scale(step, steps));
    }

    @Test
    void drawALineFromTheFirstDayToTheLastThatIsKnown() {
        LineChart chart = LineChart.of(List.of(new LineChart.Series("2026", List.of(0, 5, 10))), days(5));

        LineChart.Line line = chart.lines().get(0);
        assertThat(line.points()).isEqualTo("44.0,180.0 120.0,96.0 196.0,12.0");
        assertThat(line.endX()).isEqualTo("196.0");
        assertThat(chart.rows())
                .extracting(LineChart.Mark::label)
                .startsWith("0")
                .endsWith("10");
        assertThat(chart.columns()).extracting(LineChart.Mark::label).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void drawOneDayAndNothingAtAll() {
        LineChart chart = LineChart.of(List.of(new LineChart.Series("2026", List.of(0))), days(1));

        assertThat(chart.lines().get(0).points()).isEqualTo("44.0,180.0");
        assertThat(chart.columns()).hasSize(1);
        assertThat(LineChart.of(List.of(), days(40)).columns()).hasSize(5);
    }

    @Test
    void layBarsBesideTheLongestOne() {
        BarChart chart = BarChart.of(
                List.of(
                        new BarChart.Row("Alice", "3 sur 4", List.of(3, 1)),
                        new BarChart.Row("x".repeat(60), "0 sur 2", List.of(0, 2))),
                List.of(new BarChart.Legend("Rendues", "strong"), new BarChart.Legend("À rendre", "pale")));

        assertThat(chart.bars().get(0).parts())
                .containsExactly(
                        new BarChart.Part("0.0", "270.0", "strong"), new BarChart.Part("270.0", "90.0", "pale"));
        assertThat(chart.bars().get(1).parts()).containsExactly(new BarChart.Part("0.0", "180.0", "pale"));
        assertThat(chart.bars().get(1).label()).hasSize(54 - "0 sur 2".length()).endsWith("…");
        assertThat(chart.height()).isEqualTo(76);
    }

    @Test
    void standColumnsOnTheirLine() {
        Histogram chart = Histogram.of(List.of(0L, 2L, 1L));

        assertThat(chart.bars()).extracting(Histogram.Bar::height).containsExactly("0.0", "108.0", "54.0");
        assertThat(chart.bars()).extracting(Histogram.Bar::number).containsExactly("", "2", "1");
        assertThat(chart.bars()).extracting(Histogram.Bar::label).containsExactly("0", "1", "2");
        assertThat(Histogram.of(List.of(46_000L)).bars().get(0).number()).isEqualTo("46\u00a0k");
    }

    private static List<String> days(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(String::valueOf).toList();
    }
}
