package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Axis;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.process.models.check.SoundChanges.Change;
import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.Life;
import fr.tnl.process.testing.Life.Way;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.process.testing.SentMails;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormCheck;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.questionnaire.Stage;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import fr.tnl.testing.CompleteAnswers;
import fr.tnl.testing.RealEditions;
import fr.tnl.webhook.Webhooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.InOrder;

/** Each of the {@link SoundChanges} is taken, deployed, and lived through by a dossier. */
class SoundChangesProcessTest {

    @TempDir
    Path folder;

    private DeploymentWithDefinitions deployment;

    static Stream<Change> changes() {
        return SoundChanges.changes();
    }

    @BeforeEach
    void anotherApplicationIsConfigured() {
        when(ModelEngine.bean(Webhooks.class).knows(SoundChanges.WEBHOOK)).thenReturn(true);
    }

    @AfterEach
    void theRealModelsAreInForceAgain() {
        ModelEngine.reset();
        if (deployment != null) {
            repository().deleteDeployment(deployment.getId(), true);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isTakenAndLivedThrough(Change change) throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        change.edit().on(processes);
        assertThat(processes.findings()).filteredOn(Finding::refuses).isEmpty();

        deployment = deploy(processes);
        new Life(change.way(), task -> change.answers().getOrDefault(task, Map.of())).live();

        boolean badge = change.way() == Way.BADGE;
        assertThat(new Drive(ModelEngine.engine()).path())
                .containsAll(change.passed())
                .contains(
                        badge ? "serviceTask_sendBadgeAwarded" : "serviceTask_sendAward",
                        "serviceTask_issueCertificate")
                .doesNotContainAnyElementsOf(change.passedBy().isEmpty() ? List.of("none") : change.passedBy());
        assertThat(ModelEngine.bean(SentMails.class).all()).contains("certificate to applicant + certificate");
    }

    @Test
    void aMailThatIsExchangedIsTheOneThatLeaves() throws IOException {
        Change exchanged = named("another mail of the badge");
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        exchanged.edit().on(processes);
        deployment = deploy(processes);

        new Life(Way.BADGE, task -> Map.of()).live();

        assertThat(ModelEngine.bean(SentMails.class).all())
                .contains("award to applicant")
                .doesNotContain("badge-awarded to applicant");
    }

    @Test
    void aQuestionMoreBringsItsPoints() throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        named("one more question with points").edit().on(processes);
        Form form = Form.parse(
                "application-badge", Files.readString(processes.root().resolve("forms/application-badge.form")));
        Map<String, List<String>> all = new HashMap<>(CompleteAnswers.BEST.of(form));
        int with = percent(form, all);
        all.remove("badgeExtra");

        assertThat(with).isEqualTo(100);
        assertThat(percent(form, all)).isLessThan(100);
    }

    private static int percent(Form form, Map<String, List<String>> posted) {
        Answers answers = new FormCheck(form, ModelEngine.bean(FeelEvaluator.class))
                .posted(posted, Facts.NONE, Set.of(), Stage.COMPLETE)
                .orThrow();
        Map<String, Integer> weights =
                RealEditions.of("2026").axes().stream().collect(Collectors.toMap(Axis::id, Axis::weight));
        return SelfAssessment.of(form, answers, weights).percent().orElseThrow();
    }

    private static Change named(String title) {
        return changes()
                .filter(change -> change.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatASecondReadingSaysIsKeptInTheJournal() throws IOException {
        Change reading = changes().findFirst().orElseThrow();
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        reading.edit().on(processes);
        deployment = deploy(processes);

        new Life(Way.LABEL, task -> reading.answers().getOrDefault(task, Map.of())).live();

        verify(ModelEngine.bean(Dossiers.class))
                .noteAll(
                        eq(Given.REFERENCE),
                        eq(EventKind.NOTED),
                        any(),
                        eq(List.of("D’accord ?\u00a0: Oui", "Remarque\u00a0: Relu.")));
    }

    @Test
    void aStatusIsShownAsTheModelSaysItAndThenNoLonger() throws IOException {
        live(named("a status that is shown while the jury gets ready, and no longer once it is"));

        Dossiers dossiers = ModelEngine.bean(Dossiers.class);
        InOrder order = inOrder(dossiers);
        order.verify(dossiers).show(eq(Given.REFERENCE), eq("En relecture"), any());
        order.verify(dossiers).showStatusAlone(eq(Given.REFERENCE), any());
    }

    @Test
    void anotherApplicationIsToldWhereTheDossierStandsAndNothingOfAPerson() throws IOException {
        live(named("another application that is told that the jury was found"));

        verify(ModelEngine.bean(Webhooks.class))
                .call(
                        eq(SoundChanges.WEBHOOK),
                        any(),
                        eq(Map.of(
                                "type",
                                "step.reached",
                                "step",
                                "serviceTask_callRegister",
                                "dossier",
                                Map.of(
                                        "reference", "TNL-2026-0001",
                                        "edition", "2026",
                                        "track", "LABEL",
                                        "status", "FILED",
                                        "authority",
                                                Map.of("id", "COMMUNE-35238", "code", "35238", "name", "Rennes")))));
        verify(ModelEngine.bean(Dossiers.class))
                .note(eq(Given.REFERENCE), eq(EventKind.WEBHOOK_CALLED), any(), eq(SoundChanges.WEBHOOK));
    }

    @Test
    void aDocumentIsIssuedOnceAndThenSent() throws IOException {
        live(named("a document that is issued, and sent"));

        verify(ModelEngine.bean(IssuedDocuments.class))
                .issue(eq(Given.REFERENCE), eq("complete-application"), any(), any());
        assertThat(ModelEngine.bean(SentMails.class).all()).contains("receipt to applicant + document");
    }

    private void live(Change change) throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        change.edit().on(processes);
        deployment = deploy(processes);
        new Life(change.way(), task -> change.answers().getOrDefault(task, Map.of())).live();
    }

    @Test
    void aTaskThatComesAgainTakesAnotherAnswer() throws IOException {
        Change reading = changes().findFirst().orElseThrow();
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        reading.edit().on(processes);
        deployment = deploy(processes);
        Iterator<String> agreed = List.of("NO", "YES").iterator();

        new Life(Way.LABEL, task -> task.equals("userTask_secondReading") ? Map.of("agreed", agreed.next()) : Map.of())
                .live();

        assertThat(new Drive(ModelEngine.engine()).path())
                .filteredOn("userTask_secondReading"::equals)
                .hasSize(2);
    }

    private static DeploymentWithDefinitions deploy(CopyOfProcesses processes) throws IOException {
        DeploymentBuilder builder = repository().createDeployment().name("a change");
        for (String place : List.of("", "decisions", "forms")) {
            for (Path file : processes.folder().files(place, ".bpmn", ".dmn", ".form")) {
                builder.addString(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return builder.deployWithResult();
    }

    private static RepositoryService repository() {
        return ModelEngine.engine().getRepositoryService();
    }
}
