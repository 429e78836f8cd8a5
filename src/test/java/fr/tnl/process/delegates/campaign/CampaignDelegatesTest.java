package fr.tnl.process.delegates.campaign;

import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.palmares.Answer;
import fr.tnl.palmares.Palmares;
import fr.tnl.palmares.Signatures;
import fr.tnl.process.mail.DraftReminders;
import fr.tnl.process.mail.PostponementMails;
import fr.tnl.process.testing.FakeExecution;
import fr.tnl.process.testing.Steps;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.review.Appointments;
import fr.tnl.review.Jury;
import fr.tnl.review.Sights;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.testing.RealEditions;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignDelegatesTest {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Instant OPENS = paris("2026-09-18T08:00");
    private static final Instant CLOSES = paris("2026-10-31T23:59:59");
    private static final Instant PROCLAIMS = paris("2026-11-18T18:00");

    private final Campaigns campaigns = mock(Campaigns.class);
    private final Palmares palmares = mock(Palmares.class);
    private final Signatures signatures = mock(Signatures.class);
    private final Sights sights = mock(Sights.class);
    private final FakeExecution execution = new FakeExecution().with(CampaignVariables.EDITION, "2026");

    @Test
    void planRecordsTheCalendarThatWasEnteredInParisTime() throws Exception {
        execution
                .with("opensAt", "2026-09-18T08:00")
                .with("closesAt", "2026-10-31T23:59:59")
                .with("proclaimsAt", "2026-11-18T18:00");

        new PlanCampaignDelegate(Steps.doneBy("secretariat"), campaigns, RealEditions.all(), new CampaignTimers())
                .execute(execution);

        verify(campaigns).plan(EDITION, new CampaignCalendar(OPENS, CLOSES, PROCLAIMS));
        verifyNoMoreInteractions(campaigns);
        assertThat(execution.getProcessBusinessKey()).isEqualTo("2026");
        assertThat(execution.written())
                .isEqualTo(Map.of(
                        "editionTitle", "Territoire Numérique Libre 2026",
                        "opensAt", Date.from(OPENS),
                        "closesAt", Date.from(CLOSES),
                        "proclaimsAt", Date.from(PROCLAIMS),
                        // Seven days before, at the same hour: summer time ends in between
                        "weekBeforeClosing", Date.from(paris("2026-10-24T23:59:59")),
                        "dayBeforeClosing", Date.from(paris("2026-10-30T23:59:59"))));
    }

    @Test
    void planTakesTheCalendarOfTheApplicationAsWell() throws Exception {
        execution
                .with(CampaignVariables.OPENS_AT, Date.from(OPENS))
                .with(CampaignVariables.CLOSES_AT, Date.from(CLOSES))
                .with(CampaignVariables.PROCLAIMS_AT, Date.from(PROCLAIMS));

        new PlanCampaignDelegate(Steps.inAJob(), campaigns, RealEditions.all(), new CampaignTimers())
                .execute(execution);

        verify(campaigns).plan(EDITION, new CampaignCalendar(OPENS, CLOSES, PROCLAIMS));
        assertThat(execution.written()).containsOnlyKeys("editionTitle", "weekBeforeClosing", "dayBeforeClosing");
    }

    @Test
    void openOpensFilingAndSaysNothing() throws Exception {
        new OpenFilingDelegate(Steps.inAJob(), campaigns).execute(execution);

        verify(campaigns).open(EDITION);
        verifyNoMoreInteractions(campaigns);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void theJuryIsAskedForItsTies() throws Exception {
        Jury jury = mock(Jury.class);

        new AskForTiesDelegate(Steps.inAJob(), jury).execute(execution);

        verify(jury).askForTies(EDITION);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void theDossiersAreSharedOutAtOnce() throws Exception {
        Appointments appointments = mock(Appointments.class);

        new ShareOutReviewsDelegate(Steps.inAJob(), appointments).execute(execution);

        verify(appointments).share(EDITION);
        verifyNoMoreInteractions(appointments);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void closeClosesFilingAndSaysNothing() throws Exception {
        new CloseFilingDelegate(Steps.inAJob(), campaigns).execute(execution);

        verify(campaigns).close(EDITION);
        verifyNoMoreInteractions(campaigns);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void postponeMovesTheClosingAndTheRemindersWithIt() throws Exception {
        Instant later = paris("2026-11-05T23:59:59");
        when(campaigns.postponeClosing(EDITION, later))
                .thenReturn(new Campaign("2026", CampaignState.OPEN, OPENS, later, PROCLAIMS, 3, 1));
        execution.with(CampaignVariables.CLOSES_AT, Date.from(later));

        new PostponeClosingDelegate(Steps.doneBy("secretariat"), campaigns, new CampaignTimers()).execute(execution);

        assertThat(execution.written())
                .containsEntry("weekBeforeClosing", Date.from(paris("2026-10-29T23:59:59")))
                .containsEntry("dayBeforeClosing", Date.from(paris("2026-11-04T23:59:59")))
                .containsEntry("proclaimsAt", Date.from(PROCLAIMS))
                .doesNotContainKey("closesAt");
    }

    @Test
    void remindWritesToDraftsAsManyDaysBeforeAsTheStepSays() throws Exception {
        DraftReminders reminders = mock(DraftReminders.class);
        execution.with(CampaignVariables.DAYS_BEFORE, "7");

        new RemindDraftsDelegate(Steps.inAJob(), reminders).execute(execution);

        verify(reminders).send(EDITION, 7);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void announceWritesToThoseWhoMayStillFile() throws Exception {
        PostponementMails mails = mock(PostponementMails.class);

        new AnnouncePostponementDelegate(Steps.inAJob(), mails).execute(execution);

        verify(mails).send(EDITION);
        assertThat(execution.written()).isEmpty();
    }

    @Test
    void approveSignsInTheNameOfWhoCompletedTheTask() throws Exception {
        execution.after(Map.of(
                "signature", "SIGN",
                "listFingerprint", "3F2A-91BC-77E0-12AB",
                "signatureNote", "Séance du 20 octobre.",
                "withholdReason", "Rien."));
        when(sights.of("presidence")).thenReturn(Sight.FULL);
        when(signatures.answerOfPresidency(
                        EDITION,
                        new Answer(true, "3F2A-91BC-77E0-12AB", "Séance du 20 octobre."),
                        Actor.staff("presidence"),
                        Sight.FULL))
                .thenReturn(true);

        new ApprovePalmaresDelegate(Steps.doneBy("presidence"), signatures, sights).execute(execution);

        assertThat(execution.written()).isEqualTo(Map.of("palmaresSigned", true));
    }

    @Test
    void countersignTellsTheReasonOfWhoDoesNotSign() throws Exception {
        execution.after(Map.of("signature", "WITHHOLD", "withholdReason", "Revoir Rennes."));
        when(sights.of("secretariat")).thenReturn(Sight.FULL);

        new CountersignPalmaresDelegate(Steps.doneBy("secretariat"), signatures, sights).execute(execution);

        verify(signatures)
                .answerOfSecretariat(
                        EDITION, new Answer(false, "", "Revoir Rennes."), Actor.staff("secretariat"), Sight.FULL);
        assertThat(execution.written()).isEqualTo(Map.of("palmaresSigned", false));
    }

    @Test
    void publishMakesTheLaureatesPublic() throws Exception {
        new PublishPalmaresDelegate(Steps.inAJob(), palmares).execute(execution);

        verify(palmares).publish(EDITION);
        verifyNoMoreInteractions(palmares);
        assertThat(execution.written()).isEmpty();
    }

    static Stream<JavaDelegate> steps() {
        Campaigns refusing = Steps.refusing(Campaigns.class);
        Palmares closed = Steps.refusing(Palmares.class);
        return Stream.of(
                new PlanCampaignDelegate(Steps.inAJob(), refusing, RealEditions.all(), new CampaignTimers()),
                new OpenFilingDelegate(Steps.inAJob(), refusing),
                new CloseFilingDelegate(Steps.inAJob(), refusing),
                new AskForTiesDelegate(Steps.inAJob(), Steps.refusing(Jury.class)),
                new ShareOutReviewsDelegate(Steps.inAJob(), Steps.refusing(Appointments.class)),
                new PostponeClosingDelegate(Steps.inAJob(), refusing, new CampaignTimers()),
                new RemindDraftsDelegate(Steps.inAJob(), Steps.refusing(DraftReminders.class)),
                new AnnouncePostponementDelegate(Steps.inAJob(), Steps.refusing(PostponementMails.class)),
                new ApprovePalmaresDelegate(Steps.inAJob(), Steps.refusing(Signatures.class), mock(Sights.class)),
                new CountersignPalmaresDelegate(Steps.inAJob(), Steps.refusing(Signatures.class), mock(Sights.class)),
                new PublishPalmaresDelegate(Steps.inAJob(), closed));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepPassesARefusalOn(JavaDelegate step) {
        execution
                .with(CampaignVariables.OPENS_AT, Date.from(OPENS))
                .with(CampaignVariables.CLOSES_AT, Date.from(CLOSES))
                .with(CampaignVariables.PROCLAIMS_AT, Date.from(PROCLAIMS))
                .with(CampaignVariables.DAYS_BEFORE, "7")
                .after(Map.of("approvalNote", ""));

        Steps.passesTheRefusalOn(step, execution);
    }
}
