package fr.tnl.process.models.rehearsal;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Gives a process that it knows without a look at its row, as the engine takes for every command, in case the process
 * was suspended in the meantime: nobody does in a rehearsal.
 */
class KnownDefinitions extends DeploymentCache {

    private static final int MOST = 1000;

    KnownDefinitions(List<Deployer> deployers) {
        super(new DefaultCacheFactory(), MOST);
        setDeployers(deployers);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        ProcessDefinitionEntity known = findProcessDefinitionFromCache(id);
        return known == null ? super.findDeployedProcessDefinitionById(id) : known;
    }
}
