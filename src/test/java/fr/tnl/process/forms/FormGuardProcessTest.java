package fr.tnl.process.forms;

import static fr.tnl.process.testing.Given.REFERENCE;
import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Completeness;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.spi.DossierWorkflow;
import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.review.Appointments;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.shared.Actor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a task past the browser, as REST and anybody's script may send it. */
class FormGuardProcessTest {

    private static final String ASSESS = "userTask_assessDossier";
    private static final String CHOOSE = "userTask_chooseJuror";
    private static final String CHECK = "userTask_checkCompleteness";

    private final ProcessEngine engine = ModelEngine.engine();
    private final FormService formService = engine.getFormService();
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
    void refusesAScoreOfElevenOutOfTenAndNamesIt() {
        openReview();

        assertRefused(with(Given.assessment(8), "score_data", 11), "« Note – Données » : indiquez au plus 10.");
    }

    @Test
    void refusesAScoreThatIsNoWholeNumber() {
        openReview();

        assertRefused(with(Given.assessment(8), "score_data", 7.5), "« Note – Données » : un nombre entier");
        assertRefused(with(Given.assessment(8), "score_data", "dix"), "« Note – Données » : « dix » n’est pas");
    }

    @Test
    void refusesAFormWithoutARequiredAnswer() {
        openReview();
        Map<String, Object> input = Given.assessment(8);
        input.remove("overallComment");

        assertRefused(input, "« Avis d’ensemble » : une réponse est attendue.");
        assertRefused(Map.of(), "une réponse est attendue.");
        assertRefused(null, "une réponse est attendue.");
    }

    @Test
    void refusesABlankAnswerWhereOneIsRequired() {
        openReview();

        assertRefused(with(Given.assessment(8), "overallComment", "  \n "), "« Avis d’ensemble » : une réponse");
    }

    @Test
    void refusesATextThatIsTooLongAndTellsByHowMuch() {
        openReview();

        assertRefused(
                with(Given.assessment(8), "overallComment", "a".repeat(5_000)),
                "« Avis d’ensemble » : 1 500 caractères de trop (au plus 3 500).");
    }

    @Test
    void refusesWhatTheFormDoesNotAsk() {
        openReview();

        assertRefused(with(Given.assessment(8), "score_beauty", 10), "« score_beauty » ne fait pas partie");
    }

    @Test
    void refusesAnOptionThatWasNotOffered() {
        openChoice();

        assertRefused(
                CHOOSE,
                Map.of("jurorChoice", "ASSIGN", "chosenJuror", "jury9"),
                "« Personne désignée » : choisissez parmi les réponses proposées.");
        assertRefused(CHOOSE, Map.of("jurorChoice", "LEAVE"), "« Comment poursuivre ? » : choisissez parmi");
        verify(appointments, never()).choose(any(), anyString(), any());
    }

    @Test
    void doesNotHandOnWhatTheFormHides() {
        openReview();
        when(appointments.appoint(review)).thenReturn(Given.without(review, 1, ReviewState.VACANT));
        Map<String, Object> input = Given.assessment(8);
        input.putAll(Given.recusal());

        drive.submit(ASSESS, input);

        verify(reviews).recuse(eq(review), eq("alice"), anyString());
        verify(reviews, never()).submit(any(), anyString(), any(), anyString());
    }

    @Test
    void refusesToCompleteATaskPastItsForm() {
        openReview();
        String task = drive.task(ASSESS).getId();

        assertNotCompleted(() -> taskService.complete(task));
        assertNotCompleted(() -> taskService.complete(task, Given.assessment(8)));
        verify(reviews, never()).submit(any(), anyString(), any(), anyString());
    }

    /** The name under which checked input travels is no secret. */
    @Test
    void refusesInputThatOnlyLooksAsIfItHadBeenChecked() {
        openReview();
        String task = drive.task(ASSESS).getId();
        Map<String, Object> forged = with(Given.assessment(8), "score_data", 11);

        assertNotCompleted(() ->
                taskService.complete(task, Variables.putValue("taskInput", Variables.untypedValue(forged, true))));
        assertNotCompleted(() -> taskService.complete(
                task, Variables.putValue("taskInput", json("java.util.HashMap", "{\"overallComment\":\"Truqué\"}"))));
        assertNotCompleted(() -> taskService.complete(
                task,
                Variables.putValue("taskInput", json("fr.tnl.process.forms.TaskInput$Checked", "{\"values\":{}}"))));
    }

    private static TypedValue json(String type, String content) {
        return Variables.serializedObjectValue(content)
                .serializationDataFormat("application/json")
                .objectTypeName(type)
                .create();
    }

