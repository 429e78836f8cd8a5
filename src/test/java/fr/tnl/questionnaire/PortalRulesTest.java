package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table|'type': 'table', 'dataSource': '=x'",
                "table|'type': 'table', 'columns': [{'key': 'a'}]",
                "notForPortal|'type': 'html', 'content': 'x'",
                "notForPortal|'type': 'image', 'source': 'x'",
                "textBlock|'type': 'text', 'text': '{{#if a}}x{{/if}}'",
                "reservedKey|'type': 'checkbox', 'key': 'known'",
                "reservedKey|'type': 'number', 'key': 'population'",
                "reservedKey|'type': 'expression', 'key': 'then', 'expression': '=1'",
                "notForPortal|'type': 'taglist', 'key': 'a', 'values': [{'value': 'x'}]",
                "notForPortal|'type': 'select', 'key': 'a', 'valuesExpression': '=x'",
                "longText|'type': 'textarea', 'key': 'a'",
                "longText|'type': 'textarea', 'key': 'a', 'validate': {'maxLength': 4001}",
                "longText|'type': 'textfield', 'key': 'a', 'validate': {'maxLength': 251}",
                "points|'type': 'checkbox', 'key': 'a', 'properties': {'points': '2'}",
                "points|'type': 'checkbox', 'key': 'a', 'properties': {'axis': 'data', 'points': 'deux'}",
                "points|'type': 'checkbox', 'key': 'a', 'properties': {'axis': 'data', 'points.yes': '2'}",
                "points|'type': 'number', 'key': 'a', 'properties': {'axis': 'data', 'points': '2'}",
                "points|'type': 'checkbox', 'key': 'a', 'properties': {'axis': 'data', 'points': '2', 'pointsIf': 'x'}",
            })
    void namesTheComponentAtFault(String key, String component) {
        Form form = Sample.form("{'id': 'Field_x', %s}".formatted(component).replace('\'', '"'));

        FormException problem = catchThrowableOfType(FormException.class, () -> PortalRules.check(form));

        assertThat(problem.key()).isEqualTo("questionnaire.form." + key);
        assertThat(problem.args()).startsWith("some", "Field_x");
    }

    @Test
    void refusesPointsOfAnOptionThatIsNotThere() {
        Form form = Sample.form(
                """
                {"id": "Field_x", "type": "radio", "key": "x", "values": [{"value": "yes"}],
                 "properties": {"axis": "data", "points": "2", "points.oui": "2"}}
                """);

        assertThat(catchThrowableOfType(FormException.class, () -> PortalRules.check(form))
                        .args())
                .containsExactly("some", "Field_x", "points.oui", "2");
    }

    @Test
    void refusesAQuestionOutsideOfASection() {
        String question = """
                {"id": "Field_x", "type": "checkbox", "key": "x"}
                """;
        String section = "{\"id\": \"Group_x\", \"type\": \"group\", \"components\": [%s]}".formatted(question);

        assertThat(catchThrowableOfType(FormException.class, () -> PortalRules.check(Sample.form(question)))
                        .key())
                .isEqualTo("questionnaire.form.outsideSection");
        assertThatCode(() -> PortalRules.check(Sample.form(section))).doesNotThrowAnyException();
    }

    @Test
    void looksIntoGroups() {
        Form form = Sample.form(
                """
                {"id": "Group_x", "type": "group", "components": [{"id": "Html_x", "type": "html", "content": "x"}]}
                """);

        assertThat(catchThrowableOfType(FormException.class, () -> PortalRules.check(form))
                        .args())
                .startsWith("some", "Html_x");
    }
}
