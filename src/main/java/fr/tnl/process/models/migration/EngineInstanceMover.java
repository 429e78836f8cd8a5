package fr.tnl.process.models.migration;

import fr.tnl.modelling.MigrationPlan;
import fr.tnl.modelling.ModelVersion;
import fr.tnl.modelling.Place;
import fr.tnl.modelling.PlanLine;
import fr.tnl.modelling.RunningInstance;
import fr.tnl.modelling.spi.InstanceGoneException;
import fr.tnl.modelling.spi.InstanceMover;
import fr.tnl.modelling.spi.ModelVersions;
import fr.tnl.modelling.spi.MoveRefusedException;
import fr.tnl.process.workflow.EngineCalls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Lets the engine move instances, by a plan that it proposes itself for what is the same in both versions. */
@Component
class EngineInstanceMover implements InstanceMover {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final ModelVersions versions;
    private final EnginePlans plans;
    private final Refusals refusals;
    private final EngineCalls engine;

    EngineInstanceMover(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            ModelVersions versions,
            EnginePlans plans,
            Refusals refusals,
            EngineCalls engine) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.versions = versions;
        this.plans = plans;
        this.refusals = refusals;
        this.engine = engine;
    }

    @Override
    public MigrationPlan plan(ModelVersion from, ModelVersion to, Map<String, String> chosen) {
        return engine.get(() -> {
            Set<String> kept = plans.kept(from.id(), to.id());
            List<FlowNode> reached = WaitingElements.of(repositoryService.getBpmnModelInstance(to.id()));
            List<PlanLine> lines = versions.places(from.id()).stream()
                    .map(place -> kept.contains(place.element())
                            ? new PlanLine(place, place.element(), true, List.of())
                            : new PlanLine(
                                    place,
                                    chosen.getOrDefault(place.element(), ""),
                                    false,
                                    candidates(from, place, reached)))
                    .toList();
            return new MigrationPlan(from, to, lines, problems(from.id(), to.id(), chosen));
        });
    }

    private List<Place> candidates(ModelVersion from, Place place, List<FlowNode> reached) {
        FlowNode left = repositoryService.getBpmnModelInstance(from.id()).getModelElementById(place.element());
        return reached.stream()
                .filter(element -> WaitingElements.alike(left, element))
                .map(element -> DeployedVersions.place(element, 0))
                .toList();
    }

    private List<String> problems(String from, String to, Map<String, String> chosen) {
        List<String> unknown = refusals.ofUnknown(chosen, from, to);
        if (!unknown.isEmpty()) {
            return unknown;
        }
        try {
            plans.of(from, to, chosen);
            return List.of();
        } catch (MigrationPlanValidationException invalid) {
            return refusals.of(invalid.getValidationReport(), from, to);
        }
    }

    @Override
    public List<RunningInstance> running(String version) {
        return engine.get(
                () -> runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionId(version)
                        .orderByBusinessKey()
                        .asc()
                        .unlimitedList()
                        .stream()
                        .map(instance -> new RunningInstance(
                                instance.getId(), Objects.requireNonNullElse(instance.getBusinessKey(), "")))
                        .collect(Collectors.toList()));
    }

    @Override
    public void move(String instance, String from, String to, Map<String, String> chosen) {
        engine.run(() -> {
            ProcessInstance running = runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceId(instance)
                    .singleResult();
            if (running == null || !running.getProcessDefinitionId().equals(from)) {
                throw new InstanceGoneException(instance);
            }
            try {
                runtimeService
                        .newMigration(plans.of(from, to, chosen))
                        .processInstanceIds(instance)
                        .execute();
            } catch (MigratingProcessInstanceValidationException refused) {
                throw new MoveRefusedException(refusals.of(refused.getValidationReport(), from));
            }
        });
    }
}
