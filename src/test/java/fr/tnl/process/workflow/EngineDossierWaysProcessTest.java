package fr.tnl.process.workflow;

import static fr.tnl.process.testing.Given.REFERENCE;
import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.Completeness;
import fr.tnl.completeness.spi.ComplementWorkflow;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.spi.DossierWays;
import fr.tnl.dossier.spi.DossierWays.Course;
import fr.tnl.dossier.spi.DossierWays.Deadline;
import fr.tnl.dossier.spi.DossierWays.State;
import fr.tnl.dossier.spi.DossierWays.Step;
import fr.tnl.dossier.spi.DossierWays.Way;
import fr.tnl.dossier.spi.DossierWorkflow;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.Given;
import fr.tnl.process.testing.Life;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.questionnaire.AxisScore;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.review.Appointments;
import fr.tnl.review.Review;
import fr.tnl.review.Reviews;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dossier's process tells of its way. */
class EngineDossierWaysProcessTest {

    private static final Map<String, Object> COMPLETE = Map.of("completenessOutcome", "COMPLETE");
    private static final Map<String, Object> INCOMPLETE =
            Map.of("completenessOutcome", "INCOMPLETE", "complementRequest", "La délibération n’est pas signée.");
    private static final Instant FILED = paris("2026-09-20T10:00");
    private static final Instant COMPLEMENT_DUE = paris("2026-10-04T23:59");

    private final Drive drive = new Drive(ModelEngine.engine());
    private final DossierWorkflow workflow = ModelEngine.bean(DossierWorkflow.class);
    private final DossierWays ways = ModelEngine.bean(DossierWays.class);
    private final Dossier dossier = Given.dossier(Track.LABEL);
    private final List<Review> reviews = IntStream.rangeClosed(1, 3)
            .mapToObj(number -> Given.assigned(UUID.randomUUID(), number, "jury" + number, paris("2026-11-02T23:59")))
            .toList();

    @BeforeEach
    void aCommuneApplies() {
        ModelEngine.reset();
        Drive.setClock(FILED);
        authority(AuthorityKind.COMMUNE);
        when(ModelEngine.bean(Applications.class).selfAssessment(any()))
                .thenReturn(new SelfAssessment(
                        List.of(new AxisScore("data", BigDecimal.valueOf(60), BigDecimal.valueOf(100), 100))));
        when(ModelEngine.bean(Completeness.class).requestComplement(any(), any(), any(), any()))
                .thenReturn(new Complement(
                        UUID.randomUUID(), REFERENCE.value(), "", FILED, COMPLEMENT_DUE, null, null, 1, List.of(), 0));
        when(ModelEngine.bean(Reviews.class).of(REFERENCE)).thenReturn(reviews);
        reviews.forEach(review ->
                when(ModelEngine.bean(Appointments.class).appoint(review.id())).thenReturn(review));
    }

    @AfterEach
    void nothingIsListenedTo() {
        ModelEngine.measureWith(event -> {});
    }

    @Test
    void knowsNoWayOfADossierThatWasNeverFiled() {
        assertThat(ways.of(REFERENCE)).isEmpty();
    }

