package fr.tnl.process.workflow;

import fr.tnl.dossier.spi.OpenTasks;
import fr.tnl.shared.DossierReference;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The user tasks of a dossier's process and of the reviews that it calls: all bear its reference as business key. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService taskService;
    private final EngineCalls engine;

    EngineOpenTasks(TaskService taskService, EngineCalls engine) {
        this.taskService = taskService;
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
