package fr.tnl.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.process.testing.Drive;
import fr.tnl.process.testing.ModelEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A step that fails, in a model that does not say how often it is tried. */
class RetriesProcessTest {

    private static final String STEP = "serviceTask_fail";

    private final ProcessEngine engine = ModelEngine.engine();
    private final ManagementService management = engine.getManagementService();
    private String deployment;

    @BeforeEach
    void aStepFails() {
        ModelEngine.reset();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "failing.bpmn",
                        Bpmn.createExecutableProcess("failing")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask(STEP)
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${issueCertificateDelegate}")
                                .camundaInputParameter("reference", "no reference")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        engine.getRuntimeService().startProcessInstanceByKey("failing");
    }

    @AfterEach
    void itIsGone() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        ModelEngine.reset();
    }

    @Test
    void isTriedForAlmostTwoDaysBeforeItIsGivenUp() {
        Instant now = Instant.parse("2026-10-19T08:00:00Z");
        List<Duration> pauses = new ArrayList<>();
        Drive.setClock(now);
        fail();
        while (job().getRetries() > 0) {
            Instant next = job().getDuedate().toInstant();
            pauses.add(Duration.between(now, next));
            now = next;
            Drive.setClock(now);
            fail();
        }

        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofHours(12),
                        Duration.ofDays(1));
        assertThat(new Drive(engine).incidentsAt(STEP)).hasSize(1);
    }

    private void fail() {
        assertThatThrownBy(() -> management.executeJob(job().getId())).hasMessageContaining("no reference");
    }

    private Job job() {
        return management.createJobQuery().activityId(STEP).singleResult();
    }
}
