package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.process.testing.ModelEngine;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormCheck;
import fr.tnl.questionnaire.Option;
import fr.tnl.questionnaire.Stage;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RespondentTest {

    private static final int PEOPLE = 60;

    private final FeelEvaluator feel = ModelEngine.bean(FeelEvaluator.class);

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes", "forms"))) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void answersEveryFormOfTheFolderAsItAsks(Path file) throws IOException {
        Form form = Form.parse(file.getFileName().toString(), Files.readString(file));
        Facts facts = choicesOf(form);

        for (int person = 0; person < PEOPLE; person++) {
            Answers checked = check(form, facts, answer(form, facts, person, person % 3 / 2.0));
            assertThat(checked.errors())
                    .extracting(FieldError::label)
                    .as("person %d", person)
                    .isEmpty();
        }
    }

    @Test
    void choosesEachOfTheOptionsSoonerOrLater() {
        Form form = form(
                """
                {"type": "radio", "key": "go", "validate": {"required": true},
                 "values": [{"value": "a", "label": "A"}, {"value": "b", "label": "B"}, {"value": "c", "label": "C"}]}""");

        Set<Object> chosen = new HashSet<>();
        for (int person = 0; person < PEOPLE; person++) {
            chosen.add(answer(form, Facts.NONE, person, 0).get("go"));
        }

        assertThat(chosen).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void writesWhatAPatternAsksFor() {
        Form form = form(
                """
                {"type": "textfield", "key": "code", "validate": {"required": true, "pattern": "^[0-9]{5}$"}}""");

        assertThat(answer(form, Facts.NONE, 1, 0).get("code")).asString().matches("[0-9]{5}");
    }

    @Test
    void keepsWithinALength() {
        Form form = form(
                """
                {"type": "textarea", "key": "long", "validate": {"required": true, "minLength": 300}},
                {"type": "textarea", "key": "short", "validate": {"required": true, "maxLength": 9}}""");

        Map<String, Object> answers = answer(form, Facts.NONE, 1, 0);

        assertThat(answers.get("long").toString()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(answers.get("short").toString()).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void leavesOutWhatItsOtherAnswersHide() {
        Form form = form(
                """
                {"type": "checkbox", "key": "known", "validate": {"required": true}},
                {"type": "textfield", "key": "unless", "validate": {"required": true}, "conditional": {"hide": "=known"}}""");

        assertThat(answer(form, Facts.NONE, 1, 1)).containsOnlyKeys("known");
    }

    @Test
    void givesBackWhatTheFormBeginsWith() {
        Form form = form("""
                {"type": "textfield", "key": "read", "validate": {"required": true}}""");

        assertThat(answer(form, Facts.of(Map.of("read", "as shown")), 1, 0)).containsEntry("read", "as shown");
    }

    private Map<String, Object> answer(Form form, Facts facts, int person, double eagerness) {
        return new Respondent(feel, new Random(person), person / (double) PEOPLE, eagerness).answer(form, facts);
    }

    private Answers check(Form form, Facts facts, Map<String, Object> answers) {
        return new FormCheck(form, feel).typed(answers, facts, Set.of(), Stage.COMPLETE);
    }

    private static Facts choicesOf(Form form) {
        return new Facts(
                Map.of(),
                form.fields().stream()
                        .map(field -> field.choices().source())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.toMap(
                                source -> source, source -> List.of(new Option("x", "X"), new Option("y", "Y")))));
    }

    private static Form form(String components) {
        return Form.parse("essai", "{\"type\": \"default\", \"components\": [" + labelled(components) + "]}");
    }

    private static String labelled(String components) {
        return components.replaceAll("\"key\": \"(\\w+)\"", "\"key\": \"$1\", \"id\": \"$1\", \"label\": \"$1\"");
    }
}
