package fr.tnl.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DueJobsTest {

    private final DueJobs dueJobs = new DueJobs();
    private ProcessEngine engine;

    @BeforeEach
    void aProcessIsAboutToGoOnAndAnotherWaitsForADay() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) new StandaloneInMemProcessEngineConfiguration()
                        .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                        .setEnforceHistoryTimeToLive(false);
        configuration.getProcessEnginePlugins().add(dueJobs);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "goes-on.bpmn",
                        Bpmn.createExecutableProcess("goesOn")
                                .startEvent()
                                .camundaAsyncAfter()
                                .endEvent()
                                .done())
                .addModelInstance(
                        "waits.bpmn",
                        Bpmn.createExecutableProcess("waits")
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDuration("P1D")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("goesOn");
        engine.getRuntimeService().startProcessInstanceByKey("waits");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void doesWhatIsDueAndLeavesWhatIsNot() {
        work();
        assertThat(running("waits")).isEqualTo(1);
    }

    @Test
    void doesAJobWhoseDateWasTakenAway() {
        engine.getManagementService().setJobDuedate(step().getId(), null);
        assertThat(step().getDuedate()).isNull();

        dueJobs.dateTheUndated();

        assertThat(step().getDuedate()).isEqualTo(step().getCreateTime());
        work();
    }

    @Test
    void hasAnIndexThatHoldsTheOrder() {
        assertThat(database()
                        .sql("select count(*) from INFORMATION_SCHEMA.INDEX_COLUMNS"
                                + " where INDEX_NAME = 'TNL_JOB_DUE' and COLUMN_NAME = 'DUEDATE_'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void work() {
        JobExecutor executor = configuration().getJobExecutor();
        executor.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> running("goesOn") == 0);
        executor.shutdown();
    }

    private long running(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    private Job step() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("goesOn")
                .singleResult();
    }

    private JdbcClient database() {
        return JdbcClient.create(configuration().getDataSource());
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
