package fr.tnl.process.models.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** Words in the cells of a decision table that stand without quotation marks and name nothing: FEEL takes them as null. */
final class UnquotedTexts {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern COMPARED = Pattern.compile("(?:[<>!=]=?)?\\s*(" + NAME + ")");
    private static final Set<String> OF_FEEL = Set.of("true", "false", "null");

    private final DecisionFile file;
    private final Decision decision;
    private final DecisionTable table;
    private final Set<String> known;
    private final Findings findings;
    private boolean told;

    /** @param variables that a process may have */
    UnquotedTexts(DecisionFile file, Decision decision, DecisionTable table, Set<String> variables, Findings findings) {
        this.file = file;
        this.decision = decision;
        this.table = table;
        this.findings = findings;
        this.known = new TreeSet<>(variables);
        known.addAll(OF_FEEL);
        table.getInputs().forEach(input -> known.addAll(names(input)));
        decision.getInformationRequirements().stream()
                .map(InformationRequirement::getRequiredDecision)
                .filter(Objects::nonNull)
                .forEach(required -> known.addAll(names(required)));
        file.model().getModelElementsByType(InputData.class).stream()
                .map(InputData::getName)
                .filter(Objects::nonNull)
                .forEach(known::add);
    }

    private static List<String> names(Input input) {
        return Stream.concat(
                        Stream.ofNullable(input.getCamundaInputVariable()),
                        NAME.matcher(DecisionInputs.variable(input)).results().map(MatchResult::group))
                .toList();
    }

    private static Set<String> names(Decision required) {
        Set<String> names = DecisionInputs.outputs(required);
        names.add(required.getId());
        return names;
    }

    /** @return whether there was something to tell */
    boolean tell() {
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Output> outputs = List.copyOf(table.getOutputs());
        int number = 0;
        for (Rule rule : table.getRules()) {
            number++;
            List<InputEntry> asked = List.copyOf(rule.getInputEntries());
            for (int i = 0; i < Math.min(inputs.size(), asked.size()); i++) {
                InputEntry entry = asked.get(i);
                if (isFeel(entry.getExpressionLanguage())) {
                    cell(rule, number, title(inputs.get(i)), text(entry.getText()));
                }
            }
            List<OutputEntry> said = List.copyOf(rule.getOutputEntries());
            for (int i = 0; i < Math.min(outputs.size(), said.size()); i++) {
                OutputEntry entry = said.get(i);
                if (isFeel(entry.getExpressionLanguage())) {
                    cell(rule, number, title(outputs.get(i)), text(entry.getText()));
                }
            }
        }
        return told;
    }

    private static boolean isFeel(@Nullable String language) {
        return language == null || language.toLowerCase(Locale.ROOT).contains("feel");
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String title(Input input) {
        return input.getLabel() == null ? DecisionInputs.variable(input) : input.getLabel();
    }

    private static String title(Output output) {
        return Objects.toString(output.getLabel(), output.getName());
    }

    private void cell(Rule rule, int number, String column, String cell) {
        String text = NOT.matcher(QUOTED.matcher(cell).replaceAll("")).replaceAll("$1");
        for (String part : text.split(",")) {
            Matcher compared = COMPARED.matcher(part.strip());
            if (compared.matches() && !known.contains(compared.group(1))) {
                told = true;
                findings.error(
                        file.file(),
                        rule.getId(),
                        "process.model.unquoted",
                        decision.getName() == null ? decision.getId() : decision.getName(),
                        number,
                        column,
                        compared.group(1));
            }
        }
    }
}
