package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void readsSectionsAndFieldsInOrder() {
        assertThat(Sample.LABEL.sections())
                .extracting(Group::label)
                .containsExactly("Votre collectivité", "3. Logiciels et systèmes libres", "5. Gestion des données");
        assertThat(Sample.LABEL.fields())
                .extracting(Field::key)
                .startsWith("agentCount", "itStaff", "since", "contact", "office", "officeTools", "officeStory");
    }

    @Test
    void readsTheLimitsOfAField() {
        Field agents = Sample.LABEL.field("agentCount").orElseThrow();
        assertThat(agents.label()).isEqualTo("Nombre d’agents");
        assertThat(agents.suffix()).isEqualTo("agents");
        assertThat(agents.limits().required()).isTrue();
        assertThat(agents.limits().min()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(agents.limits().decimalDigits()).isZero();
        Field staff = Sample.LABEL.field("itStaff").orElseThrow();
        assertThat(staff.limits().max()).as("a number written as a text").isEqualByComparingTo("5000");
    }

    @Test
    void inheritsTheConditionsAndTheAxisOfGroups() {
        Field story = Sample.LABEL.field("officeStory").orElseThrow();
        assertThat(story.hideConditions())
                .containsExactly(
                        "not(office = \"all\" or office = \"some\")", "not(list contains(officeTools, \"text\"))");
        assertThat(story.axis()).isEqualTo("software");
        assertThat(Sample.LABEL.axes()).containsExactly("software", "data");
    }

    @Test
    void knowsWhichFactGivesTheOptions() {
        assertThat(Sample.TASK.field("mentions").orElseThrow().choices().source())
                .isEqualTo("mentionOptions");
        assertThat(Sample.TASK.field("juror").orElseThrow().choices().source()).isEqualTo("jurors");
    }

    @Test
    void knowsWhichFactsAnAnswerIsHeldAgainst() {
        Form form = Form.parse(
                "form",
                """
                {"type": "default", "components": [
                  {"type": "text", "id": "Read", "text": "Of {{authorityName}}"},
                  {"type": "expression", "id": "Computed", "key": "late", "expression": "=daysLeft < 0"},
                  {"type": "group", "id": "Group", "conditional": {"hide": "=answer = null"}, "components": [
                    {"type": "textfield", "id": "Seen", "key": "seen"}]},
                  {"type": "select", "id": "Juror", "key": "juror", "valuesExpression": "=jurors"}]}
                """);

        assertThat(List.of("daysLeft", "answer", "seen", "jurors")).allMatch(form::goesBy);
        assertThat(List.of("authorityName", "documents")).noneMatch(form::goesBy);
    }

    @Test
    void readsWhatIsOnlyToRead() {
        assertThat(Sample.TASK.parts().get(0)).isInstanceOfSatisfying(Display.class, text -> assertThat(text.text())
                .contains("{{authorityName}}"));
        assertThat(Sample.TASK.field("proposedLevelLabel").orElseThrow().readOnly())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamiclist", "filepicker", "iframe", "hologram", ""})
    void namesFormAndComponentOfATypeThatItDoesNotKnow(String type) {
        FormException problem = problem("{\"id\": \"Field_x\", \"type\": \"" + type + "\", \"key\": \"x\"}");

        assertThat(problem.key()).isEqualTo("questionnaire.form.unknownType");
        assertThat(problem.args()).containsExactly("some", "Field_x", type);
        assertThat(problem).hasMessageContaining("Field_x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noKey|'type': 'textfield'",
                "nestedKey|'type': 'textfield', 'key': 'a.b'",
                "nestedKey|'type': 'group', 'path': 'a', 'components': []",
                "noOptions|'type': 'radio', 'key': 'a', 'values': []",
                "badValue|'type': 'radio', 'key': 'a', 'values': [{'value': 'x'}, {'value': 'x'}]",
                "badValue|'type': 'number', 'key': 'a', 'validate': {'min': '=other'}",
                "badValue|'type': 'textfield', 'key': 'a', 'validate': {'required': '=other'}",
                "badValue|'type': 'textfield', 'key': 'a', 'validate': {'maxLength': 1.5}",
                "badValue|'type': 'textfield', 'key': 'a', 'validate': {'pattern': '['}",
                "badValue|'type': 'textfield', 'key': 'a', 'conditional': {'hide': 'other = 1'}",
                "badValue|'type': 'datetime', 'key': 'a', 'subtype': 'century'",
            })
    void refusesWhatItCouldNotCheck(String key, String component) {
        FormException problem =
                problem("{'id': 'Field_x', %s}".formatted(component).replace('\'', '"'));

        assertThat(problem.key()).isEqualTo("questionnaire.form." + key);
        assertThat(problem.args()).startsWith("some", "Field_x");
    }

    @Test
    void refusesTwoFieldsWithOneKey() {
        String field = "{\"id\": \"Field_x\", \"type\": \"textfield\", \"key\": \"x\"}";

        assertThat(problem(field, field).key()).isEqualTo("questionnaire.form.duplicateKey");
    }

    @Test
    void saysWhereAFileIsNotReadable() {
        FormException problem = catchThrowableOfType(
                FormException.class, () -> Form.parse("some", "{\n  \"id\": \"some\"\n  \"type\": \"default\"\n}"));

        assertThat(problem.key()).isEqualTo("questionnaire.form.notJson");
        assertThat(problem.args()).startsWith("some", "3");
        assertThat(catchThrowableOfType(FormException.class, () -> Form.parse("some", "{}"))
                        .key())
                .isEqualTo("questionnaire.form.noComponents");
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        assertThat(Form.parse("some", "\uFEFF{\"components\": []}").fields()).isEmpty();
    }

    private static FormException problem(String... components) {
        return catchThrowableOfType(FormException.class, () -> Sample.form(components));
    }
}
