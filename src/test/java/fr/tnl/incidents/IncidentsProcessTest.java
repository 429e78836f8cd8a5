package fr.tnl.incidents;

import static fr.tnl.process.testing.Given.REFERENCE;
import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.Completeness;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.dossier.spi.DossierWorkflow;
import fr.tnl.incidents.Incidents.Filter;
import fr.tnl.incidents.Incidents.Sheet;
import fr.tnl.incidents.Repairs.Wish;
import fr.tnl.incidents.spi.FailedSteps;
import fr.tnl.incidents.spi.FailedSteps.State;
import fr.tnl.incidents.spi.Protection;
import fr.tnl.incidents.spi.StepValue;
import fr.tnl.incidents.spi.StepValues;
import fr.tnl.incidents.spi.ValueType;
import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.EngineClock;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.questionnaire.AxisScore;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.review.Sights;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import fr.tnl.testing.MemoryTables;
import fr.tnl.testing.SetClock;
import fr.tnl.testing.Texts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of the product's models that give up, as the administration sees, tries and repairs them. */
class IncidentsProcessTest {

    private static final String ISSUE = "serviceTask_issueCertificate";
    private static final String REQUEST = "serviceTask_sendComplementRequest";
    private static final String REMINDER = "intermediateEvent_complementReminderDue";
    private static final String ADMIN = "administration";
    private static final Filter ALL = Filter.NONE;

    private final Drive drive = new Drive(ModelEngine.engine());
    private final RuntimeService runtime = ModelEngine.engine().getRuntimeService();
    private final Certificates certificates = ModelEngine.bean(Certificates.class);
    private final FailedSteps steps = ModelEngine.bean(FailedSteps.class);
    private final StepValues values = ModelEngine.bean(StepValues.class);
    private final MemoryTables tables = new MemoryTables();
    private final DossiersInMemory dossiers = new DossiersInMemory(new SetClock("2026-09-20T08:00:00Z"));
    private final Sights sights = mock(Sights.class);
    private final Incidents incidents = new Incidents(steps, new Causes(Texts.messages()), dossiers.service());
    private final Retries retries = new Retries(
            new RetryRows(), incidents, steps, sights, Texts.messages(), tables.template(), new EngineClock());
    private final Repairs repairs = new Repairs(
            instance -> tables.all(VariableRepair.class).stream()
                    .filter(repair -> repair.instance().equals(instance))
                    .toList(),
            incidents,
            values,
            dossiers.service(),
            Texts.messages(),
            tables.template(),
            new EngineClock());

    @BeforeEach
    void threeBadgesAreFiled() {
        ModelEngine.reset();
        Drive.setClock(paris("2026-09-20T10:00"));
        when(sights.of(any())).thenReturn(Sight.FULL);
        when(ModelEngine.bean(LocalAuthorities.class).get("COMMUNE-35238"))
                .thenReturn(Given.authority(AuthorityKind.COMMUNE, 227_830));
        when(ModelEngine.bean(Applications.class).selfAssessment(any()))
                .thenReturn(new SelfAssessment(
                        List.of(new AxisScore("data", BigDecimal.valueOf(60), BigDecimal.valueOf(100), 100))));
        when(ModelEngine.bean(Completeness.class).requestComplement(any(), any(), any(), any()))
                .thenReturn(new Complement(
                        UUID.randomUUID(),
                        REFERENCE.value(),
                        "",
                        paris("2026-09-20T10:00"),
                        paris("2026-09-30T23:59"),
                        null,
                        null,
                        1,
                        List.of(),
                        0));
        for (int number = 1; number <= 3; number++) {
            dossiers.add(reference(number).value(), Track.BADGE, "COMMUNE-35238", "Rennes", DossierStatus.FILED);
            ModelEngine.bean(DossierWorkflow.class).submitted(Given.dossier(Track.BADGE, reference(number)));
        }
        drive.jobs("serviceTask_sendReceipt");
    }

    private static DossierReference reference(int number) {
        return DossierReference.of(REFERENCE.edition(), number);
    }

