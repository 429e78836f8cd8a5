package fr.tnl.process.workflow;

import fr.tnl.award.spi.LevelTable;
import fr.tnl.campaign.Level;
import fr.tnl.process.feel.DecisionEngine;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks {@code level.dmn} as it was deployed with the process of a dossier, about the kind and the size that the process
 * knows. Thresholds are told by the decision {@code levelScale}, whose outputs bear names such as {@code silverFrom}.
 */
@Component
class EngineLevelTable implements LevelTable {

    private static final String LEVEL = "level";
    private static final String SCALE = "levelScale";
    private static final String[] FACTS = {DossierVariables.AUTHORITY_KIND.name(), DossierVariables.POPULATION.name()};
    private static final List<Level> SCALED = List.of(Level.BRONZE, Level.SILVER, Level.GOLD);

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final EngineCalls engine;

    /** By the process's definition, the decisions that were deployed with it, by their keys. */
    private final Map<String, Map<String, DmnDecision>> tables = new ConcurrentHashMap<>();

    EngineLevelTable(
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            HistoryService historyService,
            EngineCalls engine) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.engine = engine;
    }

    @Override
    public Proposal of(DossierReference reference, BigDecimal total) {
        return engine.get(() -> instance(reference)
                .map(instance -> ask(tableOf(instance.getProcessDefinitionId()), facts(instance, total)))
                .orElse(new Proposal(null, Map.of())));
    }

    private static Proposal ask(Map<String, DmnDecision> table, VariableMap facts) {
        return new Proposal(level(evaluate(table, LEVEL, facts)), thresholds(evaluate(table, SCALE, facts)));
    }

    private static Optional<Map<String, Object>> evaluate(
            Map<String, DmnDecision> table, String decision, VariableMap facts) {
        return Optional.ofNullable(table.get(decision))
                .map(known -> DecisionEngine.alone().evaluateDecision(known, facts))
                .filter(result -> result.size() == 1)
                .map(DmnDecisionResult::getSingleResult);
    }

    private static @Nullable Level level(Optional<Map<String, Object>> result) {
        return result.flatMap(row -> row.values().stream().findFirst())
                .map(name -> Level.valueOf(name.toString()))
                .orElse(null);
    }

    private static Map<Level, BigDecimal> thresholds(Optional<Map<String, Object>> result) {
        Map<Level, BigDecimal> from = new EnumMap<>(Level.class);
        result.ifPresent(row -> SCALED.forEach(level -> {
            if (row.get(level.name().toLowerCase(Locale.ROOT) + "From") instanceof Number threshold) {
                from.put(level, new BigDecimal(threshold.toString()));
            }
        }));
        return from;
    }

    private Optional<HistoricProcessInstance> instance(DossierReference reference) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(DossierVariables.PROCESS)
                .processInstanceBusinessKey(reference.value())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private VariableMap facts(HistoricProcessInstance instance, BigDecimal total) {
        VariableMap facts = Variables.createVariables();
        DossierVariables.AUTHORITY_KIND.put(facts, null);
        DossierVariables.POPULATION.put(facts, null);
        if (instance.getEndTime() == null) {
            running(instance.getId()).forEach(variable -> facts.put(variable.getName(), variable.getValue()));
        } else {
            ended(instance.getId()).forEach(variable -> facts.put(variable.getName(), variable.getValue()));
        }
        DossierVariables.TOTAL_SCORE.put(facts, total.doubleValue());
        return facts;
    }

    /** A rehearsal keeps no history of variables. */
    private List<VariableInstance> running(String instance) {
        return runtimeService
                .createVariableInstanceQuery()
                .variableScopeIdIn(instance)
                .variableNameIn(FACTS)
                .list();
    }

    private List<HistoricVariableInstance> ended(String instance) {
        return historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableNameIn(FACTS)
                .list();
    }

    private Map<String, DmnDecision> tableOf(String process) {
        return tables.computeIfAbsent(process, this::read);
    }

    private Map<String, DmnDecision> read(String process) {
        String deployment = repositoryService.getProcessDefinition(process).getDeploymentId();
        DecisionDefinition definition = repositoryService
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(LEVEL)
                .singleResult();
        return definition == null ? Map.of() : parse(definition.getId());
    }

    private Map<String, DmnDecision> parse(String definition) {
        try (InputStream model = repositoryService.getDecisionModel(definition)) {
            return DecisionEngine.alone().parseDecisions(model).stream()
                    .collect(Collectors.toMap(DmnDecision::getKey, decision -> decision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
