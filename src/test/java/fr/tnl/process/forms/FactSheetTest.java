package fr.tnl.process.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FactSheetTest {

    private static final Form FORM = Form.parse(
            "form",
            """
            {"type": "default", "components": [
              {"type": "text", "id": "Read", "text": "Of {{authorityName}}"},
              {"type": "textfield", "id": "Why", "key": "why", "conditional": {"hide": "=lastAnswer = \\"\\""}},
              {"type": "select", "id": "Juror", "key": "juror", "valuesExpression": "=jurors"}]}
            """);
    private static final List<Option> JURORS = List.of(new Option("alice", "Alice Martin"));

    private final List<String> workedOut = new ArrayList<>();

    @Test
    void worksOutEverythingForWhoeverReadsTheForm() {
        FactSheet sheet = filled(FactSheet.shown());

        assertThat(sheet.values())
                .containsEntry("authorityName", "Rennes")
                .containsEntry("percent", 75)
                .containsEntry("documents", List.of(Map.of("title", "Délibération")))
                .containsEntry("lastAnswer", "");
        assertThat(sheet.options()).containsEntry("jurors", JURORS).containsEntry("mentions", List.of());
        assertThat(sheet.fields()).hasSize(6);
    }

    @Test
    void worksOutOnlyWhatTheCheckOfAnAnswerGoesByAndStillKnowsTheOtherNames() {
        FactSheet sheet = filled(FactSheet.against(FORM));

        assertThat(workedOut).containsExactly("lastAnswer", "jurors");
        assertThat(sheet.values()).containsOnlyKeys("authorityName", "percent", "documents", "lastAnswer");
        assertThat(sheet.values()).containsEntry("lastAnswer", "").containsEntry("percent", null);
        assertThat(sheet.options()).containsEntry("jurors", JURORS).containsEntry("mentions", List.of());
    }

    private FactSheet filled(FactSheet sheet) {
        return sheet.text("authorityName", told("authorityName", "Rennes"))
                .number("percent", told("percent", 75))
                .table("documents", told("documents", List.of(Map.of("title", "Délibération"))))
                .text("lastAnswer", told("lastAnswer", null))
                .choices("jurors", told("jurors", JURORS))
                .choices("mentions", told("mentions", List.of()));
    }

    private <T> Supplier<T> told(String name, T value) {
        return () -> {
            workedOut.add(name);
            return value;
        };
    }
}
