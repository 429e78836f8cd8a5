package fr.tnl.process.engine;

import fr.tnl.identity.Role;
import fr.tnl.shared.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The ready-made filters of Tasklist. Each is created once and then belongs to the administrators, who may change or
 * delete it: what is there under the same name is left as it is.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {

    private static final String STEP_COLOR = "#5b6770";
    private static final String[] EVERYBODY = {"secretariat", "jury", "presidency", "administration"};

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;
    private final Messages messages;

    TasklistFilters(
            FilterService filterService,
            TaskService taskService,
            AuthorizationService authorizationService,
            Messages messages) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
        this.messages = messages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (filterService.createFilterQuery().count() > 0) {
            return;
        }
        create("mine", 10, "#1f4e79", query().taskAssigneeExpression("${currentUser()}"), EVERYBODY);
        create(
                "toClaim",
                20,
                "#0b7261",
                query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned(),
                Role.SECRETARIAT.group(),
                Role.PRESIDENCY.group(),
                Role.ADMINISTRATION.group());
        create("overdue", 30, "#a4262c", query().dueBeforeExpression("${now()}"), EVERYBODY);
        step("eligibility", 40, "userTask_ruleOnEligibility", Role.SECRETARIAT);
        step("completeness", 41, "userTask_checkCompleteness", Role.SECRETARIAT);
        step("jurorChoice", 42, "userTask_chooseJuror", Role.SECRETARIAT);
        // Of a hundred thousand and more, each juror has a few: asked for by assignee, the others are not looked at
        create(
                "review",
                43,
                STEP_COLOR,
                query().taskDefinitionKey("userTask_assessDossier").taskAssigneeExpression("${currentUser()}"),
                Role.JURY.group());
        step("deliberation", 44, "userTask_deliberate", Role.PRESIDENCY);
        step("palmares", 45, "userTask_approvePalmares", Role.PRESIDENCY);
        step("countersignature", 46, "userTask_countersignPalmares", Role.SECRETARIAT);
    }

    private void step(String name, int priority, String task, Role role) {
        create(name, priority, STEP_COLOR, query().taskDefinitionKey(task), role.group(), Role.ADMINISTRATION.group());
    }

    private TaskQuery query() {
        return taskService.createTaskQuery();
    }

    private void create(String name, int priority, String color, TaskQuery query, String... groups) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", messages.get("process.filter." + name + ".description"));
        properties.put("priority", priority);
        properties.put("color", color);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(
                        Map.of("name", "reference", "label", messages.get("process.filter.reference")),
                        Map.of("name", "authorityName", "label", messages.get("process.filter.authority"))));
        Filter filter = filterService
                .newTaskFilter(messages.get("process.filter." + name))
                .setQuery(query)
                .setProperties(properties);
        String id = filterService.saveFilter(filter).getId();
        for (String group : groups) {
            allow(group, id);
        }
    }

    private void allow(String group, String filterId) {
        Authorization authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filterId);
        authorization.addPermission(Permissions.READ);
        authorizationService.saveAuthorization(authorization);
    }
}
