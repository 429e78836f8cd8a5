package fr.tnl.process.models.deployment;

import fr.tnl.process.models.check.Finding;
import fr.tnl.process.models.check.ModelCheck;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands before every deployment, whichever way it comes: at start, from the back office, or by Modeler through
 * {@code engine-rest}.
 *
 * <p>Modeler deploys one diagram at a time. What it leaves out is taken from what is deployed now, so that models,
 * decisions and forms always are of one deployment; the whole is checked, and refused before anything happens.
 */
@Component
class DeploymentGuard implements Deployer {

    private final ObjectProvider<ModelCheck> check;
    private final ObjectProvider<DeployedModels> deployed;
    private final CheckedContents checked;
    private final ProcessesFolder folder;
    private final Messages messages;

    DeploymentGuard(
            ObjectProvider<ModelCheck> check,
            ObjectProvider<DeployedModels> deployed,
            CheckedContents checked,
            ProcessesFolder folder,
            Messages messages) {
        this.check = check;
        this.deployed = deployed;
        this.checked = checked;
        this.folder = folder;
        this.messages = messages;
    }

    /** @throws BadUserRequestException telling, in words for the person who deploys, what is to be mended first */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        complete(deployment);
        if (checked.are(contents(deployment))) {
            return;
        }
        List<Finding> refusing =
                look(deployment).stream().filter(Finding::refuses).toList();
        if (!refusing.isEmpty()) {
            throw new BadUserRequestException(messages.get(
                    "process.deployment.refused",
                    refusing.stream().map(finding -> "– " + finding).collect(Collectors.joining("\n"))));
        }
    }

    private void complete(DeploymentEntity deployment) {
        deployed.getObject().newestBefore(deployment.getId()).forEach((name, content) -> {
            if (!deployment.getResources().containsKey(name)) {
                ResourceEntity resource = new ResourceEntity();
                resource.setName(name);
                resource.setBytes(content);
                resource.setDeploymentId(deployment.getId());
                deployment.addResource(resource);
                Context.getCommandContext().getResourceManager().insertResource(resource);
            }
        });
    }

    private static Map<String, byte[]> contents(DeploymentEntity deployment) {
        Map<String, byte[]> contents = new TreeMap<>();
        deployment.getResources().forEach((name, resource) -> contents.put(name, resource.getBytes()));
        return contents;
    }

    private List<Finding> look(DeploymentEntity deployment) {
        try (ModelSet models = ModelSet.besides(folder)) {
            for (ResourceEntity resource : deployment.getResources().values()) {
                models.add(resource.getName(), resource.getBytes());
            }
            return check.getObject().run(models.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
