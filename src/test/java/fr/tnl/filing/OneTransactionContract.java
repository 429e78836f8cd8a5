package fr.tnl.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import fr.tnl.TnlApplication;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Complements;
import fr.tnl.completeness.Completeness;
import fr.tnl.completeness.spi.ComplementWorkflow;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.DossierPart;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Journal;
import fr.tnl.dossier.Timeline;
import fr.tnl.dossier.journal.Break;
import fr.tnl.dossier.journal.Fault;
import fr.tnl.dossier.spi.DossierWorkflow;
import fr.tnl.process.engine.RefusedByDomain;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Group;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.testing.Answering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.stubbing.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.util.FileSystemUtils;

/** A dossier and its process change together or not at all, on whichever database and whoever else is at work. */
@SpringBootTest(
        classes = TnlApplication.class,
        properties = {
            "logging.level.root=WARN",
            // That a job steps back before another transaction is what these tests are about
            "logging.level.org.camunda.bpm.engine.jobexecutor=ERROR",
            "camunda.bpm.job-execution.max-wait=250"
        })
@ActiveProfiles("demo")
@Import(Applicants.class)
@DirtiesContext
abstract class OneTransactionContract {

    private static final int THREADS = 8;
    private static final Map<String, Object> COMPLETE = Map.of("completenessOutcome", "COMPLETE");
    private static final Map<String, Object> INCOMPLETE =
            Map.of("completenessOutcome", "INCOMPLETE", "complementRequest", "Il manque la délibération.");

    @TempDir
    static Path data;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftAnswers draftAnswers;

    @Autowired
    private Applications applications;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Completeness completeness;

    @Autowired
    private Complements complements;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @MockitoSpyBean
    private DossierWorkflow workflow;

