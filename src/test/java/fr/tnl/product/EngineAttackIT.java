package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody with an account tries past the pages, with the engine's REST interface. */
@OnRunningProduct
class EngineAttackIT {

    /** Whatever is asked for, of a task and an instance that are not theirs: refused, or as if it did not exist. */
    private static final String CALLS =
            """
            GET    task/{task}
            GET    task/{task}/form-variables
            GET    task/{task}/rendered-form
            GET    task/{task}/deployed-form
            GET    task/{task}/variables
            GET    task/{task}/localVariables
            GET    task/{task}/identity-links
            GET    task/{task}/comment
            GET    task/{task}/attachment
            POST   task/{task}/claim {"userId":"{me}"}
            POST   task/{task}/unclaim {}
            POST   task/{task}/complete {}
            POST   task/{task}/submit-form {"variables":{}}
            POST   task/{task}/resolve {}
            POST   task/{task}/assignee {"userId":"{me}"}
            POST   task/{task}/delegate {"userId":"{me}"}
            POST   task/{task}/bpmnError {"errorCode":"e"}
            POST   task/{task}/bpmnEscalation {"escalationCode":"e"}
            POST   task/{task}/identity-links {"userId":"{me}","type":"candidate"}
            PUT    task/{task} {"name":"x","assignee":"{me}"}
            PUT    task/{task}/localVariables/x {"value":"1","type":"String"}
            POST   task/create {"id":"forged","name":"Faux","assignee":"{me}"}
            GET    process-instance/{instance}
            GET    process-instance/{instance}/variables
            GET    process-instance/{instance}/activity-instances
            GET    process-instance/{instance}/comment
            PUT    process-instance/{instance}/variables/juror {"value":"{me}","type":"String"}
            PUT    process-instance/{instance}/suspended {"suspended":true}
            PUT    process-instance/suspended {"suspended":true,"processDefinitionKey":"juryReview"}
            DELETE process-instance/{instance}
            POST   process-instance/delete {"processInstanceIds":["{instance}"]}
            POST   process-instance/variables-async {"processInstanceIds":["{instance}"],"variables":{"juror":{"value":"{me}"}}}
            POST   process-instance/{instance}/modification {"instructions":[{"type":"cancel","activityId":"userTask_assessDossier"}]}
            GET    history/task/report?reportType=duration&periodUnit=month
            GET    history/process-instance/{instance}
            GET    history/process-instance/report?reportType=duration&periodUnit=month
            DELETE history/process-instance/{instance}
            POST   history/process-instance/delete {"historicProcessInstanceIds":["{instance}"]}
            POST   history/process-instance/set-removal-time {"clearedRemovalTime":true,"historicProcessInstanceIds":["{instance}"]}
            POST   history/cleanup {}
            GET    history/cleanup/job
            GET    history/job-log
            POST   process-definition/key/dossier/start {"businessKey":"TNL-2026-9999"}
            POST   process-definition/key/dossier/submit-form {"businessKey":"TNL-2026-9999","variables":{}}
            POST   process-definition/key/juryReview/start {"businessKey":"TNL-2026-9999"}
            PUT    process-definition/suspended {"suspended":true,"processDefinitionKey":"dossier"}
            PUT    process-definition/key/dossier/history-time-to-live {"historyTimeToLive":1}
            DELETE process-definition/key/dossier?cascade=true
            GET    process-definition/statistics
            GET    process-definition/%73tatistics
            POST   message {"messageName":"dossier.withdrawn","businessKey":"{reference}"}
            POST   message {"messageName":"dossier.withdrawn","all":true}
            POST   message {"messageName":"dossier.submitted","businessKey":"TNL-2026-9999"}
            POST   message {"messageName":"dossier.withdrawn","businessKey":"TNL-2026-9999"}
            POST   signal {"name":"palmares-proclaimed-2026"}
            POST   condition {"variables":{}}
            GET    event-subscription
            GET    job
            POST   job/{job}/execute {}
            PUT    job/{job}/suspended {"suspended":true}
            PUT    job/{job}/retries {"retries":0}
            PUT    job/{job}/duedate {"duedate":null}
            DELETE job/{job}
            GET    job-definition
            PUT    job-definition/suspended {"suspended":true,"processDefinitionKey":"dossier"}
            GET    incident
            GET    deployment
            POST   deployment/create {}
            GET    decision-definition
            POST   decision-definition/key/eligibility/evaluate {"variables":{}}
            POST   external-task/fetchAndLock {"workerId":"w","maxTasks":1,"topics":[]}
            GET    external-task
            POST   migration/generate {}
            POST   modification/execute {}
            POST   filter/create {"resourceType":"Task","name":"x","query":{},"properties":{}}
            GET    authorization
            POST   authorization/create {"type":1,"permissions":["ALL"],"userId":"{me}","resourceType":7,"resourceId":"*"}
            GET    user
            GET    user/count
            GET    user/administration/profile
            POST   user/create {"profile":{"id":"mallory"},"credentials":{"password":"long-enough-for-all"}}
            PUT    user/administration/credentials {"password":"long-enough-for-all","authenticatedUserPassword":"demo-tnl-2026"}
            DELETE user/{me}
            POST   group/create {"id":"mallory","name":"x","type":"x"}
            PUT    group/administration/members/{me}
            PUT    group/presidency/members/{me}
            PUT    group/camunda-admin/members/{me}
            GET    tenant
            POST   tenant/create {"id":"mallory","name":"x"}
            GET    telemetry/data
            POST   telemetry/configuration {"enableTelemetry":true}
            GET    metrics
            GET    schema/log
            GET    batch
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private ProcessEngine engine;

    private Map<String, Object> before;

    @BeforeEach
    void lookAtWhatThereIs() {
        before = state();
    }

    static Stream<String> calls() {
        return CALLS.lines();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void isRefusedToJurorsSecretariatAndPresidency(String call) {
        for (String account : List.of(strangerToTheDossier(), "secretariat", "presidence")) {
            Visitor.Answer answer = send(Visitor.script(port, account), account, "/engine-rest/", call);

            assertThat(answer.status())
                    .as("%s by %s: %s", call, account, answer.body())
                    .isIn(400, 403, 404, 405, 406);
            assertThat(answer.body()).doesNotContain(stage.reference(Stage.Role.UNDER_REVIEW));
        }
        assertThat(state()).isEqualTo(before);
    }

    /** The same interface has a second address, and the web applications one of their own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void isRefusedAtTheOtherAddressesToo(String call) {
        Visitor script = Visitor.script(port, "secretariat");

        Visitor.Answer byName = send(script, "secretariat", "/engine-rest/engine/default/", call);

        assertThat(byName.status()).as("%s: %s", call, byName.body()).isIn(400, 403, 404, 405, 406);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void cannotHandOnesOwnTaskToOthersNorLeaveItWithNobody() {
        String account = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0);
        String other = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(1);
        String task = "/engine-rest/task/"
                + stage.reviewTask(Stage.Role.UNDER_REVIEW, account).getId();
        Visitor juror = Visitor.script(port, account);

        Stream.of("/assignee", "/delegate", "/unclaim", "/resolve", "/claim").forEach(way -> {
            Visitor.Answer answer = juror.post(task + way, Map.of("userId", other));
            assertThat(answer.status()).as(way).isBetween(400, 500);
        });
        assertThat(juror.json("DELETE", task + "/localVariables/reference", null)
                        .status())
                .isEqualTo(403);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void cannotClaimATaskOfTheSecretariatForAJuror() {
        String task =
                stage.task(Stage.Role.IN_CHECK, "userTask_checkCompleteness").getId();

        Visitor.Answer answer = Visitor.script(port, "secretariat")
                .post("/engine-rest/task/" + task + "/claim", Map.of("userId", strangerToTheDossier()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith("Une tâche se prend pour soi-même");
        assertThat(stage.task(Stage.Role.IN_CHECK, "userTask_checkCompleteness").getAssignee())
                .isNull();
    }

    @Test
    void cannotRemoveOnesOwnAccountNorGiveItAShortPassword() {
        Visitor browser = Visitor.loggedIn(port, "jury1");
        String account = "/camunda/api/engine/engine/default/user/jury1";

        assertThat(browser.json("DELETE", account, null).status()).isEqualTo(403);
        assertThat(browser.json("PUT", account + "/credentials", Map.of("password", "court"))
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.script(port, "jury1")
                        .json("GET", "/engine-rest/task", null)
                        .status())
                .isEqualTo(200);
    }

    private Visitor.Answer send(Visitor visitor, String account, String root, String call) {
        String[] parts = call.split("\\s+", 3);
        String path = filled(parts[1], account);
        String body = parts.length > 2 ? filled(parts[2], account) : null;
        return body == null ? visitor.json(parts[0], root + path, null) : visitor.raw(parts[0], root + path, body);
    }

    private String filled(String text, String account) {
        Task task = stage.reviewTask(
                Stage.Role.UNDER_REVIEW, stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0));
        Map<String, String> values = new HashMap<>();
        values.put("{me}", account);
        values.put("{task}", task.getId());
        values.put("{instance}", task.getProcessInstanceId());
        values.put("{reference}", stage.reference(Stage.Role.UNDER_REVIEW));
        values.put(
                "{job}",
                // The one that belongs to no process, which the engine leaves to everybody
                engine.getHistoryService().findHistoryCleanupJobs().get(0).getId());
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    private String strangerToTheDossier() {
        List<String> jurors = stage.jurorsOf(Stage.Role.UNDER_REVIEW);
        return Stream.of("jury1", "jury2", "jury3", "jury5", "jury6")
                .filter(juror -> !jurors.contains(juror))
                .findFirst()
                .orElseThrow();
    }

    /** What an attack would change. */
    private Map<String, Object> state() {
        var cleanup = engine.getHistoryService().findHistoryCleanupJobs().get(0);
        return Map.of(
                "tasks",
                engine.getTaskService().createTaskQuery().orderByTaskId().asc().list().stream()
                        .map(task -> task.getId() + task.getName() + task.getAssignee() + task.getOwner())
                        .toList(),
                "instances",
                engine.getRuntimeService().createProcessInstanceQuery().count(),
                "suspended",
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .suspended()
                        .count(),
                "users",
                engine.getIdentityService().createUserQuery().count(),
                "administrators",
                engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup("administration")
                        .count(),
                "authorizations",
                engine.getAuthorizationService().createAuthorizationQuery().count(),
                "deployments",
                engine.getRepositoryService().createDeploymentQuery().count(),
                "filters",
                engine.getFilterService().createFilterQuery().count(),
                "cleanup",
                cleanup.getId() + cleanup.isSuspended() + cleanup.getRetries() + cleanup.getDuedate(),
                "history",
                engine.getHistoryService().createHistoricProcessInstanceQuery().count());
    }
}
