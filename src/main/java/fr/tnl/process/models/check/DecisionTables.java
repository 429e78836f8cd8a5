package fr.tnl.process.models.check;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.process.variables.DossierVariables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether each table has a rule for every case, and one alone where it says so.
 *
 * <p>A column only tells apart the values that its entries name and those between them: one of each kind, combined with
 * those of the other columns, stands for all. What a cell means is asked of the engine's own FEEL.
 */
@Component
@Order(4)
class DecisionTables implements Inspection {

    private static final int MOST_COMBINATIONS = 200_000;
    private static final int MOST_TOLD = 5;

    /** All tables together take a second, once FEEL is awake. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"");

    /** Of what the process knows: which values there are at all. */
    private static final Map<String, List<String>> VALUES = Map.of(
            DossierVariables.AUTHORITY_KIND.name(), names(AuthorityKind.values()),
            DossierVariables.TRACK.name(), names(Track.values()),
            DossierVariables.BADGE_LEVEL.name(), names(Level.values()));

    /** Variables that may be unknown. */
    private static final Set<String> MAY_BE_NULL = Set.of(DossierVariables.POPULATION.name());

    private final WrittenVariables variables;

    DecisionTables(WrittenVariables variables) {
        this.variables = variables;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    @Override
    public void inspect(Models models, Findings findings) {
        Optional<Set<String>> known = variables.anywhere(models);
        Patience patience = new Patience(LONGEST);
        for (DecisionFile file : models.decisions()) {
            if (models.before().holds(models.folder().file("decisions/" + file.file()))) {
                continue;
            }
            for (Decision decision : file.model().getModelElementsByType(Decision.class)) {
                if (decision.getExpression() instanceof DecisionTable table) {
                    boolean unquoted = known.map(names -> new UnquotedTexts(file, decision, table, names, findings))
                            .map(UnquotedTexts::tell)
                            .orElse(false);
                    if (unquoted) {
                        // Such a cell takes nothing: gaps would only follow from it
                        continue;
                    }
                    Told told = new Told();
                    DecisionResults.before(decision).forEach(given -> new OneTable(
                                    file.file(), decision, table, given, patience, told, findings)
                            .inspect());
                }
            }
        }
    }

    private static class OneTable {

        private final String file;
        private final Decision decision;
        private final DecisionTable table;
        private final Map<String, Object> given;
        private final Patience patience;
        private final Told told;
        private final Findings findings;
        private final List<TableColumn> columns = new ArrayList<>();

        /** @param given what the decisions say that this one rests on */
        OneTable(
                String file,
                Decision decision,
                DecisionTable table,
                Map<String, Object> given,
                Patience patience,
                Told told,
                Findings findings) {
            this.file = file;
            this.decision = decision;
            this.table = table;
            this.given = given;
            this.patience = patience;
            this.told = told;
            this.findings = findings;
        }

        void inspect() {
            outputs();
            List<Input> inputs = List.copyOf(table.getInputs());
            for (int i = 0; i < inputs.size(); i++) {
                String variable = DecisionInputs.variable(inputs.get(i));
                List<String> cells = cells(i);
                List<String> known = VALUES.getOrDefault(variable, listed(inputs.get(i)));
                Optional<TableColumn> read = cells.stream().anyMatch(Patience::isHopeless)
                        ? Optional.empty()
                        : patience.await(
                                () -> TableColumn.of(variable, cells, known, MAY_BE_NULL.contains(variable), given));
                if (read.isEmpty()) {
                    findings.warning(file, decision.getId(), "process.model.tableTooLong");
                    return;
                }
                TableColumn column = read.get();
                if (!column.problems().isEmpty()) {
                    column.problems().forEach((row, cell) -> unreadable(row, cell));
                    return;
                }
                columns.add(column);
            }
            if (!columns.isEmpty() && wantsOneAnswer()) {
                combine();
            }
        }

        /** Texts that the column itself lists as its values. */
        private static List<String> listed(Input input) {
            return input.getInputValues() == null || input.getInputValues().getText() == null
                    ? List.of()
                    : LISTED.matcher(input.getInputValues().getText().getTextContent())
                            .results()
                            .map(value -> value.group(1))
                            .toList();
        }

        private boolean wantsOneAnswer() {
            return Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY).contains(table.getHitPolicy());
        }

        private List<String> cells(int column) {
            return rules().stream()
                    .map(rule -> {
                        List<InputEntry> entries = List.copyOf(rule.getInputEntries());
                        return column < entries.size() && entries.get(column).getText() != null
                                ? entries.get(column).getText().getTextContent().strip()
                                : "";
                    })
                    .toList();
        }

        private List<Rule> rules() {
            return List.copyOf(table.getRules());
        }

        private void outputs() {
            for (Rule rule : rules()) {
                Collection<OutputEntry> entries = rule.getOutputEntries();
                boolean says = entries.stream().anyMatch(OneTable::says);
                if (!says) {
                    findings.error(file, rule.getId(), "process.model.ruleWithoutResult", number(rule));
                }
            }
        }

        private static boolean says(LiteralExpression entry) {
            return entry.getText() != null && !entry.getText().getTextContent().isBlank();
        }

        private void unreadable(int row, String cell) {
            Rule rule = rules().get(row);
            findings.error(file, rule.getId(), "process.model.cell", number(rule), cell);
        }

        private int number(Rule rule) {
            return rules().indexOf(rule) + 1;
        }

        private void combine() {
            long combinations =
                    columns.stream().mapToLong(column -> column.values().size()).reduce(1, (a, b) -> a * b);
            if (combinations > MOST_COMBINATIONS) {
                findings.warning(file, decision.getId(), "process.model.tableTooLarge", MOST_COMBINATIONS);
                return;
            }
            walk(0, all(), new ArrayList<>());
        }

        private BitSet all() {
            BitSet all = new BitSet();
            all.set(0, rules().size());
            return all;
        }

        /** @param left rules that all values so far fit */
        private void walk(int column, BitSet left, List<String> words) {
            if (column == columns.size()) {
                judge(left, String.join(", ", words));
                return;
            }
            TableColumn current = columns.get(column);
            for (TableColumn.Value value : current.values()) {
                BitSet fitting = (BitSet) left.clone();
                fitting.and(value.rules());
                words.add(current.variable() + " = " + value.words());
                walk(column + 1, fitting, words);
                words.remove(words.size() - 1);
            }
        }

        private void judge(BitSet fitting, String when) {
            if (fitting.isEmpty() && told.gaps++ < MOST_TOLD) {
                findings.error(file, decision.getId(), "process.model.gap", title(), when);
            }
            if (fitting.cardinality() > 1
                    && table.getHitPolicy() == HitPolicy.UNIQUE
                    && told.overlaps.add(fitting)
                    && told.overlaps.size() <= MOST_TOLD) {
                Rule second = rules().get(fitting.nextSetBit(fitting.nextSetBit(0) + 1));
                String rules = fitting.stream()
                        .mapToObj(index -> String.valueOf(index + 1))
                        .collect(Collectors.joining(", "));
                findings.error(file, second.getId(), "process.model.overlap", title(), rules, when);
            }
        }

        private String title() {
            return decision.getName() == null ? decision.getId() : decision.getName();
        }
    }

    /** Not every one of hundreds of combinations, which mostly have one cause. */
    private static final class Told {
        private int gaps;
        private final Set<BitSet> overlaps = new HashSet<>();
    }
}
