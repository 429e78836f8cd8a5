package fr.tnl.process.delegates.review;

import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import fr.tnl.process.testing.FakeExecution;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.Steps;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Appointments;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.review.Score;
import fr.tnl.shared.Actor;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewDelegatesTest {

    private static final Instant DUE = paris("2026-11-03T23:59");
    private static final Actor SECRETARIAT = Actor.staff("secretariat");

    private final UUID id = UUID.randomUUID();
    private final Appointments appointments = mock(Appointments.class);
    private final Reviews reviews = mock(Reviews.class);
    private final SetClock clock = new SetClock("2026-10-19T12:00:00Z");
    private final FakeExecution execution = new FakeExecution().with(ReviewVariables.REVIEW_ID, id.toString());

    @Test
    void anAppointedJurorIsAnnouncedRemindedAndDue() throws Exception {
        when(appointments.appoint(id)).thenReturn(Given.assigned(id, 1, "alice", DUE));

        appoint(appointments).execute(execution);

        assertThat(execution.written())
                .isEqualTo(Map.of(
                        "jurorFound", true,
                        "juror", "alice",
                        "reviewDueAt", Date.from(DUE),
                        "reviewReminderAt", Date.from(paris("2026-10-30T08:00")),
                        "reviewInvitationAt", Date.from(paris("2026-10-20T08:00"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-19T07:59:59, 2026-10-19T08:00",
        "2026-10-19T08:00:00, 2026-10-20T08:00",
        // The night that ends summer time is an hour longer
        "2026-10-24T20:00:00, 2026-10-25T08:00"
    })
    void theAnnouncementWaitsForTheNextMorningInParis(String now, String morning) throws Exception {
        clock.set(paris(now));
        when(appointments.appoint(id)).thenReturn(Given.assigned(id, 1, "alice", DUE));

        appoint(appointments).execute(execution);

        assertThat(execution.written()).containsEntry("reviewInvitationAt", Date.from(paris(morning)));
    }

    @Test
    void theReminderOfAReviewWithLittleTimeComesWithItsAnnouncement() throws Exception {
        when(appointments.appoint(id)).thenReturn(Given.assigned(id, 1, "alice", paris("2026-10-21T23:59")));

        appoint(appointments).execute(execution);

        assertThat(execution.written())
                .containsEntry("reviewInvitationAt", Date.from(paris("2026-10-20T08:00")))
                .containsEntry("reviewReminderAt", Date.from(paris("2026-10-20T08:00")));
    }

    @Test
    void theSecretariatIsAskedWhereNobodyIsLeft() throws Exception {
        when(appointments.appoint(id)).thenReturn(Given.without(id, 1, ReviewState.VACANT));

        appoint(appointments).execute(execution);

        assertThat(execution.written()).isEqualTo(Map.of("jurorFound", false));
    }

    @Test
    void theSecretariatsChoiceIsAppointed() throws Exception {
        when(appointments.choose(id, "bruno", SECRETARIAT)).thenReturn(Given.assigned(id, 1, "bruno", DUE));
        execution.after(Map.of("jurorChoice", "ASSIGN", "chosenJuror", "bruno"));

        choose(appointments).execute(execution);

        verify(appointments, never()).waive(any(), any(), any());
        assertThat(execution.written()).containsEntry("jurorFound", true).containsEntry("juror", "bruno");
    }

    @Test
    void theSecretariatMayGoOnWithoutTheReview() throws Exception {
        when(appointments.waive(id, "Plus personne.", SECRETARIAT))
                .thenReturn(Given.without(id, 1, ReviewState.WAIVED));
        execution.after(Map.of("jurorChoice", "WAIVE", "waiveReason", "Plus personne."));

        choose(appointments).execute(execution);

        verify(appointments, never()).choose(any(), any(), any());
        assertThat(execution.written()).isEqualTo(Map.of("jurorFound", false));
    }

    @Test
    void aReviewIsRecordedInTheNameOfItsJurorAxisByAxis() throws Exception {
        Map<String, Object> input = new HashMap<>();
        input.put("recused", false);
        input.put("score_data", new BigDecimal("8"));
        input.put("comment_data", "Données ouvertes.");
        input.put("score_strategy", new BigDecimal("0"));
        input.put("overallComment", "Un dossier solide.");
        execution.with(ReviewVariables.JUROR, "alice").after(input);

        record(reviews).execute(execution);

        verify(reviews)
                .submit(
                        id,
                        "alice",
                        Set.of(new Score("data", 8, "Données ouvertes."), new Score("strategy", 0, "")),
                        "Un dossier solide.");
        verifyNoMoreInteractions(reviews);
        assertThat(execution.written())
                .as("scores and comments stay out of the process")
                .isEqualTo(Map.of("recused", false));
    }

    @Test
    void anAxisThatDoesNotApplyIsRecordedWithoutAScore() throws Exception {
        Map<String, Object> input = new HashMap<>();
        input.put("recused", false);
        input.put("notApplicable_data", true);
        input.put("comment_data", "Pas de compétence.");
        input.put("score_strategy", new BigDecimal("6"));
        input.put("notApplicable_strategy", false);
        input.put("overallComment", "Un dossier solide.");
        execution.with(ReviewVariables.JUROR, "alice").after(input);

        record(reviews).execute(execution);

        verify(reviews)
                .submit(
                        id,
                        "alice",
                        Set.of(new Score("data", null, "Pas de compétence."), new Score("strategy", 6, "")),
                        "Un dossier solide.");
    }

    @Test
    void aRecusalIsRecordedWithItsReason() throws Exception {
        execution.with(ReviewVariables.JUROR, "alice").after(Given.recusal());

        record(reviews).execute(execution);

        verify(reviews).recuse(id, "alice", "J’y suis conseillère municipale.");
        verifyNoMoreInteractions(reviews);
        assertThat(execution.written()).isEqualTo(Map.of("recused", true));
    }

    @Test
    void aMissedReviewIsNoted() throws Exception {
        new RecordMissedReviewDelegate(Steps.inAJob(), reviews).execute(execution);

        verify(reviews).miss(id);
        verifyNoMoreInteractions(reviews);
        assertThat(execution.written()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepPassesARefusalOn(JavaDelegate step) {
        execution
                .with(ReviewVariables.JUROR, "alice")
                .after(Map.of("jurorChoice", "ASSIGN", "chosenJuror", "bruno", "recused", true));

        Steps.passesTheRefusalOn(step, execution);
    }

    static Stream<JavaDelegate> steps() {
        ReviewDelegatesTest test = new ReviewDelegatesTest();
        Reviews refusing = Steps.refusing(Reviews.class);
        return Stream.of(
                test.appoint(Steps.refusing(Appointments.class)),
                test.choose(Steps.refusing(Appointments.class)),
                test.record(refusing),
                new RecordMissedReviewDelegate(Steps.inAJob(), refusing));
    }

    private JavaDelegate appoint(Appointments useCase) {
        return new AppointJurorDelegate(Steps.inAJob(), useCase, timers());
    }

    private JavaDelegate choose(Appointments useCase) {
        return new RecordJurorChoiceDelegate(Steps.doneBy("secretariat"), useCase, timers());
    }

    private JavaDelegate record(Reviews useCase) {
        return new RecordReviewDelegate(Steps.doneBy("alice"), useCase);
    }

    private ReviewTimers timers() {
        return new ReviewTimers(RealEditions.all(), clock);
    }
}
