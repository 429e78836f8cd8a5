package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal's pages post. */
class PostedAnswersTest {

    private final Map<String, List<String>> raw =
            new HashMap<>(Map.of("agentCount", List.of("1 250"), "office", List.of("none")));

    @Test
    void takesACompleteForm() {
        Answers answers = complete();

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.number("agentCount")).contains(new BigDecimal("1250"));
        assertThat(answers.text("office")).contains("none");
        assertThat(answers.isTicked("member")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,5|0.5", "0.5|0.5", "1 234,5|1234.5", "1\u00A0234|1234", "1\u202F234,0|1234.0", " 12 |12"})
    void readsNumbersAsWrittenInFrench(String written, String number) {
        raw.put("itStaff", List.of(written));

        assertThat(complete().number("itStaff")).contains(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"douze", "1e9", "1.234,5", "--1", "0x10", "NaN", "1234567890123456", "1,"})
    void refusesWhatIsNoNumber(String written) {
        raw.put("itStaff", List.of(written));

        assertThat(problem().key()).isEqualTo("questionnaire.answer.notANumber");
    }

    @Test
    void refusesNumbersOutOfRangeOrWithTooManyDecimals() {
        assertThat(problem("agentCount", "-1").key()).endsWith("tooSmall");
        assertThat(problem("agentCount", "200001").key()).endsWith("tooLarge");
        assertThat(problem("agentCount", "1,5").key()).endsWith("decimals");
        raw.put("agentCount", List.of("200000,0"));
        assertThat(complete().errors()).isEmpty();
    }

    @Test
    void asksForRequiredAnswersOnceComplete() {
        raw.remove("agentCount");
        raw.put("office", List.of("  "));

        assertThat(complete().errors())
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("agentCount", "questionnaire.answer.required"),
                        org.assertj.core.groups.Tuple.tuple("office", "questionnaire.answer.required"));
        assertThat(check(Stage.DRAFT).errors()).isEmpty();
    }

    @Test
    void checksEverythingElseInADraft() {
        raw.put("agentCount", List.of("-1"));
        raw.put("office", List.of("all"));
        raw.put("officeTools", List.of("text"));
        raw.put("officeStory", List.of("x".repeat(201)));

        Answers draft = check(Stage.DRAFT);

        assertThat(draft.errors()).extracting(FieldError::field).containsExactly("agentCount", "officeStory");
        assertThat(draft.values()).containsOnlyKeys("office", "officeTools");
    }

    @Test
    void refusesAKeyThatTheFormDoesNotHaveUnlessItIsToBeIgnored() {
        raw.put("_csrf", List.of("token"));
        raw.put("isAdmin", List.of("true"));

        assertThat(complete().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("isAdmin"))
                .satisfies(error -> assertThat(error.key()).endsWith("foreign"));
    }

    @Test
    void refusesAnOptionThatIsNotOffered() {
        assertThat(problem("office", "gold").key()).endsWith("option");
    }

    @Test
    void refusesSeveralAnswersWhereOneIsExpected() {
        raw.put("office", List.of("none", "all"));

        assertThat(problem().key()).endsWith("several");
    }

    @Test
    void takesSeveralOptionsOfAChecklistButNoneTwice() {
        raw.put("office", List.of("all"));
        raw.put("officeTools", List.of("sheet", "slides"));
        assertThat(complete().chosen("officeTools")).containsExactly("sheet", "slides");

        raw.put("officeTools", List.of("sheet", "sheet"));
        assertThat(problem().key()).endsWith("duplicate");
    }

    @Test
    void takesNotApplicableOnlyAlone() {
        raw.put("office", List.of("all"));
        raw.put("officeTools", List.of("na"));
        assertThat(complete().errors()).isEmpty();

        raw.put("officeTools", List.of("sheet", "na"));
        assertThat(problem().key()).endsWith("notApplicableAlone");
    }

    @Test
    void dropsWhatIsHiddenAndDoesNotRequireIt() {
        raw.put("officeTools", List.of("text"));
        raw.put("officeStory", List.of("hidden with its group, and too " + "long".repeat(100)));

        Answers answers = complete();

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.values()).doesNotContainKeys("officeTools", "officeStory");
    }

    @Test
    void requiresWhatIsShown() {
        raw.put("office", List.of("some"));
        raw.put("officeTools", List.of("text"));

        assertThat(problem().field()).isEqualTo("officeStory");
    }

    @Test
    void saysHowManyCharactersAreTooMany() {
        raw.put("office", List.of("some"));
        raw.put("officeTools", List.of("text"));
        raw.put("officeStory", List.of("x".repeat(212)));
        assertThat(problem().args()).containsExactly("Racontez", 12, 200);

        raw.put("officeStory", List.of("court"));
        assertThat(problem().key()).endsWith("tooShort");
        assertThat(problem().args()).containsExactly("Racontez", 5, 10);
    }

    @Test
    void countsALineBreakAsTheBrowserDoes() {
        raw.put("office", List.of("some"));
        raw.put("officeTools", List.of("text"));
        raw.put("officeStory", List.of("x".repeat(99) + "\r\n" + "x".repeat(100)));

        Answers answers = complete();

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.text("officeStory").orElseThrow()).hasSize(200).doesNotContain("\r");
    }

    @Test
    void tidiesTexts() {
        raw.put("contact", List.of(" mairie@\u0000rennes.fr\u00A0\r\n"));

        assertThat(complete().text("contact")).contains("mairie@rennes.fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mairie", "mairie@rennes", "a@b@c.fr", "a b@c.fr", "@c.fr"})
    void refusesAnAddressThatIsNone(String address) {
        assertThat(problem("contact", address).key()).endsWith("email");
    }

    @Test
    void refusesADateThatIsNone() {
        assertThat(problem("since", "2026-02-30").key()).endsWith("date");
        assertThat(problem("since", "0026-02-03").key()).endsWith("date");
        assertThat(problem("since", "19/09/2026").key()).endsWith("date");
        raw.put("since", List.of("2016-09-19"));
        assertThat(complete().text("since")).contains("2016-09-19");
    }

    @Test
    void readsATickAlsoAfterAHiddenFalse() {
        raw.put("member", List.of("false", "on"));
        assertThat(complete().isTicked("member")).isTrue();

        assertThat(problem("member", "maybe").key()).endsWith("type");
    }

    @Test
    void keepsMessagesShortWhateverWasPosted() {
        assertThat(problem("agentCount", "x".repeat(5000)).args().get(1).toString())
                .hasSize(61);
    }

    private FieldError problem(String key, String value) {
        raw.put(key, List.of(value));
        return problem();
    }

    private FieldError problem() {
        List<FieldError> errors = complete().errors();
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    private Answers complete() {
        return check(Stage.COMPLETE);
    }

    private Answers check(Stage stage) {
        return Sample.check(Sample.LABEL)
                .posted(raw, Facts.of(Map.of("authorityKind", "COMMUNE")), Set.of("_csrf"), stage);
    }
}
