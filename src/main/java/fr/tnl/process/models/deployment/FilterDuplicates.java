package fr.tnl.process.models.deployment;

import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.CandidateDeployment;
import org.camunda.bpm.engine.repository.DeploymentHandler;
import org.camunda.bpm.engine.repository.DeploymentHandlerFactory;
import org.camunda.bpm.engine.repository.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Modeler asks that nothing be deployed that did not change. The engine holds a file against the last deployment of the
 * same name; what counts is what is in force, which somebody may have gone back to since.
 */
@Component
class FilterDuplicates implements DeploymentHandlerFactory {

    @Override
    public DeploymentHandler buildDeploymentHandler(ProcessEngine engine) {
        DeployedModels deployed = new DeployedModels(engine.getRepositoryService());
        return new DefaultDeploymentHandler(engine) {
            private @Nullable Map<String, byte[]> inForce;

            @Override
            public boolean shouldDeployResource(Resource sent, Resource ofTheSameName) {
                if (inForce == null) {
                    inForce = deployed.inForce();
                }
                return !Arrays.equals(sent.getBytes(), inForce.get(sent.getName()));
            }

            @Override
            public String determineDuplicateDeployment(CandidateDeployment candidate) {
                return deployed.newest().orElseThrow();
            }
        };
    }
}
