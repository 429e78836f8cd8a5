package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.award.spi.LevelTable.Proposal;
import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Level;
import fr.tnl.review.Consolidation;
import fr.tnl.review.Consolidation.AxisResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliberationSheetTest {

    private static final Map<Level, BigDecimal> SCALE =
            Map.of(Level.BRONZE, d("45"), Level.SILVER, d("60"), Level.GOLD, d("75"));

    @ParameterizedTest
    @CsvSource({"73.0, 2.0, true", "77.0, 2.0, true", "72.9, 2.1, false", "75.0, 0.0, true", "44.9, 0.1, true"})
    void isNearAThresholdWithinTwoPointsOnEitherSide(BigDecimal total, BigDecimal margin, boolean near) {
        DeliberationSheet sheet = sheet(total, new Proposal(Level.SILVER, SCALE));

        assertThat(sheet.margin()).isEqualByComparingTo(margin);
        assertThat(sheet.isNearThreshold()).isEqualTo(near);
    }

    @Test
    void isNearNothingWhereTheTableDoesNotTellItsThresholds() {
        DeliberationSheet sheet = sheet(d("60.0"), new Proposal(null, Map.of()));

        assertThat(sheet.isNearThreshold()).isFalse();
        assertThat(sheet.thresholds()).isEmpty();
        assertThat(sheet.proposed()).isNull();
    }

    @Test
    void listsThresholdsFromTheLowestLevelUp() {
        assertThat(sheet(d("60.0"), new Proposal(Level.SILVER, SCALE))
                        .thresholds()
                        .keySet())
                .containsExactly(Level.BRONZE, Level.SILVER, Level.GOLD);
    }

    @Test
    void namesTheDivergentAxesAlone() {
        assertThat(sheet(d("60.0"), new Proposal(Level.SILVER, SCALE)).divergentAxes())
                .containsExactly("software", "data");
    }

    private static DeliberationSheet sheet(BigDecimal total, Proposal proposal) {
        List<AxisResult> axes = List.of(result("strategy", false), result("software", true), result("data", true));
        return DeliberationSheet.of("TNL-2026-0001", "2026", new Consolidation(3, axes, total), proposal);
    }

    private static AxisResult result(String id, boolean divergent) {
        return new AxisResult(new Axis(id, id, 20), 3, 0, d("6.00"), d("6.00"), divergent ? 5 : 1, divergent);
    }

    private static BigDecimal d(String value) {
        return new BigDecimal(value);
    }
}
