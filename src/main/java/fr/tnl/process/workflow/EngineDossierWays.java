package fr.tnl.process.workflow;

import fr.tnl.dossier.spi.DossierWays;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.shared.DossierReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The instances that bear a dossier's reference, as the engine's history and what runs of them tell. A handful of
 * queries by ids for each way, and the model from the engine's memory.
 */
@Component
class EngineDossierWays implements DossierWays {

    private final RepositoryService repositoryService;
    private final HistoryService historyService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final EngineCalls engine;

    EngineDossierWays(
            RepositoryService repositoryService,
            HistoryService historyService,
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            EngineCalls engine) {
        this.repositoryService = repositoryService;
        this.historyService = historyService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.engine = engine;
    }

    @Override
    public List<Course> of(DossierReference reference) {
        return engine.get(() -> {
            List<HistoricProcessInstance> instances = historyService
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(reference.value())
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list();
            Map<String, UUID> reviews = reviews(instances);
            return instances.stream()
                    .sorted(Comparator.comparing(EngineDossierWays::isCalled))
                    .map(instance -> course(instance, reviews))
                    .toList();
        });
    }

    private static boolean isCalled(HistoricProcessInstance instance) {
        return instance.getSuperProcessInstanceId() != null;
    }

    /** By the id of the instance that obtains it. */
    private Map<String, UUID> reviews(List<HistoricProcessInstance> instances) {
        String[] called = instances.stream()
                .filter(EngineDossierWays::isCalled)
                .map(HistoricProcessInstance::getId)
                .toArray(String[]::new);
        if (called.length == 0) {
            return Map.of();
        }
        return historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(called)
                .variableName(ReviewVariables.REVIEW_ID.name())
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getProcessInstanceId,
                        variable -> UUID.fromString(String.valueOf(variable.getValue())),
                        (one, other) -> one));
    }

    private static Course course(HistoricProcessInstance instance, Map<String, UUID> reviews) {
        Date end = instance.getEndTime();
        return new Course(
                instance.getId(),
                instance.getProcessDefinitionId(),
                Objects.requireNonNullElse(instance.getProcessDefinitionName(), instance.getProcessDefinitionKey()),
                instance.getProcessDefinitionVersion(),
                reviews.get(instance.getId()),
                instance.getStartTime().toInstant(),
                end == null ? null : end.toInstant());
    }

    @Override
    public Way way(Course course) {
        return engine.get(() -> new CourseReading(
                        course.id(),
                        repositoryService.getBpmnModelInstance(course.model()),
                        historyService
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(course.id())
                                .orderByHistoricActivityInstanceStartTime()
                                .asc()
                                .orderPartiallyByOccurrence()
                                .asc()
                                .list(),
                        course.endedAt() == null ? present(course) : Present.OVER)
                .way(diagram(course)));
    }

    private Present present(Course course) {
        List<Task> tasks =
                taskService.createTaskQuery().processInstanceId(course.id()).list();
        return new Present(
                tasks.stream().collect(Collectors.toMap(Task::getId, task -> task)),
                tasks.stream().collect(Collectors.toMap(Task::getId, this::groups)),
                managementService
                        .createJobQuery()
                        .processInstanceId(course.id())
                        .orderByJobDuedate()
                        .asc()
                        .list(),
                managementService.createJobDefinitionQuery().processDefinitionId(course.model()).list().stream()
                        .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId)),
                runtimeService
                        .createIncidentQuery()
                        .processInstanceId(course.id())
                        .list());
    }

    private List<String> groups(Task task) {
        return task.getAssignee() != null
                ? List.of()
                : taskService.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    private String diagram(Course course) {
        try (InputStream model = repositoryService.getProcessModel(course.model())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
