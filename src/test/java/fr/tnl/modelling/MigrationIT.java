package fr.tnl.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.tnl.TnlApplication;
import fr.tnl.modelling.MigrationLine.State;
import fr.tnl.modelling.RunningCampaign.Place;
import fr.tnl.modelling.spi.ModelVersions;
import fr.tnl.process.models.check.ChangedDiagram;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.shared.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A campaign of 200 dossiers goes over to a model with one step more and one step less. */
@SpringBootTest(
        classes = TnlApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "logging.level.root=WARN",
            // What 200 dossiers write need not reach a disk here
            "spring.datasource.url=jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
        })
@ActiveProfiles("demo")
@Import(RunningCampaign.class)
@DirtiesContext
class MigrationIT {

    private static final Actor ADMINISTRATOR = Actor.staff("administration");
    private static final String REMINDER = "intermediateEvent_complementReminderDue";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ALL = 200;

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    @Autowired
    private RunningCampaign campaign;

    @Autowired
    private Migrations migrations;

    @Autowired
    private ModelVersions versions;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("tnl.data", () -> data.toString());
    }

    @Test
    void losesNoDossierDoublesNoneAndListsThoseThatCannotMove() throws IOException {
        campaign.play();
        ModelVersion old = newest();
        deployChanged();
        ModelVersion changed = newest();
        assertThat(old.running()).isEqualTo(ALL);
        assertThat(changed.running()).isZero();

        MigrationPlan plan = migrations.plan(old.id(), changed.id(), Map.of());
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.leftBehind().map(line -> line.place().element())).containsExactly(REMINDER);
        assertThat(plan.leftBehind().map(line -> line.place().waiting())).containsExactly(40);

        assertThatAPlanIsRefusedInWords(old, changed, Map.of("nowhere", "nothing"), "n’est pas dans ces versions");
        assertThatAPlanIsRefusedInWords(
                old, changed, Map.of(REMINDER, "userTask_deliberate"), "pas des éléments de même nature");
        assertThatOnePlanIsKeptOnceUntilItBegins(old, changed);

        Migration first = moveAll(old, changed, Map.of());
        assertThatThrownBy(() -> migrations.drop(first)).hasMessageContaining("modelling.migration.begun");

        assertThat(migrations.progress(first).counts())
                .isEqualTo(Map.of(State.MOVED, 160, State.STAYED, 40, State.WAITING, 0, State.GONE, 0));
        List<MigrationLine> stayed = migrations.lines(first.id(), State.STAYED, 0, ALL);
        assertThat(stayed)
                .extracting(MigrationLine::businessKey)
                .containsExactlyInAnyOrderElementsOf(campaign.at(Place.BEFORE_REMINDER));
        assertThat(stayed).extracting(MigrationLine::why).allMatch(why -> why.contains("Rappel"));
        assertThat(on(old)).containsExactlyInAnyOrderElementsOf(campaign.at(Place.BEFORE_REMINDER));
        assertThat(on(changed))
                .containsExactlyInAnyOrderElementsOf(campaign.all().stream()
                        .filter(reference -> !campaign.at(Place.BEFORE_REMINDER).contains(reference))
                        .toList());

        Migration second = moveAll(old, changed, Map.of(REMINDER, "intermediateEvent_complementOverdue"));

        assertThat(migrations.choices(first))
                .extracting(
                        line -> line.place().element(), line -> line.becomes().isPresent())
                .containsExactly(tuple(REMINDER, false));
        assertThat(migrations.choices(second))
                .extracting(line -> line.becomes().orElseThrow().element())
                .containsExactly("intermediateEvent_complementOverdue");
        assertThat(migrations.progress(second).of(State.MOVED)).isEqualTo(40);
        assertThat(on(old)).isEmpty();
        assertThat(on(changed)).hasSize(ALL).containsExactlyInAnyOrderElementsOf(campaign.all());
        assertGoingOn();
    }

    private void assertThatAPlanIsRefusedInWords(
            ModelVersion old, ModelVersion changed, Map<String, String> chosen, String why) {
        assertThat(migrations.plan(old.id(), changed.id(), chosen).problems())
                .singleElement()
                .asString()
                .contains(why);
        assertThatThrownBy(() -> migrations.begin(old.id(), changed.id(), chosen, ADMINISTRATOR))
                .hasMessageContaining("modelling.plan.refused");
        assertThat(migrations.all()).isEmpty();
    }

    private void assertThatOnePlanIsKeptOnceUntilItBegins(ModelVersion old, ModelVersion changed) {
        Set<UUID> prepared = IntStream.range(0, 8)
                .parallel()
                .mapToObj(click -> migrations.begin(old.id(), changed.id(), Map.of(), ADMINISTRATOR))
                .map(Migration::id)
                .collect(Collectors.toSet());
        assertThat(prepared).hasSize(1);
        assertThat(migrations.all()).hasSize(1);

        Migration other = migrations.begin(
                old.id(), changed.id(), Map.of(REMINDER, "intermediateEvent_complementOverdue"), ADMINISTRATOR);
        assertThat(migrations.all()).extracting(Migration::id).containsExactly(other.id());

        Migration kept = migrations.find(other.id()).orElseThrow();
        assertThat(migrations.progress(kept).of(State.WAITING)).isEqualTo(ALL);
        ProcessInstance late = runtime.createProcessInstanceById(old.id())
                .startBeforeActivity(REMINDER)
                .setVariable("complementReminderAt", Date.from(Instant.now().plus(Duration.ofDays(1))))
                .execute();
        assertThat(migrations.progress(kept).of(State.WAITING)).isEqualTo(ALL + 1);
        runtime.deleteProcessInstance(late.getId(), "ended before its turn");
        history.deleteHistoricProcessInstance(late.getId());
        assertThat(migrations.progress(kept).of(State.WAITING)).isEqualTo(ALL);

        migrations.drop(other);
        assertThat(migrations.all()).isEmpty();
    }

    private Migration moveAll(ModelVersion from, ModelVersion to, Map<String, String> chosen) {
        Migration migration = migrations.begin(from.id(), to.id(), chosen, ADMINISTRATOR);
        migrations.run(migration);
        await().atMost(PATIENCE)
                .until(() -> migrations.find(migration.id()).orElseThrow().state() == Migration.State.DONE);
        return migrations.find(migration.id()).orElseThrow();
    }

    private void assertGoingOn() {
        assertThat(management
                        .createJobQuery()
                        .activityId("serviceTask_sendReceipt")
                        .list())
                .extracting(Job::getProcessInstanceId)
                .as("each is still owed its receipt, once")
                .hasSize(ALL)
                .doesNotHaveDuplicates();
        String one = campaign.at(Place.IN_CHECK).get(0);
        campaign.sendReceipt(one);
        assertThat(receipts(one)).isEqualTo(1);

        campaign.review(Place.UNDER_REVIEW);
        campaign.runJobs();
        for (String reference : campaign.at(Place.UNDER_REVIEW)) {
            assertThat(campaign.tasks(reference, "userTask_deliberate")).isEmpty();
            campaign.submit(
                    "secretariat",
                    "secretariat",
                    campaign.task(reference, "userTask_secondReading"),
                    Map.of("remark", "Relu."));
        }
        for (Place place : List.of(Place.UNDER_REVIEW, Place.IN_DELIBERATION)) {
            for (String reference : campaign.at(place)) {
                assertThat(campaign.tasks(reference, "userTask_secondReading")).isEmpty();
                campaign.submit(
                        "presidence",
                        "presidency",
                        campaign.task(reference, "userTask_deliberate"),
                        RunningCampaign.decision());
            }
        }
        campaign.check(Place.IN_CHECK, Map.of("completenessOutcome", "COMPLETE"));
        campaign.runJobs();

        runtime.signalEventReceived("palmares-proclaimed-2026");
        assertThat(management
                        .createJobQuery()
                        .activityId("serviceTask_proclaimResult")
                        .count())
                .as("all but those that are asked for a complement hear of the proclamation")
                .isEqualTo(140);
        assertThat(management
                        .createJobQuery()
                        .activityId("intermediateEvent_complementOverdue")
                        .count())
                .isEqualTo(60);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("dossier")
                        .list())
                .extracting(HistoricProcessInstance::getBusinessKey)
                .hasSize(ALL)
                .doesNotHaveDuplicates();
    }

    private long receipts(String reference) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("dossier")
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId("serviceTask_sendReceipt")
                .finished()
                .count();
    }

    private Set<String> on(ModelVersion version) {
        List<String> keys = runtime.createProcessInstanceQuery().processDefinitionId(version.id()).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        return keys.stream().collect(Collectors.toSet());
    }

    private ModelVersion newest() {
        return versions.all().stream()
                .filter(version -> version.process().equals("dossier"))
                .findFirst()
                .orElseThrow();
    }

    /** The secretariat reads once more before the deliberation, and nobody is reminded of a complement. */
    private void deployChanged() throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        processes.write(
                "forms/second-reading.form",
                """
                {"id": "second-reading", "type": "default", "schemaVersion": 16,
                 "components": [{"type": "textarea", "id": "remark", "key": "remark", "label": "Remarque"}]}
                """);
        new ChangedDiagram(processes.root().resolve("dossier.bpmn"))
                .insert(
                        "flow_proposeLevelToDeliberate",
                        "userTask",
                        "userTask_secondReading",
                        "name=\"Relire – ${authorityName}\" camunda:candidateGroups=\"secretariat\""
                                + " camunda:dueDate=\"${dueDates.after('deliberation', execution)}\""
                                + " camunda:formRef=\"second-reading\" camunda:formRefBinding=\"deployment\"",
                        "")
                .remove(REMINDER)
                .save();
        DeploymentBuilder deployment = repository.createDeployment().name("Une relecture");
        for (String place : List.of("", "decisions", "forms")) {
            for (Path file : processes.folder().files(place, ".bpmn", ".dmn", ".form")) {
                deployment.addString(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        deployment.deploy();
    }
}
