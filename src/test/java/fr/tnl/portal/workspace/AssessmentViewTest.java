package fr.tnl.portal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tnl.campaign.Edition;
import fr.tnl.questionnaire.AxisScore;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.testing.RealEditions;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentViewTest {

    private static final Edition EDITION = RealEditions.of("2026");

    @Test
    void numbersTheAxesThatApplyAndLeavesOutTheOthers() {
        SelfAssessment assessment = new SelfAssessment(List.of(
                score("strategy", 1, 2), score("practices", 0, 0), score("software", 0, 4), score("data", 3, 4)));

        AssessmentView view = AssessmentView.of(EDITION, assessment);

        assertThat(view.axes())
                .extracting(AssessmentView.AxisLine::number, AssessmentView.AxisLine::percent)
                .containsExactly(tuple(1, 50), tuple(0, 0), tuple(2, 0), tuple(0, 0), tuple(3, 75));
        assertThat(view.radar().spokes()).hasSize(3);
    }

    @Test
    void isZeroWhereNothingApplies() {
        AssessmentView view = AssessmentView.of(EDITION, new SelfAssessment(List.of()));

        assertThat(view.percent()).isZero();
        assertThat(view.radar().isDrawable()).isFalse();
    }

    private static AxisScore score(String axis, int points, int maximum) {
        return new AxisScore(axis, BigDecimal.valueOf(points), BigDecimal.valueOf(maximum), 20);
    }
}
