package fr.tnl.process.models.rehearsal;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a rehearsal's engine leaves out, since it costs a good part of its time and changes nothing of what happens. */
@Component
@Order(200)
@Profile(DressRehearsal.PROFILE)
class RehearsalEngine extends AbstractProcessEnginePlugin {

    private final Passages passages;

    RehearsalEngine(Passages passages) {
        this.passages = passages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventHandler(passages);
        // Only those who are asked for a task do it
        configuration.setAuthorizationEnabled(false);
        configuration.setTaskMetricsEnabled(false);
    }
}
