package fr.tnl.process.models.deployment;

import fr.tnl.process.models.check.Finding;
import fr.tnl.process.models.check.ModelCheck;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
 * decisions and forms always are of one deployment; the folder, and what the back office goes back to, are whole already.
 * The whole is checked, and refused before anything happens.
 */
@Component
class DeploymentGuard implements Deployer {

    /** Folders and longer names would be taken for files that they are not. */
    private static final Pattern MODEL = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}\\.(bpmn|dmn|form)");

    private static final Set<String> WHOLE = Set.of(DeployedModels.NAME, EngineDeployments.BACK_OFFICE);

    private final OneAtATime turns = new OneAtATime();
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
        turns.await();
        List<String> foreign = deployment.getResources().keySet().stream()
                .filter(name -> !MODEL.matcher(name).matches())
                .map(name -> messages.get("process.deployment.noModel", name))
                .toList();
        if (!foreign.isEmpty()) {
            throw refused(foreign);
        }
        boolean whole = WHOLE.contains(String.valueOf(deployment.getSource()));
        if (!whole) {
            complete(deployment);
        }
        if (!checked.are(contents(deployment))) {
            List<Finding> refusing =
                    look(deployment).stream().filter(Finding::refuses).toList();
            if (!refusing.isEmpty()) {
                throw refused(refusing);
            }
        }
        if (whole) {
            RemovedProcesses.leaveToBegin(deployment);
        }
    }

    private BadUserRequestException refused(List<?> why) {
        return new BadUserRequestException(messages.get(
                "process.deployment.refused",
                why.stream().map(one -> "– " + one).collect(Collectors.joining("\n"))));
    }

    private void complete(DeploymentEntity deployment) {
        deployed.getObject().inForce().forEach((name, content) -> {
            if (!deployment.getResources().containsKey(name)
                    && MODEL.matcher(name).matches()) {
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