    private ProcessView process;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("processes"), data.resolve("processes"));
        registry.add("tnl.data", data::toString);
        registry.add("tnl.processes.location", () -> data.resolve("processes").toString());
    }

    @BeforeEach
    void begin() {
        process = new ProcessView(engine);
    }

    @AfterEach
    void nothingIsStuck() {
        assertThat(process.incidents()).isZero();
    }

    @Test
    void aFiledDossierHasItsProcessAtTheCheck() {
        Dossier filed = applicants.filed();

        assertThat(applicants.now(filed).status()).isEqualTo(DossierStatus.FILED);
        assertThat(process.instances(filed)).isEqualTo(1);
        assertThat(process.tasks(filed)).containsExactly("userTask_checkCompleteness");
        assertThat(filedVersions(filed)).isEqualTo(1);
        assertThat(story(filed)).containsExactly(EventKind.STARTED, EventKind.FILED);
    }

    @Test
    void neitherIsThereWhereTheProcessFailsAfterTheRowWasWritten() {
        Dossier draft = applicants.ready();
        doAnswer(call -> {
                    assertThat(rows(call.<Dossier>getArgument(0).reference())).isEqualTo(1);
                    throw new IllegalStateException("no engine");
                })
                .when(workflow)
                .submitted(any());

        assertNotFiled(draft, "no engine");
    }

    @Test
    void neitherIsThereWhereTheDomainFailsAfterTheProcessBegan() {
        Dossier draft = applicants.ready();
        doAnswer(call -> {
                    call.callRealMethod();
                    assertThat(process.instances(call.<Dossier>getArgument(0))).isEqualTo(1);
                    throw DomainException.of("dossier.filing.notEditable");
                })
                .when(workflow)
                .submitted(any());

        assertNotFiled(draft, "dossier.filing.notEditable");
    }

    @Test
    void anAmendmentIsUndoneWithItsProcess() {
        Dossier filed = applicants.filed();
        String task = taskId(filed);
        applicants.change(filed);
        doAnswer(failAfterwards()).when(workflow).amended(any());

        assertThatThrownBy(() -> applicants.amend(filed)).hasMessage("failed afterwards");
        assertThat(applicants.now(filed).filedVersions()).isEqualTo(1);
        assertThat(filedVersions(filed)).isEqualTo(1);
        assertThat(taskId(filed)).isEqualTo(task);
        assertThat(story(filed)).doesNotContain(EventKind.AMENDED);
        assertThat(applications.hasUnfiledChanges(applicants.now(filed))).isTrue();
    }

    @Test
    void aWithdrawalIsUndoneWithItsProcess() {
        Dossier filed = applicants.filed();
        doAnswer(failAfterwards()).when(workflow).withdrawn(any());

        assertThatThrownBy(() -> applicants.withdraw(filed)).hasMessage("failed afterwards");
        assertThat(applicants.now(filed).status()).isEqualTo(DossierStatus.FILED);
        assertThat(applicants.now(filed).place()).isNotNull();
        assertThat(process.tasks(filed)).containsExactly("userTask_checkCompleteness");
        assertThat(story(filed)).doesNotContain(EventKind.WITHDRAWN);
    }

    @Test
    void aWithdrawalThatIsTriedAgainIsUndoneWithItsProcessToo() {
        Dossier filed = applicants.filed();
        doThrow(new OptimisticLockingFailureException("a job was faster"))
                .doAnswer(failAfterwards())
                .when(workflow)
                .withdrawn(any());

        assertThatThrownBy(() -> applicants.withdraw(filed)).hasMessage("failed afterwards");
        assertThat(applicants.now(filed).status()).isEqualTo(DossierStatus.FILED);
        assertThat(process.tasks(filed)).containsExactly("userTask_checkCompleteness");
        assertThat(story(filed)).doesNotContain(EventKind.WITHDRAWN);
    }

    @Test
    void aComplementIsUndoneWithItsProcessAndAnsweredTheNextTime() {
        Dossier filed = applicants.filed();
        Map<String, Object> wanted = new HashMap<>(INCOMPLETE);
        wanted.put("complementQuestions", List.of("badgeFormats", "badgePooling"));
        wanted.put("complementDocuments", List.of("other"));
        process.check(filed, wanted);
        awaitQuiet(filed);
        doAnswer(failAfterwards()).when((ComplementWorkflow) workflow).complementReceived(any());

        assertThatThrownBy(() -> complements.answer(filed.id(), "Voici.", Applicants.APPLICANT))
                .hasMessage("failed afterwards");
        assertThat(applicants.now(filed).status()).isEqualTo(DossierStatus.COMPLEMENT_REQUESTED);
        assertThat(completeness.openComplement(filed.requireReference())).isPresent();
        assertThat(process.tasks(filed)).isEmpty();
        assertThat(completeness
                        .openComplement(filed.requireReference())
                        .orElseThrow()
                        .parts())
                .extracting(DossierPart::id)
                .containsExactly("badgePooling", "badgeFormats", "other");

        doAnswer(call -> call.callRealMethod())
                .when((ComplementWorkflow) workflow)
                .complementReceived(any());
        complements.answer(filed.id(), "Voici.", Applicants.APPLICANT);
        assertThat(applicants.now(filed).filedVersions()).isEqualTo(2);
        assertThat(completeness.openComplement(filed.requireReference())).isEmpty();
        assertThat(completeness.complementsOf(filed.requireReference()).get(0).parts())
                .hasSize(3);
        assertThat(process.tasks(filed)).containsExactly("userTask_checkCompleteness");
    }

    @Test
    void theSameDossierFiledTwiceAtOnceGetsOneReferenceAndOneProcess() throws Exception {
        for (int round = 0; round < 3; round++) {
            Dossier draft = applicants.ready();
            int before = references();
            List<AtOnce.Result<Dossier>> results =
                    AtOnce.run(2, List.of(() -> applicants.file(draft), () -> applicants.file(draft)));

            Dossier filed = only(results.stream()
                    .filter(AtOnce.Result::isDone)
                    .map(AtOnce.Result::value)
                    .toList());
            Throwable refused = only(results.stream()
                    .filter(result -> !result.isDone())
                    .<Throwable>map(AtOnce.Result::problem)
                    .toList());
            assertThat(refused).isInstanceOf(DomainException.class).hasMessage("dossier.filing.already");
            assertThat(((DomainException) refused).args()).containsExactly(filed.reference());
            assertThat(references()).isEqualTo(before + 1);
            assertThat(process.instances(filed)).isEqualTo(1);
            assertThat(filedVersions(filed)).isEqualTo(1);
        }
    }

    @Test
    void dossiersFiledAtOnceGetConsecutiveReferences() throws Exception {
        List<Dossier> ready =
                IntStream.range(0, 20).mapToObj(i -> applicants.ready()).toList();
        int before = references();
        List<Callable<Dossier>> filings = ready.stream()
                .map(draft -> (Callable<Dossier>) () -> applicants.file(draft))
                .toList();
        List<AtOnce.Result<Dossier>> results = AtOnce.run(THREADS, filings);

        assertThat(results).extracting(AtOnce.Result::problem).containsOnlyNulls();
        assertThat(results)
                .extracting(result -> result.value().reference())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(before + 1, before + 20)
                        .mapToObj("TNL-2026-%04d"::formatted)
                        .toList());
        assertThat(results).allSatisfy(result -> assertThat(process.instances(result.value()))
                .isEqualTo(1));
        assertThat(references()).isEqualTo(before + 20);
    }

    @Test
    void theSameAuthorityBegunTwiceAtOnceGetsOneDossier() throws Exception {
        String authority = applicants.authority();
        List<AtOnce.Result<Dossier>> results =
                AtOnce.run(THREADS, times(THREADS, () -> applicants.start(Track.BADGE, authority)));

        assertThat(results).filteredOn(AtOnce.Result::isDone).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.isDone())
                .extracting(AtOnce.Result::problem)
                .allSatisfy(problem ->
                        assertThat(problem).isInstanceOf(DomainException.class).hasMessage("dossier.start.exists"));
    }

    @Test
    void aChangedFormIsKeptOnceHoweverManyBeginWithItAtOnce() throws Exception {
        Path form = data.resolve("processes/forms/application-badge.form");
        Files.writeString(form, Files.readString(form) + "\n");
        int before = forms();
        List<AtOnce.Result<Dossier>> results =
                AtOnce.run(THREADS, times(THREADS, () -> applicants.start(Track.BADGE, nextAuthority())));

        assertThat(results).extracting(AtOnce.Result::problem).containsOnlyNulls();
        assertThat(forms()).isEqualTo(before + 1);
    }

    @Test
    void anAmendmentRacesWithTheReceiptAndBothAreDone() {
        List<Dossier> filed = IntStream.range(0, 3)
                .mapToObj(i -> {
                    Dossier dossier = applicants.filed();
                    applicants.change(dossier);
                    applicants.amend(dossier);
                    return dossier;
                })
                .toList();

        for (Dossier dossier : filed) {
            awaitQuiet(dossier);
            assertThat(applicants.now(dossier).filedVersions()).isEqualTo(2);
            assertThat(filedVersions(dossier)).isEqualTo(2);
            assertThat(process.instances(dossier)).isEqualTo(1);
            assertThat(process.tasks(dossier)).containsExactly("userTask_checkCompleteness");
            assertThat(receipts(dossier)).as("for two contacts, twice").isEqualTo(4);
        }
    }

    @Test
    void twoAmendmentsAtOnceFileOneVersion() throws Exception {
        Dossier filed = applicants.filed();
        applicants.change(filed);
        List<AtOnce.Result<Dossier>> results = AtOnce.run(2, times(2, () -> applicants.amend(filed)));

        assertThat(results).filteredOn(AtOnce.Result::isDone).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.isDone())
                .singleElement()
                .satisfies(result -> assertThat(result.problem()).hasMessage("dossier.amend.unchanged"));
        awaitQuiet(filed);
        assertThat(filedVersions(filed)).isEqualTo(2);
        assertThat(process.tasks(filed)).containsExactly("userTask_checkCompleteness");
    }

    @Test
    void anAmendmentRacesWithAWithdrawalAndTheDossierEndsWithdrawn() throws Exception {
        for (int round = 0; round < 3; round++) {
            Dossier filed = applicants.filed();
            applicants.change(filed);
            List<AtOnce.Result<Dossier>> results =
                    AtOnce.run(2, List.of(() -> applicants.amend(filed), () -> applicants.withdraw(filed)));

            AtOnce.Result<Dossier> amended = results.get(0);
            assertThat(results.get(1).problem()).isNull();
            if (!amended.isDone()) {
                assertThat(amended.problem())
                        .isInstanceOf(DomainException.class)
                        .hasMessage("dossier.filing.notEditable");
            }
            awaitQuiet(filed);
            assertThat(process.instances(filed)).isZero();
            assertThat(applicants.now(filed).status()).isEqualTo(DossierStatus.WITHDRAWN);
            assertThat(applicants.now(filed).place()).isNull();
            assertThat(filedVersions(filed)).isEqualTo(amended.isDone() ? 2 : 1);
        }
    }

    @Test
    void anAmendmentRacesWithTheCheckAndTheDossierIsCheckedAgain() throws Exception {
        for (int round = 0; round < 3; round++) {
            Dossier filed = applicants.filed();
            applicants.change(filed);
            List<AtOnce.Result<Dossier>> results = AtOnce.run(2, List.of(() -> applicants.amend(filed), () -> {
                process.check(filed, COMPLETE);
                return filed;
            }));

            assertThat(results.get(0).problem()).isNull();
            if (!results.get(1).isDone()) {
                assertThat(results.get(1).problem())
                        .isInstanceOf(RefusedByDomain.class)
                        .message()
                        .containsAnyOf("Quelqu’un d’autre vient d’agir", "Cette tâche est déjà terminée");
            }
            awaitQuiet(filed);
            Dossier now = applicants.now(filed);
            boolean checkedTheNewVersion = now.status() == DossierStatus.COMPLETE;
            assertThat(now.filedVersions()).isEqualTo(2);
            assertThat(process.tasks(filed))
                    .containsExactlyElementsOf(
                            checkedTheNewVersion ? List.of() : List.of("userTask_checkCompleteness"));
            assertThat(completeness.checksOf(filed.requireReference()))
                    .hasSize(results.get(1).isDone() ? 1 : 0)
                    .allSatisfy(check -> assertThat(check.version()).isEqualTo(checkedTheNewVersion ? 2 : 1));
        }
    }

    @Test
    void aJournalStaysOneChainHoweverManyWriteInItAtOnce() throws Exception {
        Dossier filed = applicants.filed();
        int before = timeline.of(filed.id()).size();
        List<Callable<Boolean>> notes = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    dossiers.note(filed.requireReference(), EventKind.ADMITTED, Actor.staff("agent"), "Note " + number);
                    return true;
                })
                .toList();

        assertThat(AtOnce.run(THREADS, notes)).allMatch(AtOnce.Result::isDone);

        List<DossierEvent> lines = timeline.of(filed.id());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(before + 40);
        assertThat(lines)
                .extracting(DossierEvent::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, lines.size()).boxed().toList());
        assertThat(journal.of(applicants.now(filed)).breaks()).isEmpty();
    }

    @Test
    void aLineThatIsRemovedOrChangedInTheDatabaseShows() {
        Dossier filed = applicants.filed();
        applicants.change(filed);
        applicants.amend(filed);
        int amended = number(filed, EventKind.AMENDED);
        assertThat(journal.of(applicants.now(filed)).breaks()).isEmpty();

        jdbc.sql("update tnl.dossier_event set detail = 'TNL-2026-9999' where dossier = :id and kind = 'FILED'")
                .param("id", filed.id())
                .update();
        assertThat(journal.of(applicants.now(filed)).breaks())
                .containsExactly(new Break(number(filed, EventKind.FILED), Fault.DETAIL_ALTERED));

        jdbc.sql("delete from tnl.dossier_event where dossier = :id and number >= :number")
                .param("id", filed.id())
                .param("number", amended)
                .update();
        assertThat(journal.of(applicants.now(filed)).breaks()).contains(new Break(amended, Fault.TRUNCATED));
    }

    @Test
    void aRolledBackActLeavesNoGapInTheJournal() {
        Dossier filed = applicants.filed();
        doAnswer(failAfterwards()).when(workflow).withdrawn(any());

        assertThatThrownBy(() -> applicants.withdraw(filed)).hasMessage("failed afterwards");
        dossiers.note(filed.requireReference(), EventKind.ADMITTED, Actor.staff("agent"), "Ensuite.");

        assertThat(journal.of(applicants.now(filed)).breaks()).isEmpty();
    }

    private int number(Dossier dossier, EventKind kind) {
        return timeline.of(dossier.id()).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void aTextThatIsTooLongIsToldByItsFieldAndNothingElseOfTheSectionIsLost() {
        Dossier draft = applicants.start(Track.LABEL, applicants.authority());
        Group section = sectionOf(draft, "strategyEvidence");
        Answers checked = save(
                draft,
                section,
                Map.of(
                        "strategyCommitment", List.of("practice"),
                        "strategyTraining", List.of("regular"),
                        "strategyEvidence", List.of("é".repeat(5000))));

        assertThat(checked.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("strategyEvidence");
            assertThat(error.key()).isEqualTo("questionnaire.answer.tooLong");
            assertThat(error.args().subList(1, 3)).isEqualTo(List.of(2000, 3000));
        });
        assertThat(drafts.answers(draft).values())
                .isEqualTo(Map.of("strategyCommitment", "practice", "strategyTraining", "regular"));
    }

    @Test
    void aLongTextThatFitsIsFiledWithItsProcess() {
        Dossier draft = applicants.ready();
        Group section = sectionOf(draft, "badgeEvidence");
        save(draft, section, Map.of("badgeEvidence", List.of("é".repeat(3000))));
        Dossier filed = applicants.file(draft);

        assertThat(applications.latest(filed).answers().text("badgeEvidence")).hasValue("é".repeat(3000));
        assertThat(process.instances(filed)).isEqualTo(1);
    }

    @Test
    void aForeignAnswerAndOneOutOfRangeAreToldAndNotKept() {
        Dossier draft = applicants.start(Track.LABEL, applicants.authority());
        Group section = sectionOf(draft, "agentCount");
        Answers checked = save(
                draft,
                section,
                Map.of(
                        "agentCount", List.of("-1"),
                        "workstationCount", List.of("200001"),
                        "itStaff", List.of("12,5"),
                        "level", List.of("GOLD")));

        assertThat(checked.errors())
                .extracting(FieldError::field, FieldError::key)
                .containsExactlyInAnyOrder(
                        tuple("agentCount", "questionnaire.answer.tooSmall"),
                        tuple("workstationCount", "questionnaire.answer.tooLarge"),
                        tuple("level", "questionnaire.answer.foreign"));
        assertThat(drafts.answers(draft).values()).containsOnlyKeys("itStaff");
    }

    private void assertNotFiled(Dossier draft, String message) {
        int references = references();
        long instances = process.allInstances();

        assertThatThrownBy(() -> applicants.file(draft)).hasMessage(message);

        assertThat(applicants.now(draft).isFiled()).isFalse();
        assertThat(applicants.now(draft).status()).isEqualTo(DossierStatus.DRAFT);
        assertThat(filedVersions(draft)).isZero();
        assertThat(story(draft)).containsExactly(EventKind.STARTED);
        assertThat(process.allInstances()).isEqualTo(instances);
        assertThat(references()).isEqualTo(references);
        reset(workflow);
        assertThat(applicants.file(draft).reference()).isEqualTo("TNL-2026-%04d".formatted(references + 1));
    }

    private static Answer<Object> failAfterwards() {
        return call -> {
            call.callRealMethod();
            throw new IllegalStateException("failed afterwards");
        };
    }

    /** All mails that were under way have left. */
    private void awaitQuiet(Dossier dossier) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(ProcessEngineException.class)
                .untilAsserted(
                        () -> assertThat(process.unfinishedSteps(dossier)).isZero());
    }

    private static long receipts(Dossier dossier) {
        try (Stream<Path> mails = Files.list(data.resolve("outbox"))) {
            return mails.map(mail -> String.valueOf(mail.getFileName()))
                    .filter(name -> name.endsWith(".eml"))
                    .filter(name -> name.contains("-receipt-"))
                    .filter(name -> name.contains(dossier.requireReference().value()))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Group sectionOf(Dossier dossier, String key) {
        return drafts.form(dossier).sections().stream()
                .filter(section -> section.parts().stream()
                        .anyMatch(part ->
                                part instanceof Field field && field.key().equals(key)))
                .findFirst()
                .orElseThrow();
    }

    private Answers save(Dossier draft, Group section, Map<String, List<String>> posted) {
        return new Answering(drafts, draftAnswers).save(draft, section, posted).checked();
    }

    private synchronized String nextAuthority() {
        return applicants.authority();
    }

    private int references() {
        return campaigns.get(Applicants.EDITION).filedCount();
    }

    private int rows(String reference) {
        return count("select count(*) from tnl.dossier where reference = ?", reference);
    }

    private int filedVersions(Dossier dossier) {
        return count("select count(*) from tnl.dossier_answers where number > 0 and dossier = ?", dossier.id());
    }

    private int forms() {
        return count("select count(*) from tnl.dossier_form where name = ?", "application-badge");
    }

    private int count(String sql, Object argument) {
        return jdbc.sql(sql).param(argument).query(Integer.class).single();
    }

    /** As its applicant is told it. */
    private List<EventKind> story(Dossier dossier) {
        return timeline.of(dossier.id()).stream()
                .map(DossierEvent::kind)
                .filter(EventKind::isToldToApplicant)
                .toList();
    }

    private String taskId(Dossier dossier) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(dossier.requireReference().value())
                .singleResult()
                .getId();
    }

    private static <T> List<Callable<T>> times(int number, Callable<T> call) {
        List<Callable<T>> calls = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            calls.add(call);
        }
        return calls;
    }

    private static <T> T only(List<T> values) {
        assertThat(values).hasSize(1);
        return values.get(0);
    }
}
