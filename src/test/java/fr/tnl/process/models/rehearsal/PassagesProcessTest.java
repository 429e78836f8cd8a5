package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassagesProcessTest {

    private static final Instant MONDAY = Instant.parse("2026-09-21T08:00:00Z");
    private static final String PROCESS = "life";

    private final Passages passages = new Passages();
    private final FlowCounter flows = new FlowCounter();
    private ProcessEngine engine;

    @BeforeEach
    void aProcessThatWaitsAndThenDecides() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:passages;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setProcessEngineName("passages");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setHistoryEventHandler(passages);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.<BpmnParseListener>of(flows)));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "life.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(1)
                                .startEvent("begin")
                                .userTask("wait")
                                .sequenceFlowId("onward")
                                .serviceTask("decide")
                                .camundaExpression("${goes.length()}")
                                .endEvent("end")
                                .done())
                .deploy();
        ClockUtil.setCurrentTime(Date.from(MONDAY));
    }

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
        engine.close();
    }

    @Test
    void countWhatHappenedAndHowLongItLasted() {
        begin(Map.of("goes", "well"));
        ClockUtil.setCurrentTime(Date.from(MONDAY.plus(Duration.ofHours(3))));

        goOn();

        assertThat(passages.of(PROCESS, "wait").times()).isEqualTo(1);
        assertThat(passages.of(PROCESS, "wait").longest()).isEqualTo(Duration.ofHours(3));
        assertThat(passages.of(PROCESS, "decide").times()).isEqualTo(1);
        assertThat(flows.counts()).containsEntry("onward", 1L);
    }

    @Test
    void leaveOutWhatIsRolledBack() {
        begin(Map.of());

        assertThatThrownBy(this::goOn).hasMessageContaining("goes");

        assertThat(passages.of(PROCESS, "begin").times()).isEqualTo(1);
        assertThat(passages.of(PROCESS, "wait").lasted()).isEmpty();
        assertThat(passages.of(PROCESS, "decide").times()).isZero();
        assertThat(flows.counts()).containsEntry("onward", 0L);
    }

    private void begin(Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(PROCESS, variables);
    }

    private void goOn() {
        TaskService tasks = engine.getTaskService();
        tasks.complete(tasks.createTaskQuery().singleResult().getId());
    }
}
