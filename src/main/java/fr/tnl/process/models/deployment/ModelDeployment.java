package fr.tnl.process.models.deployment;

import fr.tnl.process.models.check.Finding;
import fr.tnl.process.models.check.ModelCheck;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Checks the folder of models at start and deploys it as one deployment, so that a model, its forms and its decisions
 * are always of the same version; where nothing changed since the folder was deployed last, nothing is deployed.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repositoryService;
    private final ProcessesFolder folder;
    private final ModelCheck check;
    private final DeployedModels deployed;

    ModelDeployment(
            RepositoryService repositoryService, ProcessesFolder folder, ModelCheck check, DeployedModels deployed) {
        this.repositoryService = repositoryService;
        this.folder = folder;
        this.check = check;
        this.deployed = deployed;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Finding> findings = check.run(folder, deployed);
        if (findings.stream().anyMatch(Finding::refuses)) {
            throw new ModelsRefused(findings);
        }
        findings.forEach(warning -> log.warn("{}", warning));
        List<Path> files = resources().toList();
        if (deployed.holdsAll(files)) {
            // What somebody deployed since, by Modeler for instance, stays in force
            return;
        }
        DeploymentBuilder deployment =
                repositoryService.createDeployment().name(DeployedModels.NAME).source(DeployedModels.NAME);
        files.forEach(file -> add(deployment, file));
        log.info(
                "Models deployed from {} (deployment {})",
                folder.root(),
                deployment.deploy().getId());
    }

    private Stream<Path> resources() {
        return Stream.of(folder.files("", ".bpmn"), folder.files("decisions", ".dmn"), folder.files("forms", ".form"))
                .flatMap(List::stream);
    }

    /** The file's name alone is the resource's: what a model refers to does not depend on the folder. */
    private static void add(DeploymentBuilder deployment, Path file) {
        try {
            deployment.addString(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
