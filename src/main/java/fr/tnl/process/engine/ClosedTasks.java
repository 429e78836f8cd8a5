package fr.tnl.process.engine;

import fr.tnl.process.variables.DossierVariables;
import fr.tnl.review.Sights;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Takes the tasks of a dossier from staff who are tied to it as jurors: the task that their group may see is revoked for
 * them, in lists, in counts and by its id. The engine forgets the revocation with the task.
 */
@Component
public class ClosedTasks {

    private final Sights sights;
    private final TaskService taskService;
    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    ClosedTasks(
            Sights sights,
            TaskService taskService,
            IdentityService identityService,
            AuthorizationService authorizationService) {
        this.sights = sights;
        this.taskService = taskService;
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    /** Of a task that comes up: from those of its candidate groups who are tied. */
    void close(DelegateTask task) {
        DossierVariables.REFERENCE
                .find(task)
                .map(DossierReference::new)
                .ifPresent(reference -> task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .flatMap(this::members)
                        .distinct()
                        .filter(account -> sights.isClosed(reference, account))
                        .forEach(account -> revoke(task.getId(), account)));
    }

    /** The ties or the groups of a person have changed: all open tasks once more, for them alone. */
    public void review(String account) {
        Sight sight = sights.of(account);
        List<Task> closed = sight.isFull() ? List.of() : open(sight);
        Set<String> wanted = closed.stream().map(Task::getId).collect(Collectors.toSet());
        List<Authorization> revoked = of(account, Authorization.AUTH_TYPE_REVOKE);
        revoked.stream().filter(one -> !wanted.contains(one.getResourceId())).forEach(this::delete);
        // The right of whoever has taken a task would outweigh a revocation
        closed.stream()
                .filter(task -> account.equals(task.getAssignee()))
                .forEach(task -> taskService.setAssignee(task.getId(), null));
        of(account, Authorization.AUTH_TYPE_GRANT).stream()
                .filter(one -> wanted.contains(one.getResourceId()))
                .forEach(this::delete);
        Set<String> known = revoked.stream().map(Authorization::getResourceId).collect(Collectors.toSet());
        wanted.stream().filter(task -> !known.contains(task)).forEach(task -> revoke(task, account));
    }

    private List<Authorization> of(String account, int type) {
        return authorizationService
                .createAuthorizationQuery()
                .authorizationType(type)
                .userIdIn(account)
                .resourceType(Resources.TASK)
                .list();
    }

    private void delete(Authorization authorization) {
        authorizationService.deleteAuthorization(authorization.getId());
    }

    /** Tasks that groups may take; what one person is asked for, the rules of the jury take from them. */
    private List<Task> open(Sight sight) {
        return sight.closedReferences().stream()
                .flatMap(reference ->
                        taskService.createTaskQuery().processInstanceBusinessKey(reference).list().stream())
                .filter(task -> taskService.getIdentityLinksForTask(task.getId()).stream()
                        .anyMatch(link -> link.getGroupId() != null))
                .toList();
    }

    private Stream<String> members(String group) {
        return identityService.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId);
    }

    private void revoke(String task, String account) {
        Authorization authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        authorization.setUserId(account);
        authorization.setResource(Resources.TASK);
        authorization.setResourceId(task);
        authorization.setPermissions(new Permission[] {Permissions.ALL});
        authorizationService.saveAuthorization(authorization);
    }
}
