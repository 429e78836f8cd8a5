package fr.tnl.process.models.rehearsal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * Gives what stands for all jobs of a step without a look at its row, as the engine takes for each of them, in case they
 * were suspended or given another priority in the meantime: nobody does in a rehearsal.
 */
class KnownJobDefinitions implements SessionFactory {

    private final Map<String, JobDefinitionEntity> known = new ConcurrentHashMap<>();

    @Override
    public Class<?> getSessionType() {
        return JobDefinitionManager.class;
    }

    @Override
    public Session openSession() {
        return new JobDefinitionManager() {
            @Override
            public @Nullable JobDefinitionEntity findById(String id) {
                JobDefinitionEntity found = known.get(id);
                if (found == null) {
                    found = super.findById(id);
                    if (found != null) {
                        known.put(id, found);
                    }
                }
                return found;
            }
        };
    }
}
