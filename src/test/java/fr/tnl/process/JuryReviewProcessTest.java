package fr.tnl.process;

import static fr.tnl.process.testing.Given.REFERENCE;
import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.ModelCoverage;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.process.testing.SentMails;
import fr.tnl.review.Appointments;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.review.Score;
import fr.tnl.review.spi.ReviewWorkflow;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

/** jury-review.bpmn, as the dossier calls it. */
class JuryReviewProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("juryReview");

    private static final Instant DUE = paris("2026-11-02T23:59");
    private static final Instant LATER = paris("2026-11-20T23:59");
    private static final String ASSESS = "userTask_assessDossier";
    private static final String CHOOSE = "userTask_chooseJuror";

    private final Drive drive = new Drive(ModelEngine.engine());
    private final SentMails mails = ModelEngine.bean(SentMails.class);
    private final Appointments appointments = ModelEngine.bean(Appointments.class);
    private final Reviews reviews = ModelEngine.bean(Reviews.class);
    private final ReviewWorkflow workflow = ModelEngine.bean(ReviewWorkflow.class);
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void aDossierWantsAReview() {
        ModelEngine.reset();
        Drive.setClock(paris("2026-10-19T00:00"));
    }

    @Test
    void asksTheAppointedJurorOnly() {
        appoints(assigned("alice", DUE));
        start();

        Task task = drive.task(ASSESS);
        assertThat(task.getName()).isEqualTo("Évaluer le dossier – Rennes");
        assertThat(task.getAssignee()).isEqualTo("alice");
        assertThat(task.getDueDate()).isEqualTo(Date.from(DUE));
        assertThat(ModelEngine.engine().getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getUserId, IdentityLink::getGroupId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("alice", null));
        assertThat(drive.path()).doesNotContain(CHOOSE);
    }

    @Test
    void recordsAReviewAndEndsWithItWhateverMailIsStillToLeave() {
        appoints(assigned("alice", DUE));
        ProcessInstance instance = start();
        drive.timer("boundaryEvent_invitationDue");

        drive.submitAs("alice", "jury", ASSESS, Given.assessment(8));

        @SuppressWarnings("unchecked")
        ArgumentCaptor<Set<Score>> scores = ArgumentCaptor.forClass(Set.class);
        verify(reviews).submit(eq(id), eq("alice"), scores.capture(), eq("Un dossier solide."));
        assertThat(scores.getValue()).hasSize(5).contains(new Score("data", 8, "Commentaire sur data"));
        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(mails.all()).isEmpty();
        assertThat(drive.waitingJobs()).isEmpty();
        assertThat(drive.path())
                .contains("endEvent_reviewRecorded", "boundaryEvent_invitationDue")
                .doesNotContain("serviceTask_recordMissedReview", "endEvent_digestSent");
    }

    @Test
    void announcesAndRemindsWhileTheTaskStaysOpen() {
        appoints(assigned("alice", DUE));
        start();
        assertThat(drive.dueAt("boundaryEvent_invitationDue")).isEqualTo(paris("2026-10-19T08:00"));
        assertThat(drive.dueAt("boundaryEvent_reminderDue")).isEqualTo(paris("2026-10-29T08:00"));

        drive.timer("boundaryEvent_invitationDue");
        drive.job("serviceTask_sendReviewDigest");
        drive.timer("boundaryEvent_reminderDue");
        drive.job("serviceTask_sendReviewDigest");

        assertThat(mails.all()).containsExactly("review-digest to juror", "review-digest to juror");
        assertThat(drive.task(ASSESS).getAssignee()).isEqualTo("alice");
        assertThat(drive.path()).contains("endEvent_digestSent");
        verify(reviews, never()).miss(any());
    }

    @Test
    void appointsAnotherJurorWhereOneSteppedBack() {
        appoints(assigned("alice", DUE), assigned("bruno", LATER));
        start();

        drive.submitAs("alice", "jury", ASSESS, Given.recusal());

        verify(reviews).recuse(id, "alice", "J’y suis conseillère municipale.");
        verify(reviews, never()).submit(any(), anyString(), any(), anyString());
        Task task = drive.task(ASSESS);
        assertThat(task.getAssignee()).isEqualTo("bruno");
        assertThat(task.getDueDate()).isEqualTo(Date.from(LATER));
        assertThat(drive.dueAt("boundaryEvent_reviewOverdue"))
                .as("the new juror has as long")
                .isEqualTo(LATER);
        assertThat(drive.path()).doesNotContain("endEvent_reviewRecorded", CHOOSE);
    }

    @Test
    void appointsAnotherJurorWhereTheDeadlinePassed() {
        appoints(assigned("alice", DUE), assigned("bruno", LATER));
        start();

        drive.timer("boundaryEvent_reviewOverdue");

        verify(reviews).miss(id);
        assertThat(drive.task(ASSESS).getAssignee()).isEqualTo("bruno");
        assertThat(drive.path())
                .contains("serviceTask_recordMissedReview")
                .doesNotContain("serviceTask_recordReview", CHOOSE);
    }

    @Test
    void letsTheSecretariatChooseWhereNobodyIsLeft() {
        appoints(Given.without(id, 1, ReviewState.VACANT));
        when(appointments.choose(id, "jury2", Actor.staff("sophie"))).thenReturn(assigned("jury2", LATER));
        start();
        Task choice = drive.task(CHOOSE);
        assertThat(choice.getName()).isEqualTo("Choisir un·e juré·e – Rennes");
        assertThat(choice.getDueDate()).isEqualTo(Date.from(paris("2026-10-21T23:59")));
        assertThat(drive.path()).doesNotContain(ASSESS);

        drive.submitAs("sophie", "secretariat", CHOOSE, Map.of("jurorChoice", "ASSIGN", "chosenJuror", "jury2"));

        assertThat(drive.task(ASSESS).getAssignee()).isEqualTo("jury2");
        assertThat(drive.path()).doesNotContain("endEvent_reviewWaived");
        verify(appointments, never()).waive(any(), anyString(), any());
    }

    @Test
    void goesOnWithoutTheReviewWhereTheSecretariatGivesItUp() {
        appoints(Given.without(id, 1, ReviewState.VACANT));
        when(appointments.waive(id, "Deux avis concordants.", Actor.staff("sophie")))
                .thenReturn(Given.without(id, 1, ReviewState.WAIVED));
        ProcessInstance instance = start();

        drive.submitAs(
                "sophie",
                "secretariat",
                CHOOSE,
                Map.of("jurorChoice", "WAIVE", "waiveReason", "Deux avis concordants."));

        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(drive.path()).contains("endEvent_reviewWaived").doesNotContain(ASSESS, "serviceTask_recordReview");
        verify(appointments, never()).choose(any(), anyString(), any());
    }

    @Test
    void takesTheTaskFromAJurorWhoseReviewIsHandedOn() {
        appoints(assigned("alice", DUE), assigned("bruno", LATER));
        start();

        workflow.handedOn(assigned("bruno", LATER));

        Task task = drive.task(ASSESS);
        assertThat(task.getAssignee()).isEqualTo("bruno");
        assertThat(task.getDueDate()).isEqualTo(Date.from(LATER));
        assertThat(drive.path())
                .contains("boundaryEvent_reviewHandedOn")
                .doesNotContain("serviceTask_recordMissedReview", "serviceTask_recordReview", CHOOSE);
    }

    @Test
    void asksTheSecretariatWhereNobodyTakesOverWhatIsHandedOn() {
        appoints(assigned("alice", DUE), Given.without(id, 1, ReviewState.VACANT));
        start();

        workflow.handedOn(Given.without(id, 1, ReviewState.VACANT));

        assertThat(drive.task(CHOOSE)).isNotNull();
        assertThat(drive.path()).contains("boundaryEvent_reviewHandedOn").doesNotContain("endEvent_reviewWaived");
    }

    @Test
    void sparesTheSecretariatTheChoiceOnceAJurorIsFoundOtherwise() {
        appoints(Given.without(id, 1, ReviewState.VACANT), assigned("chloe", LATER));
        start();

        workflow.handedOn(assigned("chloe", LATER));

        assertThat(drive.task(ASSESS).getAssignee()).isEqualTo("chloe");
        assertThat(drive.path())
                .contains("boundaryEvent_jurorFound")
                .doesNotContain("serviceTask_recordJurorChoice", "boundaryEvent_reviewHandedOn");
    }

    @Test
    void handsOnNoOtherReviewOfTheDossier() {
        appoints(assigned("alice", DUE));
        start();

        assertThatThrownBy(() -> workflow.handedOn(Given.assigned(UUID.randomUUID(), 2, "bruno", DUE)))
                .isInstanceOf(DomainException.class)
                .hasMessage("review.handedOn.impossible");
        assertThat(drive.task(ASSESS).getAssignee()).isEqualTo("alice");
    }

    @Test
    void keepsTheTaskWhereTheReviewIsNoLongerTheJurors() {
        appoints(assigned("alice", DUE));
        when(reviews.submit(any(), anyString(), any(), anyString()))
                .thenThrow(DomainException.of("review.notYours", REFERENCE));
        start();

        assertThatThrownBy(() -> drive.submitAs("alice", "jury", ASSESS, Given.assessment(8)))
                .hasMessageContaining("L’évaluation du dossier TNL-2026-0001 n’est pas ou plus la vôtre.");
        assertThat(drive.task(ASSESS)).isNotNull();
    }

    private void appoints(Review first, Review... then) {
        when(appointments.appoint(id)).thenReturn(first, then);
    }

    private Review assigned(String juror, Instant due) {
        return Given.assigned(id, 1, juror, due);
    }

    private ProcessInstance start() {
        return ModelEngine.engine()
                .getRuntimeService()
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
                                id.toString()));
    }
}
