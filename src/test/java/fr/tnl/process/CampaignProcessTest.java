package fr.tnl.process;

import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.spi.CampaignWorkflow;
import fr.tnl.palmares.Answer;
import fr.tnl.palmares.Palmares;
import fr.tnl.palmares.Signatures;
import fr.tnl.process.mail.DraftReminders;
import fr.tnl.process.mail.PostponementMails;
import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.ModelCoverage;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.review.Appointments;
import fr.tnl.review.Jury;
import fr.tnl.review.Sights;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** campaign.bpmn, from its start form to the published palmarès. */
class CampaignProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("campaign");

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final CampaignCalendar CALENDAR =
            new CampaignCalendar(paris("2026-09-18T08:00"), paris("2026-10-18T23:59:59"), paris("2026-11-18T18:00"));
    private static final Instant POSTPONED = paris("2026-10-28T12:00");

    private final Drive drive = new Drive(ModelEngine.engine());
    private final Appointments appointments = ModelEngine.bean(Appointments.class);
    private final Jury jury = ModelEngine.bean(Jury.class);
    private final Campaigns campaigns = ModelEngine.bean(Campaigns.class);
    private final DraftReminders reminders = ModelEngine.bean(DraftReminders.class);
    private final PostponementMails announcement = ModelEngine.bean(PostponementMails.class);
    private final Palmares palmares = ModelEngine.bean(Palmares.class);
    private final Signatures signatures = ModelEngine.bean(Signatures.class);
    private final CampaignWorkflow workflow = ModelEngine.bean(CampaignWorkflow.class);

    @BeforeEach
    void anEditionIsPlanned() {
        ModelEngine.reset();
        Drive.setClock(paris("2026-09-01T09:00"));
        when(campaigns.get(EDITION)).thenReturn(campaign(CALENDAR));
        when(ModelEngine.bean(Sights.class).of(any())).thenReturn(Sight.FULL);
        when(campaigns.postponeClosing(EDITION, POSTPONED))
                .thenReturn(campaign(new CampaignCalendar(CALENDAR.opensAt(), POSTPONED, CALENDAR.proclaimsAt())));
    }

    @Test
    void recordsTheCalendarOfTheStartFormInParisTime() {
        FormService forms = ModelEngine.engine().getFormService();
        String definition = ModelEngine.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("campaign")
                .latestVersion()
                .singleResult()
                .getId();

        ProcessInstance instance = forms.submitStartForm(
                definition,
                Map.of(
                        "edition", "2026",
                        "opensAt", "2026-09-18T08:00:00",
                        "closesAt", "2026-10-18T23:59:59",
                        "proclaimsAt", "2026-11-18T18:00:00"));

        verify(campaigns).plan(EDITION, CALENDAR);
        assertThat(ModelEngine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("2026", "campaign")
                        .singleResult()
                        .getId())
                .isEqualTo(instance.getId());
        assertThat(drive.variables(instance.getId()))
                .containsEntry("editionTitle", "Territoire Numérique Libre 2026")
                .containsEntry("opensAt", Date.from(CALENDAR.opensAt()))
                .containsEntry("weekBeforeClosing", Date.from(paris("2026-10-11T23:59:59")))
                .containsEntry("dayBeforeClosing", Date.from(paris("2026-10-17T23:59:59")));
        assertThat(drive.waitingJobs()).containsExactly("intermediateEvent_openingReached");
        verify(campaigns, never()).open(any());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-18T23:59:59, La proclamation du palmarès doit venir après la clôture",
        "2026-10-01T18:00:00, La proclamation du palmarès doit venir après la clôture"
    })
    void tellsWhoStartsItThatTheProclamationComesAfterTheClosing(String proclaimsAt, String told) {
        FormService forms = ModelEngine.engine().getFormService();
        String definition = ModelEngine.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("campaign")
                .latestVersion()
                .singleResult()
                .getId();

        assertThatThrownBy(() -> forms.submitStartForm(
                        definition,
                        Map.of(
                                "edition", "2026",
                                "opensAt", "2026-09-18T08:00:00",
                                "closesAt", "2026-10-18T23:59:59",
                                "proclaimsAt", proclaimsAt)))
                .hasMessageContaining(told);
        verify(campaigns, never()).plan(any(), any());
        assertThat(ModelEngine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void doesNotStartWhatTheDomainRefuses() {
        when(campaigns.plan(any(), any())).thenThrow(new DomainException("campaign.plan.exists", "edition", EDITION));

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                        .isEqualTo("campaign.plan.exists"));
        assertThat(ModelEngine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void opensRemindsAndClosesAtItsDates() {
        start();
        assertThat(drive.dueAt("intermediateEvent_openingReached")).isEqualTo(CALENDAR.opensAt());

        verify(jury).askForTies(EDITION);
        drive.timer("intermediateEvent_openingReached");
        verify(campaigns).open(EDITION);
        assertThat(drive.dueAt("intermediateEvent_closingReached")).isEqualTo(CALENDAR.closesAt());
        drive.timer("boundaryEvent_weekBeforeClosing");
        drive.job("serviceTask_remindDraftsWeekBefore");
        verify(reminders).send(EDITION, 7);
        drive.timer("boundaryEvent_dayBeforeClosing");
        drive.job("serviceTask_remindDraftsDayBefore");
        verify(reminders).send(EDITION, 1);
        verify(campaigns, never()).close(any());

        drive.timer("intermediateEvent_closingReached");
        verify(campaigns).close(EDITION);
        verify(appointments, never()).share(any());
        drive.job("serviceTask_shareOutReviews");
        verify(appointments).share(EDITION);
        assertThat(drive.task("userTask_approvePalmares")).isNotNull();
        assertThat(drive.path())
                .contains("endEvent_weekReminderSent", "endEvent_dayReminderSent", "endEvent_filingOver")
                .doesNotContain("boundaryEvent_closingPostponed", "serviceTask_approvePalmares");
    }

    @Test
    void doesNotLetAFailingReminderHoldUpTheClosing() {
        startAndOpen();
        doThrow(new IllegalStateException("no mail server")).when(reminders).send(any(), anyInt());
        drive.timer("boundaryEvent_dayBeforeClosing");
        assertThatThrownBy(() -> drive.job("serviceTask_remindDraftsDayBefore")).hasMessageContaining("no mail server");

        drive.timer("intermediateEvent_closingReached");

        verify(campaigns).close(EDITION);
    }

    @Test
    void followsAPostponedClosingWithItsTimersAndReminders() {
        startAndOpen();

        workflow.postponeClosing(EDITION, POSTPONED);

        verify(campaigns).postponeClosing(EDITION, POSTPONED);
        assertThat(drive.dueAt("intermediateEvent_closingReached")).isEqualTo(POSTPONED);
        assertThat(drive.dueAt("boundaryEvent_weekBeforeClosing"))
                .as("noon in Paris, on either side of the change of clocks")
                .isEqualTo(paris("2026-10-21T12:00"));
        assertThat(drive.dueAt("boundaryEvent_dayBeforeClosing")).isEqualTo(paris("2026-10-27T12:00"));
        assertThat(drive.path()).doesNotContain("serviceTask_closeFiling");
        drive.timer("intermediateEvent_closingReached");
        verify(campaigns).close(EDITION);
    }

    @Test
    void announcesAPostponedClosingBesideTheFilingPeriod() {
        startAndOpen();

        workflow.postponeClosing(EDITION, POSTPONED);
        verifyNoInteractions(announcement);
        drive.job("serviceTask_announcePostponement");

        verify(announcement).send(EDITION);
        assertThat(drive.path()).contains("endEvent_postponementAnnounced").doesNotContain("serviceTask_closeFiling");
    }

    @Test
    void doesNotLetAFailingAnnouncementHoldUpTheClosing() {
        startAndOpen();
        doThrow(new IllegalStateException("no mail server")).when(announcement).send(EDITION);
        workflow.postponeClosing(EDITION, POSTPONED);
        assertThatThrownBy(() -> drive.job("serviceTask_announcePostponement")).hasMessageContaining("no mail server");

        drive.timer("intermediateEvent_closingReached");

        verify(campaigns).close(EDITION);
    }

    @Test
    void leavesTheDatesAsTheyWereWhereThePostponementIsRefused() {
        startAndOpen();
        Instant past = paris("2026-09-02T12:00");
        when(campaigns.postponeClosing(EDITION, past))
                .thenThrow(new DomainException("campaign.postpone.inThePast", "closesAt"));

        assertThatThrownBy(() -> workflow.postponeClosing(EDITION, past))
                .isInstanceOf(DomainException.class)
                .hasMessage("campaign.postpone.inThePast");
        assertThat(drive.dueAt("intermediateEvent_closingReached")).isEqualTo(CALENDAR.closesAt());
    }

    @Test
    void refusesToPostponeTheClosingOfACampaignThatIsNotOpen() {
        start();

        assertThatThrownBy(() -> workflow.postponeClosing(EDITION, POSTPONED))
                .isInstanceOf(DomainException.class)
                .hasMessage("campaign.postpone.notOpen");
        verify(campaigns, never()).postponeClosing(any(), any());
    }

    @Test
    void tellsThePresidencyWhichDossiersStillLackADecision() {
        startAndClose();
        Task task = drive.task("userTask_approvePalmares");
        assertThat(task.getName()).isEqualTo("Arrêter le palmarès – Territoire Numérique Libre 2026");
        assertThat(task.getDueDate()).isEqualTo(Date.from(CALENDAR.proclaimsAt()));
        when(signatures.answerOfPresidency(any(), any(), any(), any()))
                .thenThrow(DomainException.of("palmares.undecided", 1, "TNL-2026-0007 (Rennes)"));

        assertThatThrownBy(() -> drive.submitAs("paul", "presidency", "userTask_approvePalmares", signs()))
                .hasMessageContaining("TNL-2026-0007 (Rennes)");
        assertThat(drive.task("userTask_approvePalmares")).isNotNull();
        assertThat(drive.path()).doesNotContain("intermediateEvent_embargoOver");
    }

    @Test
    void keepsThePalmaresThatTwoPeopleSignedUnderEmbargo() {
        startAndClose();

        presidencySigns();
        verify(signatures)
                .answerOfPresidency(
                        EDITION,
                        new Answer(true, "3F2A-91BC-77E0-12AB", "Séance du 12 novembre."),
                        Actor.staff("paul"),
                        Sight.FULL);
        Task countersign = drive.task("userTask_countersignPalmares");
        assertThat(countersign.getName()).isEqualTo("Contresigner le palmarès – Territoire Numérique Libre 2026");
        assertThat(countersign.getDueDate()).isEqualTo(Date.from(CALENDAR.proclaimsAt()));
        assertThat(drive.path()).doesNotContain("intermediateEvent_embargoOver");
        secretariatSigns();

        verify(signatures)
                .answerOfSecretariat(
                        EDITION,
                        new Answer(true, "3F2A-91BC-77E0-12AB", "Séance du 12 novembre."),
                        Actor.staff("sophie"),
                        Sight.FULL);
        assertThat(drive.dueAt("intermediateEvent_embargoOver")).isEqualTo(CALENDAR.proclaimsAt());
        verify(palmares, never()).publish(any());
        assertThat(drive.path()).doesNotContain("intermediateEvent_palmaresProclaimed");
    }

    @Test
    void asksThePresidencyAgainWhereItDoesNotSign() {
        startAndClose();
        Task first = drive.task("userTask_approvePalmares");

        drive.submitAs("paul", "presidency", "userTask_approvePalmares", withholds());

        verify(signatures)
                .answerOfPresidency(
                        eq(EDITION), eq(new Answer(false, "3F2A-91BC-77E0-12AB", "Revoir Rennes.")), any(), any());
        assertThat(drive.task("userTask_approvePalmares").getId()).isNotEqualTo(first.getId());
        assertThat(drive.path()).doesNotContain("userTask_countersignPalmares");
    }

    @Test
    void asksThePresidencyAgainWhereTheSecretariatSendsThePalmaresBack() {
        startAndClose();
        presidencySigns();

        drive.submitAs("sophie", "secretariat", "userTask_countersignPalmares", withholds());

        assertThat(drive.task("userTask_countersignPalmares")).isNull();
        assertThat(drive.task("userTask_approvePalmares")).isNotNull();
        assertThat(drive.path()).doesNotContain("intermediateEvent_embargoOver");
        bothSign();
        assertThat(drive.path()).contains("intermediateEvent_embargoOver");
    }

    @Test
    void keepsTheSecondSignatureForAnotherPerson() {
        startAndClose();
        presidencySigns();
        when(signatures.answerOfSecretariat(any(), any(), any(), any()))
                .thenThrow(DomainException.of("palmares.sign.samePerson"));

        assertThatThrownBy(() -> drive.submitAs("paul", "secretariat", "userTask_countersignPalmares", signs()))
                .hasMessageContaining("autre personne");
        assertThat(drive.task("userTask_countersignPalmares")).isNotNull();
    }

    @Test
    void letsOneOfTwoWhoSignAtOnceWinAndTellsTheOtherSo() {
        startAndClose();
        Task task = drive.task("userTask_approvePalmares");
        presidencySigns();

        assertThatThrownBy(() -> drive.as("paula", "presidency", () -> ModelEngine.engine()
                        .getFormService()
                        .submitTaskForm(task.getId(), signs())))
                .hasMessageStartingWith("Cette tâche est déjà terminée");
        verify(signatures, times(1)).answerOfPresidency(any(), any(), any(), any());
    }

    @Test
    void followsAMovedProclamationWithTheEndOfTheEmbargo() {
        ProcessInstance instance = startAndClose();
        bothSign();
        Instant sooner = paris("2026-11-12T18:00");

        workflow.moveProclamation(EDITION, sooner);

        verify(campaigns).moveProclamation(EDITION, sooner);
        assertThat(drive.dueAt("intermediateEvent_embargoOver")).isEqualTo(sooner);
        drive.timer("intermediateEvent_embargoOver");
        assertThat(drive.isOver(instance.getId())).isTrue();
    }

    @Test
    void waitsForAProclamationThatWasMovedBeforeTheApproval() {
        startAndClose();
        Instant later = paris("2026-12-02T18:00");

        workflow.moveProclamation(EDITION, later);

        assertThat(drive.task("userTask_approvePalmares").getDueDate()).isEqualTo(Date.from(later));
        bothSign();
        assertThat(drive.dueAt("intermediateEvent_embargoOver")).isEqualTo(later);
    }

    @Test
    void leavesTheEmbargoAsItWasWhereTheDomainRefusesAnotherDate() {
        startAndClose();
        bothSign();
        Instant past = paris("2026-09-02T12:00");
        when(campaigns.moveProclamation(EDITION, past))
                .thenThrow(new DomainException("campaign.proclamation.inThePast", "proclaimsAt"));

        assertThatThrownBy(() -> workflow.moveProclamation(EDITION, past))
                .hasMessage("campaign.proclamation.inThePast");
        assertThat(drive.dueAt("intermediateEvent_embargoOver")).isEqualTo(CALENDAR.proclaimsAt());
    }

    @Test
    void publishesThePalmaresWhenTheEmbargoIsOver() {
        ProcessInstance instance = startAndClose();
        bothSign();

        drive.timer("intermediateEvent_embargoOver");

        verify(palmares).publish(EDITION);
        assertThat(drive.isOver(instance.getId())).isTrue();
        assertThat(drive.path()).contains("intermediateEvent_palmaresProclaimed", "endEvent_campaignOver");
    }

    private ProcessInstance start() {
        workflow.start(EDITION, CALENDAR);
        return ModelEngine.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .singleResult();
    }

    private ProcessInstance startAndOpen() {
        ProcessInstance instance = start();
        drive.timer("intermediateEvent_openingReached");
        return instance;
    }

    private ProcessInstance startAndClose() {
        ProcessInstance instance = startAndOpen();
        drive.timer("intermediateEvent_closingReached");
        drive.job("serviceTask_shareOutReviews");
        return instance;
    }

    private void bothSign() {
        presidencySigns();
        secretariatSigns();
    }

    private void presidencySigns() {
        when(signatures.answerOfPresidency(eq(EDITION), argThat(Answer::signs), any(), any()))
                .thenReturn(true);
        drive.submitAs("paul", "presidency", "userTask_approvePalmares", signs());
    }

    private void secretariatSigns() {
        when(signatures.answerOfSecretariat(eq(EDITION), argThat(Answer::signs), any(), any()))
                .thenReturn(true);
        drive.submitAs("sophie", "secretariat", "userTask_countersignPalmares", signs());
    }

    private static Map<String, Object> signs() {
        return new HashMap<>(Map.of(
                "listFingerprint", "3F2A-91BC-77E0-12AB",
                "signature", "SIGN",
                "signatureNote", "Séance du 12 novembre."));
    }

    private static Map<String, Object> withholds() {
        return new HashMap<>(Map.of(
                "listFingerprint", "3F2A-91BC-77E0-12AB",
                "signature", "WITHHOLD",
                "withholdReason", "Revoir Rennes."));
    }

    private static Campaign campaign(CampaignCalendar calendar) {
        return new Campaign(
                "2026", CampaignState.OPEN, calendar.opensAt(), calendar.closesAt(), calendar.proclaimsAt(), 0, 1);
    }
}
