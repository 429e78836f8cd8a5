package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.review.ReviewState;
import fr.tnl.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks completed by REST: what is not right is refused in French, and the task stays. */
@OnRunningProduct
class TaskFormRestIT {

    private static final int AT_ONCE = 5_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("a score of eleven", "score_data", 11, "« Note – Données » : indiquez au plus 10."),
                mistake("a score below zero", "score_data", -1, "« Note – Données »"),
                mistake("a score in words", "score_software", "dix", "« Note – Logiciels »"),
                mistake("a missing score", "score_strategy", null, "« Note – Stratégie » : une réponse"),
                mistake("a missing opinion", "overallComment", null, "« Avis d’ensemble » : une réponse"),
                mistake(
                        "a text too long",
                        "overallComment",
                        "a".repeat(AT_ONCE),
                        "« Avis d’ensemble » : 1 500 caractères de trop"),
                mistake("something of one's own", "level", "GOLD", "« level » ne fait pas partie"));
    }

    private static Arguments mistake(String name, String field, Object value, String told) {
        return Arguments.of(name, field, value, told);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void refusesAReviewWith(String name, String field, Object value, String told) {
        String juror = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0);
        Task task = stage.reviewTask(Stage.Role.UNDER_REVIEW, juror);

        Visitor.Answer answer = submit(juror, task, input -> {
            Map<String, Object> changed = new HashMap<>(input);
            changed.put(field, value);
            return changed;
        });

        assertThat(answer.status()).isBetween(400, 500);
        assertThat(answer.message()).contains(told);
        assertThat(stage.reviewTask(Stage.Role.UNDER_REVIEW, juror).getId()).isEqualTo(task.getId());
        assertThat(stage.reviewsOf(Stage.Role.UNDER_REVIEW))
                .allSatisfy(review -> assertThat(review.state()).isEqualTo(ReviewState.ASSIGNED));
    }

    @Test
    void refusesToCompleteATaskPastItsForm() {
        String juror = stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(0);
        Task task = stage.reviewTask(Stage.Role.UNDER_REVIEW, juror);

        Visitor.Answer answer = Visitor.script(port, juror)
                .post("/engine-rest/task/" + task.getId() + "/complete", Map.of("variables", Map.of()));

        assertThat(answer.message())
                .endsWith("Cette tâche se termine par son formulaire : envoyez-le en entier" + " (submit-form).");
        assertThat(stage.reviewTask(Stage.Role.UNDER_REVIEW, juror)).isNotNull();
    }

    @Test
    void tellsWhoeverMayNotThatATaskIsNotTheirs() {
        List<String> jurors = stage.jurorsOf(Stage.Role.UNDER_REVIEW);
        Task task = stage.reviewTask(Stage.Role.UNDER_REVIEW, jurors.get(0));

        for (String other : List.of(jurors.get(1), "secretariat", "presidence")) {
            Visitor.Answer answer = submit(other, task, UnaryOperator.identity());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.message()).startsWith("Cette tâche n’est pas à vous");
        }
        assertThat(stage.reviewTask(Stage.Role.UNDER_REVIEW, jurors.get(0)).getId())
                .isEqualTo(task.getId());
    }

    @Test
    void recordsAReviewOnceAndTellsThatTheTaskIsGone() {
        String juror = stage.jurorsOf(Stage.Role.TO_BE_REVIEWED).get(0);
        Task task = stage.reviewTask(Stage.Role.TO_BE_REVIEWED, juror);

        assertThat(submit(juror, task, UnaryOperator.identity()).status()).isEqualTo(204);
        Visitor.Answer again = submit(juror, task, input -> new HashMap<>(Map.of("recused", true)));

        assertThat(again.status()).isBetween(400, 500);
        assertThat(again.message()).contains("Cette tâche est déjà terminée");
        assertThat(stage.reviewsOf(Stage.Role.TO_BE_REVIEWED))
                .filteredOn(review -> juror.equals(review.juror()))
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.state()).isEqualTo(ReviewState.SUBMITTED);
                    assertThat(review.comment()).isEqualTo(Stage.OPINION);
                });
    }

    @Test
    void letsTheHolderGiveATaskBackToTheGroup() {
        String task = stage.task(Stage.Role.TO_BE_CHECKED, "userTask_checkCompleteness")
                .getId();
        Visitor secretariat = Visitor.script(port, "secretariat");
        String path = "/engine-rest/task/" + task;

        assertThat(secretariat
                        .post(path + "/claim", Map.of("userId", "secretariat"))
                        .status())
                .isEqualTo(204);
        assertThat(stage.task(Stage.Role.TO_BE_CHECKED, "userTask_checkCompleteness")
                        .getAssignee())
                .isEqualTo("secretariat");
        assertThat(Visitor.script(port, "presidence")
                        .post(path + "/unclaim", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(secretariat.post(path + "/unclaim", Map.of()).status()).isEqualTo(204);
        assertThat(stage.task(Stage.Role.TO_BE_CHECKED, "userTask_checkCompleteness")
                        .getAssignee())
                .isNull();
    }

    private Visitor.Answer submit(String account, Task task, UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> variables = new HashMap<>();
        change.apply(Stage.assessment()).forEach((name, value) -> {
            if (value != null) {
                variables.put(name, Map.of("value", value));
            }
        });
        return Visitor.script(port, account)
                .post("/engine-rest/task/" + task.getId() + "/submit-form", Map.of("variables", variables));
    }
}
