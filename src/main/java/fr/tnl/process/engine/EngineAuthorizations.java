package fr.tnl.process.engine;

import fr.tnl.identity.Role;
import fr.tnl.process.variables.CampaignVariables;
import java.util.EnumSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Groups and what each may do in the engine. A task is seen and done by those whom its model names, and by nobody
 * else: no group but the administration, which may do everything, may read all tasks.
 */
@Component
class EngineAuthorizations implements SmartInitializingSingleton {

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    EngineAuthorizations(IdentityService identityService, AuthorizationService authorizationService) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Role role : Role.values()) {
            createGroup(role.group());
        }
        createGroup(Groups.CAMUNDA_ADMIN);
        // Being named in the engine's list of admin groups gives no right by itself
        for (Resource resource : Resources.values()) {
            grant(Role.ADMINISTRATION, resource, Authorization.ANY, Permissions.ALL);
        }
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATION))) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            // Tasklist shows the diagram of a task's process
            grant(role, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        }
        grant(
                Role.SECRETARIAT,
                Resources.PROCESS_DEFINITION,
                CampaignVariables.PROCESS,
                Permissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(Role.SECRETARIAT, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        // Colleagues by their names; jurors need not know of each other
        grant(Role.SECRETARIAT, Resources.USER, Authorization.ANY, Permissions.READ);
        grant(Role.PRESIDENCY, Resources.USER, Authorization.ANY, Permissions.READ);
    }

    private void createGroup(String id) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            var group = identityService.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        boolean granted = authorizationService
                        .createAuthorizationQuery()
                        .groupIdIn(role.group())
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(role.group());
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.setPermissions(permissions);
            authorizationService.saveAuthorization(authorization);
        }
    }
}
