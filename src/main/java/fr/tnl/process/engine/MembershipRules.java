package fr.tnl.process.engine;

import fr.tnl.identity.Role;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What being put into a group means for a member of the jury: the administration sees everything, so nobody is of both;
 * in any other group, what they are tied to stays closed to them.
 */
@Component
class MembershipRules extends DefaultAuthorizationProvider {

    private static final Set<String> SEEING_ALL = Set.of(Role.ADMINISTRATION.group(), Groups.CAMUNDA_ADMIN);

    private final ObjectProvider<Jurors> jurors;
    private final ObjectProvider<ClosedTasks> tasks;
    private final Messages messages;

    MembershipRules(ObjectProvider<Jurors> jurors, ObjectProvider<ClosedTasks> tasks, Messages messages) {
        this.jurors = jurors;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public AuthorizationEntity[] groupMembershipCreated(String group, String account) {
        jurors.getObject().find(account).ifPresent(juror -> joins(juror, group));
        return super.groupMembershipCreated(group, account);
    }

    private void joins(Juror juror, String group) {
        if (juror.active() && SEEING_ALL.contains(group)) {
            DomainException problem = DomainException.of("process.membership.juror", juror.name());
            throw new RefusedByDomain(messages.of(problem), problem);
        }
        Context.getCommandContext().runWithoutAuthorization(() -> {
            tasks.getObject().review(juror.account());
            return null;
        });
    }
}
