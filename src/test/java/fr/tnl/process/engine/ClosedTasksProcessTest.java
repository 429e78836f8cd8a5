package fr.tnl.process.engine;

import static fr.tnl.process.testing.Given.REFERENCE;
import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.review.Appointments;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Sights;
import fr.tnl.shared.Sight;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff who are tied to an applicant see of its dossier's tasks. */
class ClosedTasksProcessTest {

    private static final String CHOOSE = "userTask_chooseJuror";
    private static final Sight WITHOUT_IT = new Sight(Set.of(new Sight.Closed(UUID.randomUUID(), REFERENCE.value())));

    private final ProcessEngine engine = ModelEngine.engine();
    private final TaskService taskService = engine.getTaskService();
    private final IdentityService identityService = engine.getIdentityService();
    private final Drive drive = new Drive(engine);
    private final Sights sights = ModelEngine.bean(Sights.class);
    private final ClosedTasks closedTasks = ModelEngine.bean(ClosedTasks.class);

    @BeforeEach
    void twoPeopleAreOfTheSecretariat() {
        ModelEngine.reset();
        Drive.setClock(paris("2026-10-19T00:00"));
        for (String account : Set.of("sophie", "serge")) {
            identityService.saveUser(identityService.newUser(account));
            identityService.createMembership(account, "secretariat");
        }
    }

    @AfterEach
    void theyAreGone() {
        identityService.deleteUser("sophie");
        identityService.deleteUser("serge");
    }

    @Test
    void closesATaskThatComesUpToThoseOfItsGroupWhoAreTied() {
        when(sights.isClosed(REFERENCE, "sophie")).thenReturn(true);

        open();

        assertThat(seenBy("sophie")).isZero();
        assertThatThrownBy(() -> claimAs("sophie"))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageStartingWith("Cette tâche n’est pas à vous");
        assertThat(seenBy("serge")).isEqualTo(1);
        claimAs("serge");
        assertThat(drive.task(CHOOSE).getAssignee()).isEqualTo("serge");
    }

    @Test
    void closesAnOpenTaskWhenATieComesToLightEvenToWhoeverHasTakenIt() {
        open();
        claimAs("sophie");

        when(sights.of("sophie")).thenReturn(WITHOUT_IT);
        closedTasks.review("sophie");

        assertThat(seenBy("sophie")).isZero();
        assertThat(drive.task(CHOOSE).getAssignee()).isNull();
        assertThat(seenBy("serge")).isEqualTo(1);
    }

    @Test
    void leavesATaskWithWhoeverHasItWhileAnotherIsTied() {
        open();
        claimAs("serge");

        when(sights.of("sophie")).thenReturn(WITHOUT_IT);
        closedTasks.review("sophie");
        closedTasks.review("sophie");

        assertThat(drive.task(CHOOSE).getAssignee()).isEqualTo("serge");
        assertThat(revocations()).isEqualTo(1);
    }

    @Test
    void opensATaskAgainWhenTheTieIsLifted() {
        when(sights.isClosed(REFERENCE, "sophie")).thenReturn(true);
        open();

        when(sights.of("sophie")).thenReturn(Sight.FULL);
        closedTasks.review("sophie");

        assertThat(seenBy("sophie")).isEqualTo(1);
        assertThat(revocations()).isZero();
    }

    @Test
    void forgetsTheRevocationWithTheTask() {
        when(sights.isClosed(REFERENCE, "sophie")).thenReturn(true);
        open();
        assertThat(revocations()).isEqualTo(1);

        ModelEngine.reset();

        assertThat(revocations()).isZero();
    }

    private long seenBy(String person) {
        long[] count = new long[1];
        drive.as(
                person,
                "secretariat",
                () -> count[0] = taskService.createTaskQuery().count());
        return count[0];
    }

    private void claimAs(String person) {
        String task = drive.task(CHOOSE).getId();
        drive.as(person, "secretariat", () -> taskService.claim(task, person));
    }

    private long revocations() {
        return engine.getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .count();
    }

    /** Nobody is left for a review: the secretariat is asked. */
    private void open() {
        UUID review = UUID.randomUUID();
        when(ModelEngine.bean(Appointments.class).appoint(review))
                .thenReturn(Given.without(review, 1, ReviewState.VACANT));
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
