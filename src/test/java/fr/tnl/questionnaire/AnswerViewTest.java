package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerViewTest {

    @Test
    void putsAnswersInWords() {
        List<AnswerRow> rows = rows(
                Sample.LABEL,
                Facts.NONE,
                Map.of(
                        "agentCount",
                        1250,
                        "itStaff",
                        0.5,
                        "since",
                        "2016-09-19",
                        "office",
                        "all",
                        "officeTools",
                        List.of("sheet", "slides"),
                        "member",
                        true));

        assertThat(answer(rows, "agentCount")).isEqualTo("1\u202F250\u00A0agents");
        assertThat(answer(rows, "itStaff")).isEqualTo("0,5");
        assertThat(answer(rows, "since")).isEqualTo("19 septembre 2016");
        assertThat(answer(rows, "office")).isEqualTo("Une suite libre, partout");
        assertThat(answer(rows, "officeTools")).isEqualTo("Tableur\nPrésentation");
        assertThat(answer(rows, "member")).isEqualTo("questionnaire.view.yes");
        assertThat(answer(rows, "openData")).isEqualTo("questionnaire.view.none");
    }

    @Test
    void namesSectionAxisAndQuestion() {
        AnswerRow office = rows(Sample.LABEL, Facts.NONE, Map.of("office", "all")).stream()
                .filter(row -> row.key().equals("office"))
                .findFirst()
                .orElseThrow();

        assertThat(office)
                .isEqualTo(new AnswerRow(
                        "3. Logiciels et systèmes libres",
                        "software",
                        "office",
                        "Quelle suite bureautique ?",
                        "Une suite libre, partout",
                        true));
    }

    @Test
    void leavesHiddenQuestionsAndReadOnlyOnesOut() {
        assertThat(rows(Sample.LABEL, Facts.NONE, Map.of("office", "none")))
                .extracting(AnswerRow::key)
                .contains("office")
                .doesNotContain("officeTools", "officeStory");
        assertThat(rows(Sample.TASK, Sample.JURY, Map.of()))
                .extracting(AnswerRow::key)
                .doesNotContain("proposedLevelLabel");
    }

    @Test
    void takesTheNamesOfOptionsFromTheFacts() {
        List<AnswerRow> rows = rows(
                Sample.TASK,
                Sample.JURY,
                Map.of("level", "GOLD", "mentions", List.of("mutualisation"), "opensAt", "2026-09-19T09:00"));

        assertThat(answer(rows, "mentions")).isEqualTo("Mutualisation");
        assertThat(answer(rows, "opensAt")).contains("19 septembre 2026").contains("heure de");
    }

    private static List<AnswerRow> rows(Form form, Facts facts, Map<String, ?> raw) {
        Answers answers = Sample.check(form).typed(raw, facts, Set.of(), Stage.DRAFT);
        assertThat(answers.errors()).isEmpty();
        return AnswerView.rows(form, answers, facts, key -> key);
    }

    private static String answer(List<AnswerRow> rows, String key) {
        return rows.stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .answer();
    }
}
