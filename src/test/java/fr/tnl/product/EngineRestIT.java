package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.tnl.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine's REST interface shows to whom. */
@OnRunningProduct
class EngineRestIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    private Visitor juror;
    private Visitor secretariat;
    private String account;

    @BeforeEach
    void scriptsArrive() {
        account = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0);
        juror = Visitor.script(port, account);
        secretariat = Visitor.script(port, "secretariat");
    }

    @Test
    void asksForAPasswordWithEachRequest() {
        Visitor.Answer answer = Visitor.anonymous(port).json("GET", "/engine-rest/task", null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(Visitor.script(port, Stage.FORGETFUL, "wrong-password-1")
                        .json("GET", "/engine-rest/task", null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void takesNoSessionOfTheWebsiteForAPassword() {
        assertThat(Visitor.loggedIn(port, "administration")
                        .json("GET", "/engine-rest/task", null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void showsAJurorTheirOwnTasksOnly() {
        JsonNode tasks = juror.json("GET", "/engine-rest/task", null).json();

        assertThat(texts(tasks, "assignee")).isNotEmpty().containsOnly(account);
        assertThat(count(juror, "/engine-rest/task/count")).isEqualTo(tasks.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?assigned=true", "?assignee=%s", "?unassigned=true", "?processDefinitionKey=dossier"})
    void countsNoTaskOfOthersForAJuror(String query) {
        String other = otherJuror();

        Visitor.Answer list = juror.json("GET", "/engine-rest/task" + query.formatted(other), null);

        assertThat(texts(list.json(), "assignee")).doesNotContain(other).doesNotContain("");
        assertThat(count(juror, "/engine-rest/task/count" + query.formatted(other)))
                .isEqualTo(list.json().size());
    }

    @Test
    void showsTheSecretariatNoTaskOfTheJury() {
        assertThat(texts(secretariat.json("GET", "/engine-rest/task", null).json(), "taskDefinitionKey"))
                .isNotEmpty()
                .doesNotContain("userTask_assessDossier", "userTask_deliberate");
        assertThat(count(secretariat, "/engine-rest/task/count?taskDefinitionKey=userTask_assessDossier"))
                .isZero();
        assertThat(count(secretariat, "/engine-rest/task/count?assignee=" + account))
                .isZero();
    }

    @Test
    void showsThroughNoFilterWhatItDoesNotShowDirectly() {
        for (Visitor visitor : List.of(juror, secretariat)) {
            JsonNode filters = visitor.json("GET", "/engine-rest/filter", null).json();
            assertThat(filters).isNotEmpty();
            Set<String> seen =
                    texts(visitor.json("GET", "/engine-rest/task", null).json(), "id");
            for (JsonNode filter : filters) {
                String list = "/engine-rest/filter/" + filter.path("id").asText();
                assertThat(texts(visitor.json("GET", list + "/list", null).json(), "id"))
                        .isSubsetOf(seen);
                // A filter may be narrowed by whoever uses it, not widened
                assertThat(texts(
                                visitor.post(list + "/list", Map.of("assigneeLike", "%"))
                                        .json(),
                                "id"))
                        .isSubsetOf(seen);
                assertThat(count(visitor, list + "/count")).isLessThanOrEqualTo(seen.size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "history/task",
                "history/variable-instance",
                "history/detail",
                "history/activity-instance",
                "history/process-instance",
                "history/identity-link-log",
                "history/user-operation",
                "history/decision-instance",
                "history/incident",
                "history/external-task-log",
                "process-instance",
                "execution",
                "batch"
            })
    void showsPeopleWithoutTheAdministrationNeitherHistoryNorInstances(String resource) {
        for (String person : List.of(account, "secretariat", "presidence")) {
            Visitor.Answer answer = Visitor.script(port, person).json("GET", "/engine-rest/" + resource, null);
            assertThat(answer.status() == 403 || answer.body().equals("[]"))
                    .as("%s: %s", person, answer.body())
                    .isTrue();
        }
    }

    @Test
    void showsTheAdministrationWhatItIsToMend() {
        Visitor administration = Visitor.script(port, "administration");

        assertThat(texts(administration.json("GET", "/engine-rest/task", null).json(), "taskDefinitionKey"))
                .contains("userTask_assessDossier", "userTask_checkCompleteness", "userTask_deliberate");
        assertThat(count(administration, "/engine-rest/process-instance/count")).isGreaterThan(1);
        assertThat(administration.json("GET", "/engine-rest/deployment", null).json())
                .isNotEmpty();
        assertThat(texts(administration.json("GET", "/engine-rest/user", null).json(), "id"))
                .contains("secretariat", account);
    }

    @Test
    void showsVariablesOfOnesOwnTasksOnly() {
        JsonNode variables =
                juror.json("GET", "/engine-rest/variable-instance", null).json();

        Set<String> own = texts(juror.json("GET", "/engine-rest/task", null).json(), "id");
        assertThat(texts(variables, "taskId")).isNotEmpty().isSubsetOf(own);
        assertThat(texts(variables, "name")).containsOnly("reference", "authorityName");
    }

    @Test
    void tellsAJurorOfNobodyElse() {
        String profile = "/camunda/api/engine/engine/default/user";
        Visitor browser = Visitor.loggedIn(port, account);

        assertThat(texts(browser.json("GET", profile, null).json(), "id")).containsExactly(account);
        assertThat(browser.json("GET", profile + "/" + otherJuror() + "/profile", null)
                        .status())
                .isEqualTo(404);
        assertThat(juror.json("GET", "/engine-rest/identity/groups?userId=" + account, null)
                        .body())
                .doesNotContain(otherJuror());
    }

    private String otherJuror() {
        return stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(1);
    }

    private static int count(Visitor visitor, String path) {
        return visitor.json("GET", path, null).json().path("count").asInt(-1);
    }

    private static Set<String> texts(JsonNode list, String field) {
        List<JsonNode> nodes = new ArrayList<>();
        StreamSupport.stream(list.spliterator(), false).forEach(nodes::add);
        return nodes.stream().map(node -> node.path(field).asText()).collect(Collectors.toSet());
    }
}
