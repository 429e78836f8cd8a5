package fr.tnl.process.workflow;

import fr.tnl.process.variables.ReviewVariables;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks in which jurors give their reviews. */
@Component
public class ReviewTasks {

    private final TaskService taskService;
    private final EngineCalls engine;

    ReviewTasks(TaskService taskService, EngineCalls engine) {
        this.taskService = taskService;
        this.engine = engine;
    }

    /** The review that a task asks somebody for; empty where it is not theirs, or asks for something else. */
    public Optional<UUID> reviewOf(String task, String account) {
        return engine.get(() -> Optional.ofNullable(taskService
                        .createTaskQuery()
                        .taskId(task)
                        .taskAssignee(account)
                        .processDefinitionKey(ReviewVariables.PROCESS)
                        .singleResult())
                .map(Task::getId)
                .map(id -> taskService.getVariable(id, ReviewVariables.REVIEW_ID.name()))
                .map(id -> UUID.fromString(String.valueOf(id))));
    }
}