    @Test
    void areNoneWhereAllGoesOn() {
        assertThat(incidents.count(Sight.FULL)).isZero();
        assertThat(incidents.groups(ALL, Sight.FULL, 0).groups()).isEmpty();
        assertThat(incidents.trying(Sight.FULL, 20).all()).isZero();
    }

    @Test
    void arePutTogetherByElementAndCause() {
        certificatesFail(new IllegalStateException("no space left on device"), 1, 2);
        certificatesFail(new IllegalStateException("no font"), 3);

        assertThat(incidents.count(Sight.FULL)).isEqualTo(3);
        assertThat(incidents.groups(ALL, Sight.FULL, 0).groups())
                .extracting(
                        group -> group.place().name(), group -> group.cause().kind(), IncidentGroup::count)
                .containsExactly(
                        tuple("Établir le certificat", CauseKind.DISK_FULL, 2),
                        tuple("Établir le certificat", CauseKind.UNKNOWN, 1));
        assertThat(incidents.groups(ALL, Sight.FULL, 0).groups().get(0).place().processName())
                .isEqualTo("Vie d’un dossier");
        assertThat(found(new Filter(null, null, CauseKind.UNKNOWN, ""))).isEqualTo(1);
        assertThat(found(new Filter("dossier", ISSUE, null, ""))).isEqualTo(3);
        assertThat(found(new Filter("campaign", null, null, ""))).isZero();
        assertThat(found(new Filter(null, null, null, "2026-0002"))).isEqualTo(1);
    }

    private int found(Filter filter) {
        return incidents.groups(filter, Sight.FULL, 0).found();
    }

    @Test
    void tellARefusalOfTheApplicationInItsOwnWords() {
        certificatesFail(DomainException.of("dossier.unknown", "TNL-2026-0001"), 1);

        Sheet sheet = only();

        assertThat(sheet.cause().kind()).isEqualTo(CauseKind.REFUSED);
        assertThat(sheet.message()).contains("TNL-2026-0001");
        assertThat(sheet.line().dossier()).isNotNull();
        assertThat(sheet.attempts().number()).isPositive();
        assertThat(sheet.attempts().technical()).contains("RefusedByDomain");
        assertThat(incidents.groups(ALL, Sight.FULL, 0).groups().get(0).cause().kind())
                .isEqualTo(CauseKind.REFUSED);
    }

    @Test
    void leaveNoTraceOfADossierThatIsClosedToWhoeverLooks() {
        certificatesFail(new IllegalStateException("no font"), 1, 2);
        Sight without = new Sight(Set.of(new Sight.Closed(
                dossiers.service().get(reference(1)).id(), reference(1).value())));
        String closed = incidentOf(1);

        assertThat(incidents.count(without)).isEqualTo(1);
        assertThat(incidents.groups(ALL, without, 0).all()).isEqualTo(1);
        assertThat(incidents.group(group(), without, 0).orElseThrow().lines())
                .extracting(Incidents.Line::subject)
                .containsExactly(reference(2).value());
        assertThat(incidents.find(closed, without)).isEmpty();
        assertThat(incidents.find(incidentOf(2), without)).isPresent();
        assertThat(catchThrowableOfType(DomainException.class, () -> retries.one(closed, without, ADMIN))
                        .key())
                .isEqualTo("incidents.unknown");
    }

