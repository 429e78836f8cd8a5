package fr.tnl.modelling.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.tnl.modelling.changes.Change.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                .containsOnly(tuple("userTask_deliberate", Kind.REMOVED), tuple("userTask_decide", Kind.ADDED));
    }

    @Test
    void tellsWhatANewElementBringsAndWhatOneThatIsGoneHad() {
        List<Change> changes = diagram("id=\"userTask_deliberate\"", "id=\"userTask_decide\"");

        assertThat(changes)
                .filteredOn(change -> change.kind() == Kind.ADDED)
                .hasSizeLessThanOrEqualTo(6)
                .extracting(Change::detail, Change::before, Change::after)
                .startsWith(
                        tuple("kind", "", "userTask"),
                        tuple("formRef", "", "deliberate"),
                        tuple("candidateGroups", "", "presidency"));
        assertThat(changes)
                .filteredOn(change -> change.kind() == Kind.REMOVED)
                .extracting(Change::detail, Change::before, Change::after)
                .contains(tuple("formRef", "deliberate", ""));
    }

    @Test
    void tellsTheCellsOfANewRule() {
        assertThat(changes("badge.dmn", TABLE, TABLE.replace("\"rule_badge_missed\"", "\"rule_other\"")))
                .filteredOn(change -> change.element().equals("rule_other"))
                .extracting(Change::kind, Change::detail, Change::before, Change::after)
                .contains(
                        tuple(Kind.ADDED, "Autoévaluation (%)", "", "< badgeFrom"),
                        tuple(Kind.ADDED, "Niveau", "", "\"NONE\""));
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

    @Test
    void tellsAColumnOfAFormThatReadsSomethingElse() {
        assertThat(form("\"key\": \"outcome\"", "\"key\": \"complet\""))
                .extracting(Change::element, Change::detail, Change::before, Change::after)
                .containsExactly(
                        tuple("Table_previousChecks", "columns.outcome", "Conclusion", ""),
                        tuple("Table_previousChecks", "columns.complet", "", "Conclusion"));
    }

    @Test
    void tellsColumnsInAnotherOrder() {
        assertThat(form("\"key\": \"date\",", "\"key\": \"by\",", "\"label\": \"Date\"", "\"label\": \"Par\""))
                .extracting(Change::detail, Change::before, Change::after)
                .containsExactly(tuple("columns", "date, by, outcome, request", "by, date, outcome, request"));
    }

    /** Whatever a component says beside its place on the page. */
    @Test
    void tellsEveryPropertyOfAForm() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String name : List.of("check-completeness", "declare-ties")) {
            String form = read("forms/" + name + ".form");
            JsonNode tree = json.readTree(form);
            for (JsonNode holder : holders(tree)) {
                for (String field : fields(holder)) {
                    JsonNode was = holder.get(field);
                    if (was.isValueNode() && !isMadeByTheEditor(holder, field)) {
                        ((ObjectNode) holder).put(field, "something else");
                        assertThat(changes("a.form", form, tree.toString()))
                                .as("%s of %s", field, holder)
                                .isNotEmpty();
                        ((ObjectNode) holder).set(field, was);
                    }
                }
            }
            assertThat(changes("a.form", form, tree.toString())).isEmpty();
        }
    }

    private static List<JsonNode> holders(JsonNode node) {
        List<JsonNode> holders = new ArrayList<>();
        if (node.isObject()) {
            holders.add(node);
        }
        node.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("layout")) {
                holders.addAll(holders(field.getValue()));
            }
        });
        if (node.isArray()) {
            node.forEach(each -> holders.addAll(holders(each)));
        }
        return holders;
    }

    private static List<String> fields(JsonNode holder) {
        List<String> fields = new ArrayList<>();
        holder.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static boolean isMadeByTheEditor(JsonNode holder, String field) {
        return field.equals("id") && holder.has("type") && holder.has("key");
    }

    @Test
    void leavesTheLayoutOfAFormAlone() {
        assertThat(form("\"columns\": 9", "\"columns\": 8", "\"row\": \"Row_facts\"", "\"row\": \"Row_other\""))
                .isEmpty();
    }

    @Test
    void tellsAQuestionThatWentToAnotherGroup() {
        assertThat(changes(
                        "a.form",
                        "{\"components\":[{\"id\":\"Group_one\",\"components\":[{\"id\":\"Field_a\",\"key\":\"a\"}]},"
                                + "{\"id\":\"Group_two\",\"components\":[]}]}",
                        "{\"components\":[{\"id\":\"Group_one\",\"components\":[]},"
                                + "{\"id\":\"Group_two\",\"components\":[{\"id\":\"Field_a\",\"key\":\"a\"}]}]}"))
                .extracting(Change::element, Change::detail, Change::before, Change::after)
                .containsExactly(tuple("a", "parent", "Group_one", "Group_two"));
    }

    /** The part of the file that draws it, and what repeats where flows lead, are all that does not count. */
    @Test
    void tellsEveryAttributeOfADiagramAndOfATable() {
        for (String file : List.of("jury-review.bpmn", "juror-ties.bpmn", "decisions/badge.dmn")) {
            String xml = read(file)
                    .replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>|<dmndi:DMNDI.*</dmndi:DMNDI>", "");
            Matcher value = Pattern.compile(" (\\w+:)?(\\w+)=\"([^\"]*)\"|>([^<>]*\\w[^<>]*)</(?!bpmn:(in|out))")
                    .matcher(xml);
            while (value.find()) {
                if (isTold(value, xml)) {
                    int group = value.group(3) == null ? 4 : 3;
                    String other = xml.substring(0, value.start(group)) + "x" + xml.substring(value.start(group));
                    assertThat(changes(file, xml, other)).as(value.group()).isNotEmpty();
                }
            }
        }
    }

    /** Ids of what is inside an element are made by the editor; widths are drawn. */
    private static boolean isTold(Matcher value, String xml) {
        String tag = xml.substring(xml.lastIndexOf('<', value.start()), value.start());
        boolean isInner = tag.contains("EventDefinition")
                || tag.contains("inputExpression")
                || tag.contains("Entry")
                || tag.contains("Requirement")
                || tag.contains("<decisionTable")
                || tag.contains("conditionExpression");
        String prefix = String.valueOf(value.group(1));
        return !List.of("xmlns:", "xsi:", "biodi:").contains(prefix)
                && !tag.startsWith("<?xml")
                && !"xmlns".equals(value.group(2))
                && !(isInner && "id".equals(value.group(2)));
    }

    @Test
    void tellsWhatIsThereWithoutSayingAnything() {
        String diagram = read("campaign.bpmn");
        assertThat(changes("campaign.bpmn", diagram, diagram.replaceFirst("<bpmn:terminateEventDefinition[^>]*/>", "")))
                .extracting(Change::detail)
                .containsExactly("terminateEventDefinition");
    }

    @Test
    void tellsAnElementOfAnotherKind() {
        assertThat(changes(
                        "dossier.bpmn",
                        DIAGRAM,
                        DIAGRAM.replaceFirst(
                                "(?s)<bpmn:serviceTask( id=\"serviceTask_sendReceipt\".*?)</bpmn:serviceTask>",
                                "<bpmn:sendTask$1</bpmn:sendTask>")))
                .extracting(Change::element, Change::detail, Change::before, Change::after)
                .containsExactly(tuple("serviceTask_sendReceipt", "kind", "serviceTask", "sendTask"));
    }

    @Test
    void tellsRulesInAnotherOrder() {
        assertThat(changes(
                        "badge.dmn",
                        TABLE,
                        TABLE.replaceFirst(
                                "(?s)(<rule id=\"rule_badge_reached\">.*?</rule>)(\\s*)(<rule.*?</rule>)", "$3$2$1")))
                .extracting(Change::element, Change::detail, Change::before, Change::after)
                .containsExactly(tuple(
                        "badge",
                        "rule",
                        "rule_badge_reached, rule_badge_missed",
                        "rule_badge_missed, rule_badge_reached"));
    }

    /** @param pairs what stands there, and what shall stand there instead; the two change places where both are there */
    private static List<Change> form(String... pairs) {
        String changed = FORM;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(changed).contains(pairs[i]);
            changed = changed.replace(pairs[i], "§")
                    .replace(pairs[i + 1], pairs[i])
                    .replace("§", pairs[i + 1]);
        }
        return changes("check-completeness.form", FORM, changed);
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
