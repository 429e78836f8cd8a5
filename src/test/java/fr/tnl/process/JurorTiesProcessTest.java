package fr.tnl.process;

import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.ModelCoverage;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.process.testing.SentMails;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.review.Jury;
import fr.tnl.review.Tie;
import fr.tnl.review.TypedTies;
import fr.tnl.review.spi.JuryWorkflow;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** juror-ties.bpmn, from the request to what is known. */
class JurorTiesProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("jurorTies");

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final String DECLARE = "userTask_declareTies";

    private final Drive drive = new Drive(ModelEngine.engine());
    private final SentMails mails = ModelEngine.bean(SentMails.class);
    private final Jury jury = ModelEngine.bean(Jury.class);
    private final TypedTies typedTies = ModelEngine.bean(TypedTies.class);
    private final JuryWorkflow workflow = ModelEngine.bean(JuryWorkflow.class);

    @BeforeEach
    void theCampaignBegins() {
        ModelEngine.reset();
        Drive.setClock(paris("2026-09-01T09:00"));
    }

    private void askAlice() {
        workflow.askForTies("alice", EDITION);
    }

    @Test
    void asksTheJurorOnly() {
        askAlice();
        Task task = drive.task(DECLARE);

        assertThat(task.getName()).isEqualTo("Déclarer mes liens – Territoire Numérique Libre 2026");
        assertThat(task.getAssignee()).isEqualTo("alice");
        assertThat(task.getDueDate()).isEqualTo(Date.from(paris("2026-09-11T23:59")));
        assertThat(drive.path()).doesNotContain("serviceTask_recordTies");
    }

    @Test
    void recordsWhatIsDeclaredKindByKind() {
        askAlice();
        when(typedTies.read(anyString(), any(), anyString())).thenReturn(List.of());
        when(typedTies.read("Rennes", Tie.Kind.ELECTED, "electedIn")).thenReturn(List.of(elected("COMMUNE-35238")));

        drive.submitAs("alice", "jury", DECLARE, declaration("Rennes"));

        verify(jury).declare("alice", EDITION, List.of(elected("COMMUNE-35238")), Set.of("software"));
        assertThat(drive.path()).contains("endEvent_tiesRecorded").doesNotContain("gateway_toEnd");
        assertThat(drive.waitingJobs()).isEmpty();
        assertThat(mails.all()).isEmpty();
    }

    @Test
    void keepsTheTaskWhereALineIsNotUnderstood() {
        askAlice();
        when(typedTies.read("Renne", Tie.Kind.ELECTED, "electedIn"))
                .thenThrow(new DomainException("review.tie.notFound", "electedIn", "Renne"));

        assertThatThrownBy(() -> drive.submitAs("alice", "jury", DECLARE, declaration("Renne")))
                .hasMessageContaining("Renne");

        assertThat(drive.task(DECLARE)).isNotNull();
        verify(jury, never()).declare(any(), any(), any(), any());
    }

    @Test
    void wantsToHearThatNothingIsLeftOut() {
        askAlice();
        Map<String, Object> half = declaration("");
        half.remove("tiesComplete");

        assertThatThrownBy(() -> drive.submitAs("alice", "jury", DECLARE, half))
                .hasMessageContaining("Je n’ai pas d’autre lien à déclarer");
        assertThat(drive.task(DECLARE)).isNotNull();
    }

    @Test
    void writesInTheMorningAndRemindsWhileTheTaskStaysOpen() {
        askAlice();
        assertThat(drive.dueAt("boundaryEvent_requestDue")).isEqualTo(paris("2026-09-02T08:00"));
        assertThat(drive.dueAt("boundaryEvent_reminderDue")).isEqualTo(paris("2026-09-08T23:59"));

        drive.timer("boundaryEvent_requestDue");
        drive.job("serviceTask_sendTiesRequest");
        drive.timer("boundaryEvent_reminderDue");
        drive.job("serviceTask_sendTiesReminder");

        assertThat(mails.all()).containsExactly("ties-request to juror", "ties-reminder to juror");
        assertThat(drive.task(DECLARE)).isNotNull();
        assertThat(drive.path()).contains("endEvent_requestSent", "endEvent_reminderSent");
    }

    @Test
    void asksNoMoreOnceTheSecretariatKnows() {
        askAlice();
        workflow.askForTies("bruno", EDITION);

        workflow.tiesKnown("alice", EDITION);

        assertThat(drive.task(DECLARE).getAssignee()).isEqualTo("bruno");
        assertThat(drive.path()).contains("boundaryEvent_tiesKnown", "endEvent_declarationNotNeeded");
        verify(jury, never()).declare(any(), any(), any(), any());
    }

    @Test
    void takesNoticeOfKnownTiesWhereNobodyWaits() {
        askAlice();
        workflow.tiesKnown("zoe", EDITION);

        assertThat(drive.task(DECLARE).getAssignee()).isEqualTo("alice");
    }

    @Test
    void asksNoMoreOnceThisEditionIsProclaimed() {
        askAlice();
        ModelEngine.engine().getRuntimeService().signalEventReceived("palmares-proclaimed-2025");
        assertThat(drive.task(DECLARE)).isNotNull();

        ModelEngine.engine().getRuntimeService().signalEventReceived("palmares-proclaimed-2026");

        assertThat(drive.task(DECLARE)).isNull();
        assertThat(drive.path()).contains("boundaryEvent_palmaresProclaimed", "endEvent_declarationNotNeeded");
    }

    private static ToldTie elected(String authorityId) {
        return new ToldTie(authorityId, Tie.Kind.ELECTED, "");
    }

    private static Map<String, Object> declaration(String electedIn) {
        return new HashMap<>(Map.of("electedIn", electedIn, "expertise", List.of("software"), "tiesComplete", true));
    }
}