    @Test
    void areTriedOnceMoreOneByOne() {
        certificatesFail(new IllegalStateException("no font"), 1);
        String id = incidentOf(1);

        retries.one(id, Sight.FULL, ADMIN);

        assertThat(incidents.find(id, Sight.FULL).orElseThrow().found().state()).isEqualTo(State.TRIED_AGAIN);
        assertThat(catchThrowableOfType(DomainException.class, () -> retries.one(id, Sight.FULL, ADMIN))
                        .key())
                .isEqualTo("incidents.retry.TRIED_AGAIN");
        assertThat(incidents.trying(Sight.FULL, 20).all()).isEqualTo(1);

        drive.failForGood(ISSUE, reference(1).value());
        assertThat(incidents.find(id, Sight.FULL).orElseThrow().found())
                .satisfies(found -> assertThat(found.state()).isEqualTo(State.FAILED_AGAIN))
                .satisfies(found -> assertThat(found.again()).isEqualTo(incidentOf(1)));

        doReturn(null).when(certificates).issue(any());
        String again = incidentOf(1);
        retries.one(again, Sight.FULL, ADMIN);
        drive.job(ISSUE, reference(1).value());

        assertThat(incidents.find(again, Sight.FULL).orElseThrow().found().state())
                .isEqualTo(State.PASSED);
        assertThat(catchThrowableOfType(DomainException.class, () -> retries.one(again, Sight.FULL, ADMIN))
                        .key())
                .isEqualTo("incidents.retry.PASSED");
        assertThat(drive.waitingJobs()).contains("serviceTask_sendCertificate");
    }

    @Test
    void areTriedOnceMoreAllTogetherAndOnlyThoseThatHadGivenUp() {
        certificatesFail(new IllegalStateException("no font"), 1, 2);
        String group = group();
        Retry asked = retries.all(group, Sight.FULL, ADMIN);

        assertThat(catchThrowableOfType(DomainException.class, () -> retries.all(group, Sight.FULL, "other"))
                        .key())
                .isEqualTo("incidents.retry.running");
        Drive.setClock(paris("2026-09-20T10:05"));
        drive.failForGood(ISSUE, reference(3).value());
        assertThat(retries.goOn(asked.id())).isTrue();
        assertThat(retries.goOn(asked.id())).isFalse();

        assertThat(retries.ofGroup(group)).singleElement().satisfies(retry -> {
            assertThat(retry.total()).isEqualTo(2);
            assertThat(retry.done()).isEqualTo(2);
            assertThat(retry.isUnderWay()).isFalse();
            assertThat(retry.overtaken()).isZero();
        });
        assertThat(incidents.group(group, Sight.FULL, 0).orElseThrow().lines())
                .extracting(Incidents.Line::subject)
                .as("what gave up after it was asked for")
                .containsExactly(reference(3).value());
    }

    @Test
    void tellHowManyWentOnBeforeTheyWereReached() {
        certificatesFail(new IllegalStateException("no font"), 1, 2);
        Retry asked = retries.all(group(), Sight.FULL, ADMIN);
        doReturn(null).when(certificates).issue(reference(1));
        drive.retry(ISSUE, reference(1).value());

        while (retries.goOn(asked.id())) {
            assertThat(retries.underWay()).containsExactly(asked.id());
        }

        assertThat(tables.all(Retry.class)).singleElement().satisfies(retry -> {
            assertThat(retry.done()).isEqualTo(1);
            assertThat(retry.overtaken()).isEqualTo(1);
        });
    }

    @Test
    void showTheVariableThatAStepMissesAndWhereItFailed() {
        Sheet sheet = reminderIsMissing();

        assertThat(sheet.cause()).isEqualTo(new Cause(CauseKind.VARIABLE_MISSING, "complementReminderAt"));
        assertThat(sheet.place().element()).isEqualTo(REMINDER);
        assertThat(sheet.step().element()).isEqualTo(REQUEST);
        assertThat(repairs.values(sheet))
                .filteredOn(StepValue::read)
                .extracting(StepValue::name, StepValue::known, StepValue::type)
                .contains(tuple("complementReminderAt", false, ValueType.MOMENT));
        assertThat(repairs.values(sheet))
                .extracting(StepValue::name)
                .as("what it can do without")
                .doesNotContain("mailAttachment", "tiesDueAt");
        assertThat(repairs.values(sheet))
                .filteredOn(value -> value.name().equals("population"))
                .singleElement()
                .satisfies(value -> assertThat(value.value()).isEqualTo(227_830L));
    }