    private void assertNotCompleted(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ProcessEngineException.class);
        assertThat(drive.task(ASSESS)).isNotNull();
        verify(reviews, never()).submit(any(), anyString(), any(), anyString());
    }

    @Test
    void tellsWhyATaskCannotBeCompletedPastItsForm() {
        openReview();

        assertThatThrownBy(() -> taskService.complete(drive.task(ASSESS).getId()))
                .hasMessageContaining("Cette tâche se termine par son formulaire");
    }

    @Test
    void refusesATaskThatSomebodyElseOfTheGroupHasTaken() {
        openCheck();
        Task task = drive.task(CHECK);
        taskService.claim(task.getId(), "sophie");

        assertThatThrownBy(
                        () -> drive.submitAs("serge", "secretariat", CHECK, Map.of("completenessOutcome", "COMPLETE")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Cette tâche est en cours chez sophie");
        assertThat(drive.task(CHECK)).isNotNull();
        verify(ModelEngine.bean(Completeness.class), never()).recordComplete(any(), any(), any());

        drive.submitAs("sophie", "secretariat", CHECK, Map.of("completenessOutcome", "COMPLETE"));
        verify(ModelEngine.bean(Completeness.class)).recordComplete(REFERENCE, "", Actor.staff("sophie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jury", "secretariat", "presidency"})
    void letsNobodyButTheJurorGiveAReview(String group) {
        openReview();

        assertThatThrownBy(() -> drive.submitAs("bruno", group, ASSESS, Given.assessment(8)))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(drive.task(ASSESS)).isNotNull();
        verify(reviews, never()).submit(any(), anyString(), any(), anyString());
    }

    @Test
    void recordsATaskOnceOnly() {
        openReview();
        String task = drive.task(ASSESS).getId();
        formService.submitTaskForm(task, Given.assessment(8));

        assertThatThrownBy(() -> formService.submitTaskForm(task, Given.assessment(3)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageStartingWith("Cette tâche est déjà terminée");
        verify(reviews, times(1)).submit(any(), anyString(), any(), anyString());
    }

    @Test
    void leavesNoTraceInTheEngineOfWhatPeopleWrote() throws SQLException {
        openReview();
        drive.submit(ASSESS, with(Given.assessment(8), "overallComment", "Avis-très-reconnaissable"));
        verify(reviews).submit(any(), anyString(), any(), eq("Avis-très-reconnaissable"));

        assertThat(storedTexts())
                .isNotEmpty()
                .noneMatch(text -> text.contains("reconnaissable"))
                .noneMatch(text -> text.contains("score_data"))
                .noneMatch(text -> text.contains("taskInput"));
    }

    @Test
    void showsFactsWithoutKeepingThem() throws SQLException {
        ModelEngine.bean(GivenFacts.class).text("authorityPlace", "Fait-reconnaissable");
        openReview();

        VariableMap shown = formService.getTaskFormVariables(drive.task(ASSESS).getId());

        assertThat(shown).containsEntry("authorityPlace", "Fait-reconnaissable").containsKeys("reference", "juror");
        assertThat(shown.<JsonValue>getValueTyped("availableJurors").getValueSerialized())
                .contains("jury1", "jury2");
        assertThat(storedTexts()).noneMatch(text -> text.contains("Fait-reconnaissable"));
        assertThat(taskService.getVariables(drive.task(ASSESS).getId())).doesNotContainKey("authorityPlace");
    }

    @Test
    void believesNoFactThatComesBack() {
        ModelEngine.bean(GivenFacts.class).text("authorityPlace", "Bretagne");
        openReview();
        String instance = drive.task(ASSESS).getProcessInstanceId();

        Map<String, Object> input = with(Given.assessment(8), "authorityPlace", "Ailleurs");
        input.put("reference", "TNL-2026-9999");
        input.put("juror", "bruno");
        drive.submit(ASSESS, input);

        verify(reviews).submit(eq(review), eq("alice"), any(), anyString());
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("reference")
                        .list())
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.getValue()).isEqualTo(REFERENCE.value()));
    }

    @Test
    void readsAChecklistAsTasklistSendsIt() {
        assertThat(check("deliberate", deliberation("[\"mutualisation\",\"sobriety\"]")))
                .containsEntry("mentions", List.of("mutualisation", "sobriety"));
        assertThat(check("deliberate", deliberation("[]"))).doesNotContainKey("mentions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"wealth\"]", "{\"a\":1}", "\"mutualisation\"", "[[\"mutualisation\"]]", "12"})
    void refusesAnythingElseInAChecklist(String json) {
        assertThatThrownBy(() -> check("deliberate", deliberation(json)))
                .isInstanceOf(BadUserRequestException.class)
                .satisfies(refused -> assertThat(plain(refused)).contains("« Mentions spéciales »"));
    }

    @Test
    void asksForTheReasonOfAnotherLevelThanTheProposedOne() {
        ModelEngine.bean(GivenFacts.class).text("proposedLevel", "SILVER");
        VariableMap gold = deliberation("[]").putValue("level", "GOLD");
        gold.remove("levelReason");

        assertThatThrownBy(() -> check("deliberate", gold)).satisfies(refused -> assertThat(plain(refused))
                .contains("« Pourquoi un autre niveau que celui du barème ? » : une réponse"));
        assertThat(check("deliberate", gold.putValue("level", "SILVER"))).containsEntry("level", "SILVER");
    }

    @Test
    void startsNoCampaignOnAStartFormThatIsWrong() {
        assertNotStarted(with(start(), "closesAt", "demain"), "« demain » n’est pas une date valable.");
        assertNotStarted(with(start(), "budget", 12), "« budget » ne fait pas partie");
        Map<String, Object> incomplete = start();
        incomplete.remove("edition");
        assertNotStarted(incomplete, "« Édition » : une réponse est attendue.");
        verify(ModelEngine.bean(Campaigns.class), never()).plan(any(), any());
    }

    private Map<String, Object> check(String form, VariableMap submitted) {
        return ((ProcessEngineConfigurationImpl) ModelEngine.engine().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> ModelEngine.bean(FormDesk.class)
                        .check(
                                context.getProcessDefinitionManager().findLatestProcessDefinitionByKey("dossier"),
                                form,
                                submitted,
                                null));
    }

    private static VariableMap deliberation(String mentions) {
        return Variables.putValue("level", "GOLD")
                .putValue("levelReason", "Un effort rare.")
                .putValue("feedback", "Bravo.")
                .putValueTyped("mentions", SpinValues.jsonValue(mentions).create());
    }

    private static Map<String, Object> start() {
        return new HashMap<>(Map.of(
                "edition", "2026",
                "opensAt", "2026-09-18T08:00:00",
                "closesAt", "2026-10-18T23:59:59",
                "proclaimsAt", "2026-11-18T18:00:00"));
    }

    private void assertNotStarted(Map<String, Object> input, String text) {
        assertThatThrownBy(() -> formService.submitStartForm(campaignDefinition(), input))
                .isInstanceOf(BadUserRequestException.class)
                .satisfies(refused -> assertThat(plain(refused)).contains(text));
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private String campaignDefinition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("campaign")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void assertRefused(Map<String, Object> input, String text) {
        assertRefused(ASSESS, input, text);
        verify(reviews, never()).submit(any(), anyString(), any(), anyString());
    }

    private void assertRefused(String task, Map<String, Object> input, String text) {
        String id = drive.task(task).getId();
        assertRefused(() -> formService.submitTaskForm(id, input), task, text);
    }

    /** Refused as the caller's fault, in words; the task is still there and nothing was kept. */
    private void assertRefused(ThrowingCallable call, String task, String text) {
        Map<String, Object> before = taskService.getVariables(drive.task(task).getId());
        assertThatThrownBy(call)
                .isInstanceOf(BadUserRequestException.class)
                .satisfies(refused -> assertThat(plain(refused)).contains(text));
        assertThat(drive.task(task)).isNotNull();
        assertThat(taskService.getVariables(drive.task(task).getId())).isEqualTo(before);
    }

    /** Without the non-breaking spaces of French typography. */
    private static String plain(Throwable refused) {
        return refused.getMessage().replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private void openReview() {
        when(appointments.appoint(review)).thenReturn(Given.assigned(review, 1, "alice", paris("2026-11-02T23:59")));
        startReview();
    }

    private void openChoice() {
        when(appointments.appoint(review)).thenReturn(Given.without(review, 1, ReviewState.VACANT));
        startReview();
    }

    private void startReview() {
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

    private void openCheck() {
        when(ModelEngine.bean(LocalAuthorities.class).get("COMMUNE-35238"))
                .thenReturn(Given.authority(AuthorityKind.COMMUNE, 227_830));
        when(ModelEngine.bean(Applications.class).selfAssessment(any())).thenReturn(new SelfAssessment(List.of()));
        ModelEngine.bean(DossierWorkflow.class).submitted(Given.dossier(Track.LABEL));
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(input);
        changed.put(name, value);
        return changed;
    }

    /** All that the engine keeps of variables, live and past, as text. */
    private List<String> storedTexts() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection =
                        engine.getProcessEngineConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
                try (ResultSet rows = statement.executeQuery("select NAME_, TEXT_, TEXT2_ from " + table)) {
                    while (rows.next()) {
                        texts.add(rows.getString(1) + "=" + rows.getString(2) + rows.getString(3));
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery("select NAME_, BYTES_ from ACT_GE_BYTEARRAY")) {
                while (rows.next()) {
                    String name = String.valueOf(rows.getString(1));
                    if (!name.endsWith(".form") && !name.endsWith(".bpmn") && !name.endsWith(".dmn")) {
                        texts.add(name + "=" + new String(rows.getBytes(2), java.nio.charset.StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return texts;
    }
}
