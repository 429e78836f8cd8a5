package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RememberedIncidentsProcessTest {

    private ProcessEngine engine;
    private RuntimeService runtime;
    private ManagementService management;

    @BeforeEach
    void aStepThatNeedsAVariable() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:remembered-incidents;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setProcessEngineName("remembered-incidents");
        configuration.setJobExecutorActivate(false);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setCustomIncidentHandlers(List.of(new RememberedIncidents()));
        engine = configuration.buildProcessEngine();
        runtime = engine.getRuntimeService();
        management = engine.getManagementService();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "step.bpmn",
                        Bpmn.createExecutableProcess("step")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("decide")
                                .camundaAsyncBefore()
                                .camundaExpression("${goes.length()}")
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void tellWhyAJobFailedUntilItGoesThrough() {
        String instance = runtime.startProcessInstanceByKey("step").getId();
        Job job = job();
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("goes");
        assertThat(runtime.createIncidentQuery().list())
                .extracting(Incident::getActivityId, Incident::getConfiguration)
                .containsExactly(tuple("decide", job.getId()));

        runtime.setVariable(instance, "goes", "well");
        management.setJobRetries(job.getId(), 1);
        management.executeJob(job.getId());

        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private Job job() {
        return management.createJobQuery().singleResult();
    }
}
