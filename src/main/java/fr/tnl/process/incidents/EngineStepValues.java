package fr.tnl.process.incidents;

import fr.tnl.incidents.spi.FailedStep;
import fr.tnl.incidents.spi.Protection;
import fr.tnl.incidents.spi.StepValue;
import fr.tnl.incidents.spi.StepValues;
import fr.tnl.incidents.spi.ValueType;
import fr.tnl.process.models.check.ElementReads;
import fr.tnl.process.models.check.ElementReads.Reads;
import fr.tnl.process.variables.DeclaredVariables;
import fr.tnl.process.workflow.EngineCalls;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The variables that the engine finds from the execution where a step gave up. */
@Component
class EngineStepValues implements StepValues {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final ProcessEngine processEngine;
    private final ElementReads reads;
    private final EngineCalls engine;

    EngineStepValues(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            @Lazy ProcessEngine processEngine,
            ElementReads reads,
            EngineCalls engine) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.processEngine = processEngine;
        this.reads = reads;
        this.engine = engine;
    }

    @Override
    public List<StepValue> of(FailedStep step) {
        return engine.get(() -> {
            // Those who called it, or another tab, may have ended it
            if (runtimeService
                            .createExecutionQuery()
                            .executionId(step.execution())
                            .count()
                    == 0) {
                return List.of();
            }
            VariableMap there = runtimeService.getVariablesTyped(step.execution(), false);
            Reads read = read(step);
            Set<String> names = new TreeSet<>(there.keySet());
            names.addAll(read.needed());
            return names.stream()
                    .map(name -> value(
                            name,
                            there,
                            read.needed().contains(name) || read.wished().contains(name)))
                    .sorted(Comparator.comparing(StepValue::read).reversed())
                    .toList();
        });
    }

    private Reads read(FailedStep step) {
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(step.model());
        List<DmnModelInstance> decisions = decisions(step.model());
        Reads read = reads.of(model, step.element(), decisions);
        Reads before = reads.of(model, step.step(), decisions);
        read.needed().addAll(before.needed());
        read.wished().addAll(before.wished());
        return read;
    }

    private List<DmnModelInstance> decisions(String model) {
        String deployment = repositoryService.getProcessDefinition(model).getDeploymentId();
        return repositoryService.createDecisionDefinitionQuery().deploymentId(deployment).list().stream()
                .map(DecisionDefinition::getId)
                .map(repositoryService::getDmnModelInstance)
                .toList();
    }

    private static StepValue value(String name, VariableMap there, boolean read) {
        boolean plain = !there.containsKey(name)
                || ValueTypes.isPlain(there.getValueTyped(name).getType().getName());
        Object value = plain ? there.get(name) : null;
        ValueType type = plain ? type(name, value) : ValueType.OTHER;
        Protection protection = ProtectedVariables.of(name, value);
        if (protection == Protection.NONE && type == ValueType.OTHER) {
            protection = Protection.NOT_PLAIN;
        }
        return new StepValue(
                name,
                type,
                protection == Protection.MASKED ? null : ValueTypes.told(value),
                there.containsKey(name),
                read,
                protection);
    }

    private static @Nullable ValueType type(String name, @Nullable Object value) {
        return value == null
                ? DeclaredVariables.type(name).map(ValueTypes::of).orElse(null)
                : ValueTypes.of(value.getClass());
    }

    /** In one command: a variable that somebody changes in between makes it fail, and is not overwritten. */
    @Override
    public boolean replace(FailedStep step, StepValue seen, Object value) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
        return engine.get(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
            VariableMap there = runtimeService.getVariablesTyped(step.execution(), false);
            if (!value(seen.name(), there, seen.read()).mark().equals(seen.mark())) {
                return false;
            }
            runtimeService.setVariable(step.execution(), seen.name(), ValueTypes.held(value, there.get(seen.name())));
            return true;
        }));
    }
}
