package fr.tnl.process.engine;

import static fr.tnl.process.testing.Given.REFERENCE;
import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.review.Appointments;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may take a task, hand it on and complete it, and what is said to the others. */
class TaskHoldingProcessTest {

    private static final String ASSESS = "userTask_assessDossier";
    private static final String CHOOSE = "userTask_chooseJuror";

    private final ProcessEngine engine = ModelEngine.engine();
    private final TaskService taskService = engine.getTaskService();
    private final Drive drive = new Drive(engine);
    private final Appointments appointments = ModelEngine.bean(Appointments.class);
    private final Reviews reviews = ModelEngine.bean(Reviews.class);
    private final UUID review = UUID.randomUUID();

    @BeforeEach
    void noTaskIsOpen() {
        ModelEngine.reset();
        Drive.setClock(paris("2026-10-19T00:00"));
    }

    @Test
    void letsSomebodyOfTheGroupTakeATask() {
        openChoice();

        drive.as("sophie", "secretariat", () -> taskService.claim(task(CHOOSE), "sophie"));

        assertThat(drive.task(CHOOSE).getAssignee()).isEqualTo("sophie");
    }

    @Test
    void letsNobodyTakeATaskInAnothersName() {
        openChoice();

        assertThatThrownBy(() -> drive.as("sophie", "secretariat", () -> taskService.claim(task(CHOOSE), "alice")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageStartingWith("Une tâche se prend pour soi-même");
        assertThat(drive.task(CHOOSE).getAssignee()).isNull();
    }

    @Test
    void letsNobodyLeaveATaskWithNobody() {
        openReview();

        assertThatThrownBy(() -> drive.as("alice", "jury", () -> taskService.resolveTask(task(ASSESS))))
                .hasMessageContaining("Une tâche se prend pour soi-même");
        assertThat(drive.task(ASSESS).getAssignee()).isEqualTo("alice");
    }

    @Test
    void letsTheAdministrationHandATaskOn() {
        openReview();

        drive.as("anne", "administration", () -> taskService.setAssignee(task(ASSESS), "bruno"));

        assertThat(drive.task(ASSESS).getAssignee()).isEqualTo("bruno");
    }

    @Test
    void letsAModelHandOutATaskInTheNameOfWhoeverCompletedTheOneBefore() {
        openChoice();
        when(appointments.choose(eq(review), eq("jury1"), any()))
                .thenReturn(Given.assigned(review, 1, "jury1", paris("2026-11-02T23:59")));

        drive.submitAs("sophie", "secretariat", CHOOSE, Map.of("jurorChoice", "ASSIGN", "chosenJuror", "jury1"));

        assertThat(drive.task(ASSESS).getAssignee()).isEqualTo("jury1");
    }

    @Test
    void tellsWhoeverComesSecondThatATaskIsTaken() {
        openChoice();
        drive.as("sophie", "secretariat", () -> taskService.claim(task(CHOOSE), "sophie"));

        assertThatThrownBy(() -> drive.as("serge", "secretariat", () -> taskService.claim(task(CHOOSE), "serge")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageStartingWith("Cette tâche vient d’être prise par une autre personne");
        assertThat(drive.task(CHOOSE).getAssignee()).isEqualTo("sophie");
    }

    @Test
    void tellsInFrenchThatATaskIsNotOnes() {
        openReview();
        String task = task(ASSESS);

        assertThatThrownBy(() -> drive.submitAs("bruno", "jury", ASSESS, Given.assessment(8)))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageStartingWith("Cette tâche n’est pas à vous");
        assertThatThrownBy(() -> drive.as("bruno", "jury", () -> taskService.claim(task, "bruno")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageStartingWith("Cette tâche n’est pas à vous");
        assertThat(drive.task(ASSESS).getAssignee()).isEqualTo("alice");
    }

    @Test
    void tellsWithoutAWordOfTheEngineThatATaskHasAForm() {
        openReview();

        assertThatThrownBy(() -> drive.as("alice", "jury", () -> taskService.complete(task(ASSESS))))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageStartingWith("Cette tâche se termine par son formulaire");
        assertThat(drive.task(ASSESS)).isNotNull();
    }

    private String task(String key) {
        return drive.task(key).getId();
    }

    private void openReview() {
        when(appointments.appoint(review)).thenReturn(Given.assigned(review, 1, "alice", paris("2026-11-02T23:59")));
        start();
    }

    private void openChoice() {
        when(appointments.appoint(review)).thenReturn(Given.without(review, 1, ReviewState.VACANT));
        start();
    }

    private void start() {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "juryReview",
                        REFERENCE.value(),
                        Map.of(
                                "reference",
                                REFERENCE.value(),
                                "edition",
                                "2026",
                                "authorityName",
                                Given.AUTHORITY,
                                "reviewId",
                                review.toString()));
    }
}
