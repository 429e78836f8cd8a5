package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelfAssessmentTest {

    private final Map<String, Object> raw = new HashMap<>();
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private String kind = "COMMUNE";

    SelfAssessmentTest() {
        weights.put("software", 75);
        weights.put("data", 25);
    }

    @Test
    void addsUpTheOptionsAndTicks() {
        raw.putAll(Map.of("office", "some", "officeTools", List.of("sheet"), "member", true));

        AxisScore software = axis("software");

        assertThat(software.points()).isEqualByComparingTo("5.5");
        assertThat(software.maximum()).isEqualByComparingTo("9");
        assertThat(software.percent()).hasValue(61);
    }

    @Test
    void capsAChecklistAtItsMaximum() {
        raw.putAll(Map.of("office", "all", "officeTools", List.of("text", "sheet", "slides")));

        assertThat(axis("software").points()).isEqualByComparingTo("7");
    }

    @Test
    void takesWhatDoesNotApplyOutOfTheMaximumWithWhatItHides() {
        raw.put("office", "na");

        assertThat(axis("software").maximum()).as("the tick box only").isEqualByComparingTo("2");
    }

    @Test
    void takesAChecklistThatDoesNotApplyOutOfTheMaximum() {
        raw.putAll(Map.of("office", "all", "officeTools", List.of("na")));

        assertThat(axis("software").maximum()).isEqualByComparingTo("6");
    }

    @Test
    void countsWhatAnAnswerHidesAsNothingEarned() {
        raw.put("openData", "no");

        assertThat(axis("data").points()).isEqualByComparingTo("0");
        assertThat(axis("data").maximum()).isEqualByComparingTo("6");
    }

    @Test
    void neverRewardsNoAtTheGateOverALittleBehindIt() {
        raw.put("openData", "no");
        int no = axis("data").percent().orElseThrow();
        raw.putAll(Map.of("openData", "yes", "openDataSets", "few"));

        assertThat(axis("data").percent().orElseThrow()).isGreaterThan(no);
    }

    @Test
    void takesWhatFactsAloneHideOutOfTheMaximum() {
        assertThat(axis("data").maximum()).isEqualByComparingTo("6");
        kind = "METROPOLE";
        assertThat(axis("data").maximum()).isEqualByComparingTo("8");
    }

    @Test
    void leavesAnAxisThatDoesNotApplyOutAndWeighsTheOthersAnew() {
        raw.putAll(Map.of("openData", "na", "office", "all", "member", true));

        SelfAssessment assessment = assess();

        assertThat(assessment.axes().get(1).applies()).isFalse();
        assertThat(assessment.axes().get(1).percent()).isEmpty();
        assertThat(assessment.percent())
                .isEqualTo(assessment.axes().get(0).percent())
                .hasValue(67);
    }

    @Test
    void weighsTheAxes() {
        raw.putAll(Map.of("office", "all", "officeTools", List.of("text", "sheet"), "member", true));

        assertThat(assess().percent()).as("100 % of 75, 0 % of 25").hasValue(75);
    }

    @Test
    void hasNoPercentWhereNothingApplies() {
        weights.put("software", 0);
        raw.put("openData", "na");

        assertThat(assess().percent()).isEmpty();
    }

    @Test
    void keepsAnAxisWithoutQuestionsOut() {
        weights.put("strategy", 50);
        raw.putAll(Map.of("office", "all", "officeTools", List.of("text", "sheet"), "member", true));

        assertThat(assess().percent()).hasValue(75);
    }

    @Test
    void namesAnAxisThatHasNoWeight() {
        weights.remove("data");

        assertThatThrownBy(this::assess)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("data");
    }

    @Test
    void doesNotTakeATextInAConditionForAQuestion() {
        Form form = Sample.form(
                """
                {"id": "A", "type": "checkbox", "key": "member", "properties": {"axis": "data", "points": "2"},
                 "conditional": {"hide": "=authorityKind = \\"other\\""}}""",
                """
                {"id": "B", "type": "checkbox", "key": "other", "properties": {"axis": "data", "points": "1"}}""");
        Answers answers =
                Sample.check(form).typed(Map.of(), Facts.of(Map.of("authorityKind", "other")), Set.of(), Stage.DRAFT);

        assertThat(SelfAssessment.of(form, answers, Map.of("data", 1))
                        .axes()
                        .get(0)
                        .maximum())
                .isEqualByComparingTo("1");
    }

    private AxisScore axis(String id) {
        return assess().axes().stream()
                .filter(axis -> axis.axis().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SelfAssessment assess() {
        Answers answers =
                Sample.check(Sample.LABEL).typed(raw, Facts.of(Map.of("authorityKind", kind)), Set.of(), Stage.DRAFT);
        assertThat(answers.errors()).isEmpty();
        return SelfAssessment.of(Sample.LABEL, answers, weights);
    }
}
