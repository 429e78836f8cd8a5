package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class KnownRowsProcessTest {

    private static final int DOSSIERS = 5;

    private static final String ASKED =
            """
            SELECT COALESCE(SUM(EXECUTION_COUNT), 0) FROM INFORMATION_SCHEMA.QUERY_STATISTICS
             WHERE LOWER(SQL_STATEMENT) LIKE 'select%from act_re_procdef%where id_ = ?%'
                OR LOWER(SQL_STATEMENT) LIKE 'select%from act_ru_jobdef%where%id_ = ?%'
            """;

    /** As {@link RehearsalEngine} sets them. */
    private static final ProcessEnginePlugin KNOWN = new AbstractProcessEnginePlugin() {
        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            configuration.setHistoryEventProducer(new KnownHistory());
            configuration.setCustomSessionFactories(List.of(new KnownJobDefinitions()));
        }

        @Override
        public void postInit(ProcessEngineConfigurationImpl configuration) {
            configuration.setDeploymentCache(new KnownDefinitions(configuration.getDeployers()));
        }
    };

    private ProcessEngine engine;

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void areLookedUpOnceForAllDossiers() {
        engine = engine(List.of(KNOWN));

        // The definition of the process, and that of its one job
        assertThat(rowsAskedForBy(DOSSIERS)).isLessThanOrEqualTo(2);
        assertThat(ended())
                .hasSize(DOSSIERS)
                .extracting(HistoricProcessInstance::getProcessDefinitionKey)
                .containsOnly("life");
        assertThat(ended())
                .extracting(HistoricProcessInstance::getProcessDefinitionName)
                .containsOnly("A life");
    }

    @Test
    void areLookedUpForEachDossierInAnEngineOfEveryDay() {
        engine = engine(List.of());

        assertThat(rowsAskedForBy(DOSSIERS)).isGreaterThanOrEqualTo(2 * DOSSIERS);
        assertThat(ended()).hasSize(DOSSIERS);
    }

    private static ProcessEngine engine(List<ProcessEnginePlugin> plugins) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:known-rows;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setProcessEngineName("known-rows");
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEnginePlugins(plugins);
        return configuration.buildProcessEngine();
    }

    /** @return how often the row of a process or of a step's job was asked for while the dossiers went their way */
    private int rowsAskedForBy(int dossiers) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "life.bpmn",
                        Bpmn.createExecutableProcess("life")
                                .name("A life")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("step")
                                .camundaAsyncBefore()
                                .camundaExpression("${true}")
                                .endEvent()
                                .done())
                .deploy();
        JdbcTemplate database =
                new JdbcTemplate(engine.getProcessEngineConfiguration().getDataSource());
        database.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
        // Turned off, they forget what another test asked
        database.execute("SET QUERY_STATISTICS FALSE");
        database.execute("SET QUERY_STATISTICS TRUE");
        ManagementService management = engine.getManagementService();
        for (int dossier = 0; dossier < dossiers; dossier++) {
            engine.getRuntimeService().startProcessInstanceByKey("life");
        }
        management.createJobQuery().list().forEach(job -> management.executeJob(job.getId()));
        return database.queryForObject(ASKED, Integer.class);
    }

    private List<HistoricProcessInstance> ended() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .list();
    }
}
