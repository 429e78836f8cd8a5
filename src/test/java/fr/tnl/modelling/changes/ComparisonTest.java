package fr.tnl.modelling.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tnl.modelling.changes.Change.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String DIAGRAM = read("dossier.bpmn");
    private static final String TABLE = read("decisions/badge.dmn");
    private static final String FORM = read("forms/check-completeness.form");

    @Test
    void tellsNothingOfFilesThatAreTheSame() {
        assertThat(Comparison.of(Map.of("dossier.bpmn", DIAGRAM), Map.of("dossier.bpmn", DIAGRAM)))
                .isEmpty();
    }

    @Test
    void namesFilesThatCameAndWent() {
        assertThat(Comparison.of(Map.of("a.form", FORM, "b.form", FORM), Map.of("b.form", FORM, "c.form", FORM)))
                .extracting(FileChange::file, FileChange::kind)
                .containsExactly(tuple("a.form", Kind.REMOVED), tuple("c.form", Kind.ADDED));
    }

    @Test
    void tellsWhatOfAnElementChangedByTheNameOfBoth() {
        assertThat(diagram(
                        "name=\"Enregistrer la décision\" camunda:delegateExpression=\"${recordDecisionDelegate}\"",
                        "name=\"Consigner\" camunda:delegateExpression=\"${other}\""))
                .containsExactlyInAnyOrder(
                        new Change(
                                "serviceTask_recordDecision",
                                "Consigner",
                                Kind.CHANGED,
                                "name",
                                "Enregistrer la décision",
                                "Consigner"),
                        new Change(
                                "serviceTask_recordDecision",
                                "Consigner",
                                Kind.CHANGED,
                                "delegateExpression",
                                "${recordDecisionDelegate}",
                                "${other}"));
    }

    @Test
    void tellsAnotherMailByTheNameOfTheInput() {
        assertThat(diagram(
                        ">receipt</camunda:inputParameter>\n          <camunda:inputParameter name=\"mailTo\"",
                        ">other</camunda:inputParameter>\n          <camunda:inputParameter name=\"mailTo\""))
                .containsExactly(new Change(
                        "serviceTask_sendReceipt",
                        "Envoyer l’accusé de réception",
                        Kind.CHANGED,
                        "mailTemplate",
                        "receipt",
                        "other"));
    }

    @Test
    void tellsAnotherDateOfATimerAndAnotherCondition() {
        assertThat(diagram("${complementDueAt}", "${later}"))
                .extracting(Change::element, Change::detail, Change::before, Change::after)
                .containsExactly(tuple(
                        "intermediateEvent_complementOverdue",
                        "timerEventDefinition.timeDate",
                        "${complementDueAt}",
                        "${later}"));
        assertThat(diagram("${reviewsSuffice}", "${!reviewsSuffice}"))
                .extracting(Change::element, Change::detail)
                .containsExactly(tuple("flow_reviewsSuffice", "conditionExpression"));
    }

    /** Where it is drawn is no change of what it does. */
    @Test
    void leavesTheLayoutAlone() {
        List<FileChange> changes = Comparison.of(
                Map.of("dossier.bpmn", DIAGRAM),
                Map.of("dossier.bpmn", DIAGRAM.replaceFirst("<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"7\"")));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).changes()).isEmpty();
    }

    @Test
    void tellsAnElementThatCameAndOneThatWent() {
        assertThat(diagram("id=\"userTask_deliberate\"", "id=\"userTask_decide\""))
                .extracting(Change::element, Change::kind)
                .containsExactly(tuple("userTask_deliberate", Kind.REMOVED), tuple("userTask_decide", Kind.ADDED));
    }

    @Test
    void tellsACellByItsTableItsRuleAndItsColumn() {
        String cell = TABLE.replaceFirst("<text>40</text>", "<text>60</text>");
        assertThat(cell).as("the table has a threshold of 40").isNotEqualTo(TABLE);

        assertThat(changes("badge.dmn", TABLE, cell)).hasSize(1).first().satisfies(change -> {
            assertThat(change.name()).contains(", ");
            assertThat(change.detail()).isNotEmpty();
            assertThat(change.before()).isEqualTo("40");
            assertThat(change.after()).isEqualTo("60");
        });
    }

    @Test
    void tellsAQuestionByItsKeyAndItsLabel() {
        List<Change> changes =
                changes("check-completeness.form", FORM, FORM.replace("\"completenessOutcome\"", "\"otherOutcome\""));

        assertThat(changes)
                .extracting(Change::element, Change::kind)
                .contains(tuple("completenessOutcome", Kind.REMOVED), tuple("otherOutcome", Kind.ADDED));
    }

    private static List<Change> diagram(String before, String after) {
        assertThat(DIAGRAM).contains(before);
        return changes("dossier.bpmn", DIAGRAM, DIAGRAM.replace(before, after));
    }

    private static List<Change> changes(String file, String before, String after) {
        return Comparison.of(Map.of(file, before), Map.of(file, after)).get(0).changes();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("processes", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