    @Test
    void goOnWithARepairedVariableThatLeavesATrace() {
        Sheet sheet = reminderIsMissing();
        String id = sheet.found().step().id();

        repairs.repair(
                id,
                new Wish(
                        "complementReminderAt",
                        null,
                        "2026-09-27T10:00:00",
                        mark(sheet, "complementReminderAt"),
                        " Oubliée par le modèle. "),
                Sight.FULL,
                ADMIN);
        retries.one(id, Sight.FULL, ADMIN);
        drive.job(REQUEST, reference(1).value());

        assertThat(drive.dueAt(REMINDER)).isEqualTo(paris("2026-09-27T10:00"));
        assertThat(steps.open()).isEmpty();
        assertThat(dossiers.story())
                .anyMatch(line -> line.startsWith("VARIABLE_REPAIRED by administration")
                        && line.contains("complementReminderAt")
                        && line.contains("Oubliée par le modèle."));
        assertThat(tables.all(VariableRepair.class)).singleElement().satisfies(repair -> {
            assertThat(repair.oldValue()).isNull();
            assertThat(repair.newValue()).startsWith("27 septembre 2026 à 10");
            assertThat(repair.reason()).isEqualTo("Oubliée par le modèle.");
        });
    }

    @Test
    void keepTheTypeOfAVariable() {
        Sheet sheet = reminderIsMissing();

        repair(sheet, "population", "3500", mark(sheet, "population"), "Recensement.");

        assertThat(runtime.getVariable(sheet.found().step().execution(), "population"))
                .isEqualTo(3500);
    }

    @Test
    void refuseWhatIsNotToBeRepaired() {
        Sheet sheet = reminderIsMissing();

        assertThat(refusal(sheet, "reference", "TNL-2026-0002", "Échange.")).isEqualTo("incidents.protection.IDENTITY");
        assertThat(refusal(sheet, "eligibility", "INELIGIBLE", "Non.")).isEqualTo("incidents.protection.DECISION");
        assertThat(refusal(sheet, "population", "beaucoup", "Non.")).isEqualTo("incidents.repair.not.WHOLE");
        assertThat(refusal(sheet, "population", "3500", " ")).isEqualTo("incidents.repair.noReason");
        assertThat(refusal(sheet, "population", "227830", "Rien.")).isEqualTo("incidents.repair.same");
        assertThat(refusal(sheet, "nowhere", "1", "Rien.")).isEqualTo("incidents.repair.unknown");
        assertThat(runtime.getVariables(sheet.found().step().execution()))
                .containsEntry("reference", reference(1).value())
                .containsEntry("population", 227_830);
        assertThat(dossiers.story()).noneMatch(line -> line.startsWith("VARIABLE_REPAIRED"));
    }

    @Test
    void overwriteNothingThatWasNotSeen() {
        Sheet sheet = reminderIsMissing();
        String seen = mark(sheet, "population");
        runtime.setVariable(sheet.found().step().execution(), "population", 12);

        assertThat(catchThrowableOfType(
                                DomainException.class, () -> repair(sheet, "population", "3500", seen, "Recensement."))
                        .key())
                .isEqualTo("incidents.repair.changed");
        assertThat(runtime.getVariable(sheet.found().step().execution(), "population"))
                .isEqualTo(12);
    }

    @Test
    void hideWhatIsAboutAPerson() {
        Sheet sheet = reminderIsMissing();
        runtime.setVariable(sheet.found().step().execution(), "hint", "ask theo@example.org");

        assertThat(repairs.values(
                        incidents.find(sheet.found().step().id(), Sight.FULL).orElseThrow()))
                .filteredOn(value -> value.name().equals("hint"))
                .singleElement()
                .satisfies(value -> assertThat(value.protection()).isEqualTo(Protection.MASKED))
                .satisfies(value -> assertThat(value.value()).isNull());
    }

    private void repair(Sheet sheet, String variable, String typed, String mark, String reason) {
        repairs.repair(sheet.found().step().id(), new Wish(variable, null, typed, mark, reason), Sight.FULL, ADMIN);
    }

