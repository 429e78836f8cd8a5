package fr.tnl.process.forms;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts a guard on every form of every model: Tasklist checks in the browser only and REST not at all. The form shows
 * the facts that the application provides, what is submitted is held against the form, and a task cannot be completed
 * in any other way.
 */
@Component
class TaskFormGuard extends AbstractBpmnParseListener {

    private final ObjectProvider<FormDesk> desk;

    TaskFormGuard(ObjectProvider<FormDesk> desk) {
        this.desk = desk;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String form = nameOf(task.getFormDefinition());
        if (form != null) {
            task.setTaskFormHandler(new GuardedTaskForm(
                    task.getTaskFormHandler(), form, (ProcessDefinitionEntity) activity.getProcessDefinition(), desk));
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, new CompletionGuard(desk));
            task.addTaskListener(TaskListener.EVENTNAME_CREATE, new CardVariables());
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity process) {
            String form = nameOf(process.getStartFormDefinition());
            if (form != null) {
                process.setStartFormHandler(new GuardedStartForm(process.getStartFormHandler(), form, process, desk));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String nameOf(
            @org.jspecify.annotations.Nullable FormDefinition definition) {
        return definition == null || definition.getCamundaFormDefinitionKey() == null
                ? null
                : definition.getCamundaFormDefinitionKey().getExpressionText();
    }
}
