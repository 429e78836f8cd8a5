package fr.tnl.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closes each task as it comes up, whatever model it is of. */
@Component
class ClosedTaskListener extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<ClosedTasks> tasks;

    ClosedTaskListener(ObjectProvider<ClosedTasks> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    /** Whoever brings the task about, by completing the one before, needs no right to hand out rights. */
    @Override
    public void notify(DelegateTask task) {
        Context.getCommandContext().runWithoutAuthorization(() -> {
            tasks.getObject().close(task);
            return null;
        });
    }
}
