package fr.tnl.process.workflow;

import fr.tnl.dossier.spi.OpenTasks;
import fr.tnl.shared.DossierReference;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The user tasks of a dossier's process and of the reviews that it calls: all bear its reference as business key. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final EngineCalls engine;

    EngineOpenTasks(TaskService taskService, RuntimeService runtimeService, EngineCalls engine) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.engine = engine;
    }

    @Override
    public List<OpenTask> of(DossierReference reference) {
        return engine.get(() ->
                taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .orderByDueDate()
                        .asc()
                        .list()
                        .stream()
                        .map(this::openTask)
                        .toList());
    }

    @Override
    public Map<DossierReference, List<OpenTask>> of(Collection<DossierReference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return engine.get(() -> {
            List<Task> tasks = taskService
                    .createTaskQuery()
                    .processInstanceBusinessKeyIn(
                            references.stream().map(DossierReference::value).toArray(String[]::new))
                    .orderByDueDate()
                    .asc()
                    .list();
            Map<String, DossierReference> dossiers = dossiers(tasks);
            return tasks.stream()
                    .collect(Collectors.groupingBy(
                            task -> Objects.requireNonNull(dossiers.get(task.getProcessInstanceId())),
                            Collectors.mapping(this::openTask, Collectors.toList())));
        });
    }

    /** By the id of the instance: a task does not know its business key. */
    private Map<String, DossierReference> dossiers(List<Task> tasks) {
        Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtimeService.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(
                        ProcessInstance::getId, instance -> new DossierReference(instance.getBusinessKey())));
    }

    private OpenTask openTask(Task task) {
        Date due = task.getDueDate();
        List<String> candidates = taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new OpenTask(
                task.getId(), task.getName(), task.getAssignee(), candidates, due == null ? null : due.toInstant());
    }
}
