package fr.tnl.process.models.migration;

import fr.tnl.modelling.ModelVersion;
import fr.tnl.modelling.Place;
import fr.tnl.modelling.spi.ModelVersions;
import fr.tnl.process.models.reading.ElementWords;
import fr.tnl.process.workflow.EngineCalls;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Asks the engine which versions of the processes there are, and where instances wait. */
@Component
class DeployedVersions implements ModelVersions {

    private static final Comparator<ModelVersion> NEWEST_FIRST =
            Comparator.comparing(ModelVersion::process).thenComparing(ModelVersion::number, Comparator.reverseOrder());

    private final RepositoryService repositoryService;
    private final ManagementService managementService;
    private final EngineCalls engine;

    DeployedVersions(RepositoryService repositoryService, ManagementService managementService, EngineCalls engine) {
        this.repositoryService = repositoryService;
        this.managementService = managementService;
        this.engine = engine;
    }

    @Override
    public List<ModelVersion> all() {
        return engine.get(() -> {
            Map<String, Instant> deployedAt = repositoryService.createDeploymentQuery().list().stream()
                    .collect(Collectors.toMap(
                            Deployment::getId,
                            deployment -> deployment.getDeploymentTime().toInstant()));
            return managementService.createProcessDefinitionStatisticsQuery().list().stream()
                    .map(version -> version(
                            version, deployedAt.getOrDefault(version.getDeploymentId(), Instant.EPOCH), version))
                    .sorted(NEWEST_FIRST)
                    .toList();
        });
    }

    private static ModelVersion version(
            ProcessDefinition definition, Instant deployedAt, ProcessDefinitionStatistics statistics) {
        String name = definition.getName();
        return new ModelVersion(
                definition.getId(),
                definition.getKey(),
                name == null ? definition.getKey() : name,
                definition.getVersion(),
                definition.getDeploymentId(),
                deployedAt,
                statistics.getInstances());
    }

    @Override
    public Optional<ModelVersion> find(String id) {
        return all().stream().filter(version -> version.id().equals(id)).findFirst();
    }

    @Override
    public List<Place> places(String id) {
        return engine.get(() -> {
            Map<String, Integer> waiting = new HashMap<>();
            for (ActivityStatistics statistics :
                    managementService.createActivityStatisticsQuery(id).list()) {
                waiting.merge(WaitingElements.own(statistics.getId()), statistics.getInstances(), Integer::sum);
            }
            return WaitingElements.of(repositoryService.getBpmnModelInstance(id)).stream()
                    .map(element -> place(element, waiting.getOrDefault(element.getId(), 0)))
                    .toList();
        });
    }

    static Place place(FlowNode element, int waiting) {
        return new Place(element.getId(), ElementWords.name(element), ElementWords.kind(element), waiting);
    }

    @Override
    public String diagram(String id) {
        return engine.get(() -> Bpmn.convertToString(repositoryService.getBpmnModelInstance(id)));
    }
}
