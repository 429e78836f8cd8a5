package fr.tnl.process.forms;

import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Form;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The form of an open task, and what an answer is held against. */
@Component
public class TaskForms {

    /** @param facts what the application tells in it, without what is only there to be read */
    public record TaskForm(Form form, Facts facts) {}

    private final ProcessEngine engine;

    TaskForms(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** @return none where the task is gone or has no form */
    public Optional<TaskForm> find(String taskId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    TaskEntity task = context.getTaskManager().findTaskById(taskId);
                    return task != null
                                    && task.getTaskDefinition().getTaskFormHandler() instanceof GuardedTaskForm guarded
                            ? Optional.of(guarded.shown(task))
                            : Optional.empty();
                });
    }
}
