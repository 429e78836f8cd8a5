package fr.tnl.process.models.rehearsal;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a rehearsal's engine leaves out, or is handed, since it costs a good part of the time and changes nothing else. */
@Component
@Order(200)
@Profile(DressRehearsal.PROFILE)
class RehearsalEngine extends AbstractProcessEnginePlugin {

    private final Passages passages;
    private final EngineStatements statements;

    RehearsalEngine(Passages passages, EngineStatements statements) {
        this.passages = passages;
        this.statements = statements;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventHandler(passages);
        configuration.setHistoryEventProducer(new KnownHistory());
        configuration.setCustomSessionFactories(List.of(new KnownJobDefinitions()));
        // Only those who are asked for a task do it
        configuration.setAuthorizationEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        // It would come by every night, for ever, and nothing is old enough
        configuration.setHistoryCleanupEnabled(false);
        configuration.setCustomIncidentHandlers(List.of(new RememberedIncidents()));
        writeNoLog(configuration);
        configuration.setSqlSessionFactory(statements.on(configuration.getDataSource()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        // Not before: the engine refuses it where it reads its settings, for the sake of the nightly cleanup
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setDeploymentCache(new KnownDefinitions(configuration.getDeployers()));
    }

    /** The engine would follow what a line of the log should bear. */
    @SuppressWarnings("NullAway")
    private static void writeNoLog(ProcessEngineConfigurationImpl configuration) {
        configuration.setLoggingContextActivityId(null);
        configuration.setLoggingContextActivityName(null);
        configuration.setLoggingContextApplicationName(null);
        configuration.setLoggingContextProcessDefinitionId(null);
        configuration.setLoggingContextProcessInstanceId(null);
        configuration.setLoggingContextTenantId(null);
        configuration.setLoggingContextEngineName(null);
    }
}