    @Test
    void tellsWhatWaitsForWhomSinceWhenAndUntilWhen() {
        workflow.submitted(dossier);

        Way way = way();

        assertThat(way.waiting())
                .containsExactlyInAnyOrder("userTask_checkCompleteness", "serviceTask_sendReceipt")
                .doesNotContain("subProcess_examineApplication");
        assertThat(way.present())
                .filteredOn(step -> step.kind().equals("userTask"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.name()).isEqualTo("Contrôler la complétude");
                    assertThat(step.state()).isEqualTo(State.WAITING);
                    assertThat(step.groups()).containsExactly("secretariat");
                    assertThat(step.account()).isNull();
                    assertThat(step.begunAt()).isEqualTo(FILED);
                    assertThat(step.dueAt()).isEqualTo(paris("2026-09-25T23:59"));
                });
        assertThat(way.passed())
                .containsKeys(
                        "startEvent_dossierSubmitted",
                        "flow_acknowledgeAndExamineToSendReceipt",
                        "flow_eligible",
                        "flow_toCheckCompleteness")
                .doesNotContainKeys("flow_eligibilityInDoubt", "endEvent_receiptSent", "userTask_checkCompleteness");
        assertThat(way.diagram()).contains("name=\"Contrôler la complétude – ${authorityName}\"");
    }

    @Test
    void namesWhoHasATask() {
        workflow.submitted(dossier);
        ModelEngine.engine()
                .getTaskService()
                .claim(drive.task("userTask_checkCompleteness").getId(), "sophie");

        assertThat(step("userTask_checkCompleteness"))
                .extracting(Step::account, Step::groups)
                .containsExactly("sophie", List.of());
    }

    @Test
    void tellsTheWayTakenFromAChoiceAndNotTheOneBesideIt() {
        authority(AuthorityKind.OTHER);
        workflow.submitted(dossier);
        drive.submit(
                "userTask_ruleOnEligibility",
                Map.of("eligibilityRuling", "ACCEPTED", "eligibilityComment", "Parc naturel régional."));

        Way way = way();

        assertThat(way.passed())
                .containsKeys("flow_eligibilityInDoubt", "flow_ruledEligible")
                .doesNotContainKeys("flow_eligible", "flow_ruledIneligible");
        assertThat(step("gateway_ruling"))
                .extracting(Step::name, Step::outcome)
                .containsExactly("Admise\u00A0?", "oui");
        assertThat(all(way.steps()))
                .extracting(Step::element)
                .as("where ways only meet there is nothing to tell")
                .doesNotContain("gateway_admitted", "gateway_toCheck");
    }

    @Test
    void tellsWhatADossierInComplementWaitsForAndHowOftenItWasChecked() {
        workflow.submitted(dossier);
        drive.submit("userTask_checkCompleteness", INCOMPLETE);
        drive.job("serviceTask_sendComplementRequest");

        assertThat(way().waiting()).contains("intermediateEvent_complementReminderDue");
        assertThat(way().deadlines()).extracting(Deadline::name).containsExactly("Rappel");
        assertThat(step("gateway_dossierComplete").outcome()).isEqualTo("non");
        assertThat(step("subProcess_requestComplement").state()).isEqualTo(State.UNDER_WAY);

        ModelEngine.bean(ComplementWorkflow.class).complementReceived(dossier);

        assertThat(way().interrupted()).contains("subProcess_requestComplement");
        assertThat(way().waiting()).contains("userTask_checkCompleteness");
        assertThat(way().passed())
                .containsEntry("flow_toCheckCompleteness", 2)
                .containsEntry("flow_complementReceivedToCheck", 1)
                .doesNotContainKey("flow_requestComplementToComplementOverdue");
    }

    @Test
    void endsWhereAnApplicantWithdrew() {
        workflow.submitted(dossier);
        workflow.withdrawn(dossier);
        drive.jobs("serviceTask_sendWithdrawn");

        assertThat(course().endedAt()).isNotNull();
        assertThat(way().waiting()).isEmpty();
        assertThat(way().present()).isEmpty();
        assertThat(way().interrupted())
                .contains("userTask_checkCompleteness")
                .doesNotContain("eventSubProcess_withdraw");
        assertThat(step("userTask_checkCompleteness").state()).isEqualTo(State.INTERRUPTED);
    }

    @Test
    void leadsToTheReviewsThatItCalled() {
        reachTheJury();

        List<Course> courses = ways.of(REFERENCE);

        assertThat(courses).hasSize(4);
        assertThat(courses.get(0).review()).isNull();
        assertThat(courses.subList(1, 4))
                .extracting(Course::review)
                .containsExactlyInAnyOrderElementsOf(
                        reviews.stream().map(Review::id).toList());
        assertThat(way().waiting()).contains("callActivity_reviewDossier");
        Step all = all(way().steps())
                .filter(step -> step.element().equals("callActivity_reviewDossier"))
                .findFirst()
                .orElseThrow();
        assertThat(all.state()).isEqualTo(State.UNDER_WAY);
        assertThat(all.within())
                .extracting(Step::called)
                .containsExactlyInAnyOrderElementsOf(
                        courses.subList(1, 4).stream().map(Course::id).toList());
        Way review = ways.way(courses.get(1));
        assertThat(review.waiting()).containsExactly("userTask_assessDossier");
        assertThat(review.present())
                .singleElement()
                .extracting(Step::account)
                .asString()
                .startsWith("jury");
        assertThat(review.deadlines())
                .extracting(Deadline::of)
                .hasSizeGreaterThan(1)
                .containsOnly("Évaluer le dossier");
    }

    @Test
    void tellsThatAStepIsTriedAgainAndThatItIsGivenUp() {
        doThrow(new IllegalStateException("Le calendrier est illisible."))
                .when(ModelEngine.bean(Appointments.class))
                .open(any());
        workflow.submitted(dossier);
        drive.job("serviceTask_sendReceipt");
        drive.submit("userTask_checkCompleteness", COMPLETE);
        ModelEngine.engine().getRuntimeService().signalEventReceived("filing-closed-2026");
        String place = "subProcess_examineApplication";

        assertThatThrownBy(() -> drive.job(place)).isNotNull();
        assertThat(step(place).state()).isEqualTo(State.WAITING);
        assertThat(step(place).trouble()).isNotNull().satisfies(trouble -> {
            assertThat(trouble.message()).contains("illisible");
            assertThat(trouble.nextTryAt()).isNotNull();
        });

        drive.failForGood(place, REFERENCE.value());
        assertThat(way().failed()).containsExactly(place);
        assertThat(step(place).state()).isEqualTo(State.FAILED);
        assertThat(step(place).trouble()).isNotNull().satisfies(trouble -> assertThat(trouble.nextTryAt())
                .isNull());
    }

    @Test
    void promisesNoDateThatWasGivenUp() {
        workflow.submitted(dossier);
        drive.submit("userTask_checkCompleteness", INCOMPLETE);
        drive.job("serviceTask_sendComplementRequest");
        ManagementService management = ModelEngine.engine().getManagementService();
        String place = "intermediateEvent_complementReminderDue";
        management.setJobRetries(
                management.createJobQuery().activityId(place).singleResult().getId(), 0);

        assertThat(way().failed()).containsExactly(place);
        assertThat(way().deadlines()).isEmpty();
    }

    @Test
    void keepsToTheDiagramThatTheDossierBeganOn(@TempDir Path folder) throws IOException {
        workflow.submitted(dossier);
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        processes.replaceFirst("dossier.bpmn", "name=\"Proposer un niveau\"", "name=\"Suggérer un niveau\"");
        RepositoryService repository = ModelEngine.engine().getRepositoryService();
        DeploymentBuilder builder = repository.createDeployment().name("a change");
        for (String place : List.of("", "decisions", "forms")) {
            for (Path file : processes.folder().files(place, ".bpmn", ".dmn", ".form")) {
                builder.addString(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        Deployment deployment = builder.deploy();
        try {
            assertThat(way().diagram()).contains("Proposer un niveau").doesNotContain("Suggérer un niveau");

            workflow.withdrawn(dossier);
            drive.jobs("serviceTask_sendWithdrawn");
            workflow.submitted(dossier);

            Course second = ways.of(REFERENCE).get(1);
            assertThat(second.version()).isGreaterThan(course().version());
            assertThat(ways.way(second).diagram()).contains("Suggérer un niveau");
        } finally {
            ModelEngine.reset();
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    /** The engine's own listeners tell which flows were taken: not more and not fewer are drawn as passed. */
    @ParameterizedTest
    @EnumSource(names = {"LABEL", "BADGE", "COMPLEMENT"})
    void findsTheFlowsThatWereTakenFromTheElementsThatWerePassed(Life.Way lived) {
        Map<String, Integer> taken = new TreeMap<>();
        ModelEngine.measureWith(event -> {
            if (event.getSource() == EventSource.SEQUENCE_FLOW) {
                taken.merge(event.getDefinitionKey(), 1, Integer::sum);
            }
        });

        new Life(lived, task -> Map.of()).live();

        Map<String, Integer> found = new TreeMap<>();
        for (Course course : ways.of(REFERENCE)) {
            ways.way(course).passed().forEach((element, times) -> {
                if (element.startsWith("flow_")) {
                    found.merge(element, times, Integer::sum);
                }
            });
        }
        assertThat(found).isEqualTo(taken).hasSizeGreaterThan(20);
        assertThat(way().waiting()).isEmpty();
    }

    private void reachTheJury() {
        workflow.submitted(dossier);
        drive.submit("userTask_checkCompleteness", COMPLETE);
        ModelEngine.engine().getRuntimeService().signalEventReceived("filing-closed-2026");
        drive.job("subProcess_examineApplication");
    }

    private void authority(AuthorityKind kind) {
        when(ModelEngine.bean(LocalAuthorities.class).get("COMMUNE-35238")).thenReturn(Given.authority(kind, 227_830));
    }

    private Course course() {
        return ways.of(REFERENCE).get(0);
    }

    private Way way() {
        return ways.way(course());
    }

    /** The last time that it was come by. */
    private Step step(String element) {
        return all(way().steps())
                .filter(step -> step.element().equals(element))
                .reduce((earlier, later) -> later.begunAt().isBefore(earlier.begunAt()) ? earlier : later)
                .orElseThrow();
    }

    private static Stream<Step> all(List<Step> steps) {
        return steps.stream().flatMap(step -> Stream.concat(Stream.of(step), all(step.within())));
    }
}