    private String refusal(Sheet sheet, String variable, String typed, String reason) {
        return catchThrowableOfType(
                        DomainException.class,
                        () -> repair(sheet, variable, typed, markOrNone(sheet, variable), reason))
                .key();
    }

    private String mark(Sheet sheet, String variable) {
        return repairs.values(sheet).stream()
                .filter(value -> value.name().equals(variable))
                .findFirst()
                .orElseThrow()
                .mark();
    }

    private String markOrNone(Sheet sheet, String variable) {
        return variable.equals("nowhere") ? "" : mark(sheet, variable);
    }

    /** The first dossier is incomplete, and its reminder gets lost before the request leaves. */
    private Sheet reminderIsMissing() {
        var task = ModelEngine.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference(1).value())
                .singleResult();
        ModelEngine.engine()
                .getFormService()
                .submitTaskForm(
                        task.getId(),
                        Map.of("completenessOutcome", "INCOMPLETE", "complementRequest", "La délibération manque."));
        runtime.removeVariable(task.getProcessInstanceId(), "complementReminderAt");
        drive.failForGood(REQUEST, reference(1).value());
        return only();
    }

    private void certificatesFail(RuntimeException problem, int... numbers) {
        if (!drive.waitingJobs().contains(ISSUE)) {
            proclaim();
        }
        for (int number : numbers) {
            doThrow(problem).when(certificates).issue(reference(number));
            drive.failForGood(ISSUE, reference(number).value());
        }
        IntStream.rangeClosed(1, 3)
                .filter(number -> IntStream.of(numbers).noneMatch(one -> one == number))
                .forEach(number -> doThrow(problem).when(certificates).issue(reference(number)));
    }

    private void proclaim() {
        when(ModelEngine.bean(Awards.class).proclaim(any())).thenReturn(Given.decision(Level.BADGE));
        ModelEngine.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_checkCompleteness")
                .list()
                .forEach(task -> ModelEngine.engine()
                        .getFormService()
                        .submitTaskForm(task.getId(), Map.of("completenessOutcome", "COMPLETE")));
        runtime.signalEventReceived("filing-closed-2026");
        drive.jobs("subProcess_examineApplication");
        runtime.signalEventReceived("palmares-proclaimed-2026");
        drive.jobs("serviceTask_proclaimResult");
    }

    private String group() {
        return incidents.groups(ALL, Sight.FULL, 0).groups().get(0).key();
    }

    private Sheet only() {
        assertThat(steps.open()).hasSize(1);
        return incidents.find(steps.open().get(0).id(), Sight.FULL).orElseThrow();
    }

    private String incidentOf(int number) {
        return runtime.createIncidentQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference(number).value())
                        .singleResult()
                        .getId())
                .singleResult()
                .getId();
    }

    private class RetryRows implements Retries.Rows {

        @Override
        public Optional<Retry> findById(UUID id) {
            return tables.all(Retry.class).stream()
                    .filter(retry -> retry.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<Retry> findByRunningIsNotNullOrderByRequestedAt() {
            return tables.all(Retry.class).stream().filter(Retry::isUnderWay).toList();
        }

        @Override
        public Optional<Retry> findByRunning(String group) {
            return tables.all(Retry.class).stream()
                    .filter(retry -> group.equals(retry.running()))
                    .findFirst();
        }

        @Override
        public List<Retry> findFirst5ByWorkGroupOrderByRequestedAtDesc(String group) {
            return tables.all(Retry.class).stream()
                    .filter(retry -> retry.workGroup().equals(group))
                    .sorted(Comparator.comparing(Retry::requestedAt).reversed())
                    .toList();
        }

        @Override
        public List<Retry> findFirst5ByIncidentOrderByRequestedAtDesc(String incident) {
            return tables.all(Retry.class).stream()
                    .filter(retry -> incident.equals(retry.incident()))
                    .toList();
        }

        @Override
        public Retry save(Retry retry) {
            return tables.update(retry);
        }
    }
}
