package fr.tnl.process.engine;

import fr.tnl.identity.Role;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * People take tasks for themselves only: the engine would let whoever may claim a task claim it in another's name, who
 * then reads all of it, or leave it with nobody. Models and the administration hand out tasks as they see fit; giving
 * one back is for {@link TaskRelease}.
 */
@Component
class TaskHolding extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<IdentityService> identityService;
    private final Messages messages;

    TaskHolding(ObjectProvider<IdentityService> identityService, Messages messages) {
        this.identityService = identityService;
        this.messages = messages;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
    }

    @Override
    public void notify(DelegateTask task) {
        Authentication person = identityService.getObject().getCurrentAuthentication();
        if (person != null
                && !isNew(task)
                && !isAdministrator(person)
                && !person.getUserId().equals(task.getAssignee())) {
            DomainException problem = DomainException.of("process.task.forOneself");
            throw new RefusedByDomain(messages.of(problem), problem);
        }
    }

    /** One that the model hands out, in the transaction of whoever completed the one before. */
    private static boolean isNew(DelegateTask task) {
        return ((TaskEntity) task).getLastUpdated() == null;
    }

    private static boolean isAdministrator(Authentication person) {
        List<String> groups = person.getGroupIds();
        return groups != null && groups.contains(Role.ADMINISTRATION.group());
    }
}
