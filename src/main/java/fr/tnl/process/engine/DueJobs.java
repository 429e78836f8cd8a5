package fr.tnl.process.engine;

import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the job executor find what is due without reading what is not: a large campaign has several hundred thousand
 * timers, and every few seconds it asks. Each job has a date therefore, the first due come first, and an index holds
 * that order.
 */
@Component
@Order(110)
public class DueJobs extends AbstractProcessEnginePlugin {

    private volatile @Nullable JdbcClient jdbc;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setJobExecutorAcquireByDueDate(true);
    }

    /** The engine has made its tables by now, and does not work on jobs yet. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JdbcClient database = JdbcClient.create(configuration.getDataSource());
        database.sql("create index if not exists TNL_JOB_DUE on ACT_RU_JOB (DUEDATE_)")
                .update();
        jdbc = database;
        dateTheUndated();
    }

    /**
     * The job executor would never find a job without a date, of an earlier release or whose date somebody took away in
     * Cockpit, as one does to have it done at once.
     */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void dateTheUndated() {
        JdbcClient database = jdbc;
        if (database != null) {
            database.sql("update ACT_RU_JOB set DUEDATE_ = CREATE_TIME_ where DUEDATE_ is null")
                    .update();
        }
    }
}
