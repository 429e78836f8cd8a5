package fr.tnl.process.models.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What the tables that a decision rests on may say, where their rules say it outright. */
final class DecisionResults {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    /** Of several tables every result would have to be combined with every other's. */
    private static final int MOST = 500;

    private DecisionResults() {}

    /** Each set of names and values that the decision may be given; a single empty one where it rests on none. */
    static Set<Map<String, Object>> before(Decision decision) {
        Set<Map<String, Object>> all = new LinkedHashSet<>(Set.of(Map.of()));
        decision.getInformationRequirements().stream()
                .map(InformationRequirement::getRequiredDecision)
                .filter(Objects::nonNull)
                .forEach(required -> {
                    Set<Map<String, Object>> results = of(required);
                    Set<Map<String, Object>> combined = new LinkedHashSet<>();
                    all.forEach(one -> results.forEach(other -> {
                        Map<String, Object> both = new HashMap<>(one);
                        both.putAll(other);
                        combined.add(both);
                    }));
                    if (!combined.isEmpty() && combined.size() <= MOST) {
                        all.clear();
                        all.addAll(combined);
                    }
                });
        return all;
    }

    private static Set<Map<String, Object>> of(Decision decision) {
        Set<Map<String, Object>> results = new LinkedHashSet<>();
        if (decision.getExpression() instanceof DecisionTable table) {
            List<Output> outputs = List.copyOf(table.getOutputs());
            for (Rule rule : table.getRules()) {
                Map<String, Object> result = new HashMap<>();
                List<OutputEntry> entries = new ArrayList<>(rule.getOutputEntries());
                for (int i = 0; i < Math.min(outputs.size(), entries.size()); i++) {
                    put(result, outputs.get(i).getName(), entries.get(i));
                }
                results.add(result);
            }
        }
        return results;
    }

    private static void put(Map<String, Object> result, String name, OutputEntry entry) {
        String text =
                entry.getText() == null ? "" : entry.getText().getTextContent().strip();
        if (name != null && NUMBER.matcher(text).matches()) {
            result.put(name, new BigDecimal(text));
        } else if (name != null && TEXT.matcher(text).matches()) {
            result.put(name, text.substring(1, text.length() - 1));
        }
    }
}
