package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.shared.DomainException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Tasklist submits. */
class TypedAnswersTest {

    private final Map<String, Object> raw = new HashMap<>(Map.of("level", "GOLD", "approved", true));

    @Test
    void takesACompleteTask() {
        raw.put("mentions", List.of("mutualisation"));
        raw.put("juror", null);
        raw.put("opensAt", "2026-09-19T09:00");

        Answers answers = complete();

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.values().keySet()).containsExactly("level", "mentions", "opensAt", "approved");
        assertThat(answers.chosen("mentions")).containsExactly("mutualisation");
        assertThat(answers.isTicked("approved")).isTrue();
    }

    @Test
    void takesWhatAFormShowedAndSendsBack() {
        raw.put("seen", "3F2A-91BC");

        assertThat(complete().values()).containsEntry("seen", "3F2A-91BC");
    }

    @Test
    void ignoresFactsAndComputedValuesThatComeBack() {
        raw.put("authorityName", "Nantes");
        raw.put("proposedLevel", "NONE");
        raw.put("proposedLevelLabel", "Or");
        raw.put("mentionOptions", List.of());
        raw.put("total", 99);
        raw.put("reference", "TNL-2026-0001");

        Answers answers = complete();

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.values()).containsOnlyKeys("level", "approved");
    }

    @Test
    void judgesConditionsByTheFactsAndNotByWhatComesBack() {
        raw.put("level", "NONE");
        raw.put("proposedLevel", "NONE");

        assertThat(complete().errors()).extracting(FieldError::field).containsExactly("levelReason");
    }

    @Test
    void dropsWhatALevelHides() {
        raw.put("level", "NONE");
        raw.put("levelReason", "Le dossier ne tient pas.");
        raw.put("mentions", List.of("mutualisation"));

        assertThat(complete().values()).containsOnlyKeys("level", "levelReason", "approved");
    }

    @Test
    void takesOptionsFromTheFactsOnly() {
        raw.put("mentions", List.of("invented"));
        raw.put("juror", "bob");

        assertThat(complete().errors())
                .allSatisfy(error -> assertThat(error.key()).endsWith("option"))
                .extracting(FieldError::field)
                .containsExactly("mentions", "juror");
    }

    @Test
    void saysWhichFactGivesNoOptions() {
        raw.put("juror", "alice");
        FormCheck check = Sample.check(Sample.TASK);

        assertThatThrownBy(() -> check.typed(raw, Facts.of(Map.of("proposedLevel", "GOLD")), Set.of(), Stage.COMPLETE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jurors");
    }

    @Test
    void refusesWrongTypes() {
        raw.put("level", List.of("GOLD"));
        raw.put("mentions", "mutualisation");
        raw.put("opensAt", 20260919);
        raw.put("approved", "true");

        assertThat(complete().errors())
                .allSatisfy(error -> assertThat(error.key()).endsWith("type"))
                .hasSize(4);
    }

    @Test
    void refusesAListWithHolesOrLists() {
        raw.put("mentions", Arrays.asList("mutualisation", null));
        assertThat(complete().errors()).hasSize(1);

        raw.put("mentions", List.of(List.of("mutualisation")));
        assertThat(complete().errors()).hasSize(1);
    }

    @Test
    void requiresABoxToBeTicked() {
        raw.put("approved", false);

        assertThat(complete().errors()).singleElement().satisfies(error -> assertThat(error.key())
                .endsWith("tick"));
    }

    @Test
    void refusesAMomentThatIsNone() {
        for (String moment : List.of("2026-09-19", "2026-09-19T25:00", "2026-09-19T09:00Z", "demain")) {
            raw.put("opensAt", moment);
            assertThat(complete().errors()).as(moment).hasSize(1);
        }
    }

    @Test
    void readsNumbersOfAnyKindButNoneBeyondReason() {
        assertThat(TypedNumber.of(12)).contains(new BigDecimal("12"));
        assertThat(TypedNumber.of(12L)).contains(new BigDecimal("12"));
        assertThat(TypedNumber.of(0.5)).contains(new BigDecimal("0.5"));
        assertThat(TypedNumber.of(new BigDecimal("1E+1000000000"))).isEmpty();
        assertThat(TypedNumber.of(new BigDecimal("1E-1000000000"))).isEmpty();
        assertThat(TypedNumber.of(Double.NaN)).isEmpty();
        assertThat(TypedNumber.of(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Test
    void takesNoTextForANumber() {
        Answers answers = Sample.check(Sample.LABEL)
                .typed(Map.of("agentCount", "12", "itStaff", true), Facts.NONE, Set.of(), Stage.DRAFT);

        assertThat(answers.errors())
                .extracting(FieldError::key)
                .containsExactly("questionnaire.answer.notANumber", "questionnaire.answer.type");
    }

    @Test
    void readsItsOwnAnswersBackUnchanged() {
        Map<String, List<String>> posted = Map.of(
                "agentCount", List.of("12"),
                "office", List.of("all"),
                "officeTools", List.of("sheet", "text"),
                "officeStory", List.of("Une histoire\r\nen deux lignes"),
                "member", List.of("on"));
        FormCheck check = Sample.check(Sample.LABEL);
        Answers first = check.posted(posted, Facts.NONE, Set.of(), Stage.COMPLETE);

        Answers again = check.typed(first.values(), Facts.NONE, Set.of(), Stage.COMPLETE);

        assertThat(first.errors()).isEmpty();
        assertThat(again.errors()).isEmpty();
        assertThat(again.values()).isEqualTo(first.values());
    }

    @Test
    void throwsTheFirstErrorForWhoeverWantsAnException() {
        raw.put("level", "PLATINUM");

        assertThatThrownBy(() -> complete().orThrow())
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("level"));
    }

    private Answers complete() {
        return Sample.check(Sample.TASK).typed(raw, Sample.JURY, Set.of("reference"), Stage.COMPLETE);
    }
}
