package fr.tnl.process.models.check;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.Nullable;

/** The variables that a decision asks the process for, with all decisions that it rests on. */
final class DecisionInputs {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    private DecisionInputs() {}

    static Set<String> of(Models models, @Nullable String decision) {
        return of(models.decisions().stream().map(DecisionFile::model), decision);
    }

    static Set<String> of(Stream<DmnModelInstance> models, @Nullable String decision) {
        Set<String> asked = new TreeSet<>();
        Set<String> decided = new HashSet<>();
        models.flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .filter(found -> found.getId().equals(decision))
                .forEach(found -> collect(found, new HashSet<>(), asked, decided));
        asked.removeAll(decided);
        return asked;
    }

    private static void collect(Decision decision, Set<Decision> seen, Set<String> asked, Set<String> decided) {
        if (!seen.add(decision)) {
            return;
        }
        if (decision.getExpression() instanceof DecisionTable table) {
            table.getInputs().stream()
                    .map(DecisionInputs::variable)
                    .filter(text -> NAME.matcher(text).matches())
                    .forEach(asked::add);
        }
        decision.getInformationRequirements().stream()
                .map(InformationRequirement::getRequiredDecision)
                .filter(Objects::nonNull)
                .forEach(required -> {
                    decided.addAll(outputs(required));
                    collect(required, seen, asked, decided);
                });
    }

    static Set<String> outputs(Decision decision) {
        Set<String> names = new TreeSet<>();
        if (decision.getExpression() instanceof DecisionTable table) {
            table.getOutputs().stream()
                    .map(Output::getName)
                    .filter(Objects::nonNull)
                    .forEach(names::add);
        }
        return names;
    }

    /** What a column asks for, empty where it says nothing. */
    static String variable(Input input) {
        return input.getInputExpression() == null || input.getInputExpression().getText() == null
                ? ""
                : input.getInputExpression().getText().getTextContent().strip();
    }
}
