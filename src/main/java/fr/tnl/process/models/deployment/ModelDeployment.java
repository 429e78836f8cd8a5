package fr.tnl.process.models.deployment;

import fr.tnl.process.models.check.Finding;
import fr.tnl.process.models.check.ModelCheck;
import fr.tnl.shared.ProcessesFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final CheckedContents checked;

    ModelDeployment(
            RepositoryService repositoryService,
            ProcessesFolder folder,
            ModelCheck check,
            DeployedModels deployed,
            CheckedContents checked) {
        this.repositoryService = repositoryService;
        this.folder = folder;
        this.check = check;
        this.deployed = deployed;
        this.checked = checked;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, byte[]> contents = contents();
        List<Finding> findings = check.run(folder, deployed);
        if (findings.stream().anyMatch(Finding::refuses)) {
            throw new ModelsRefused(findings);
        }
        findings.forEach(warning -> log.warn("{}", warning));
        if (deployed.isLast(contents)) {
            // What somebody deployed since, by Modeler for instance, stays in force
            return;
        }
        checked.remember(contents, contents());
        try {
            deploy(contents);
        } finally {
            // What dossiers wait for tomorrow was not looked at today
            checked.forget();
        }
    }

    private void deploy(Map<String, byte[]> contents) {
        DeploymentBuilder deployment =
                repositoryService.createDeployment().name(DeployedModels.NAME).source(DeployedModels.NAME);
        contents.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        log.info(
                "Models deployed from {} (deployment {})",
                folder.root(),
                deployment.deploy().getId());
    }

    /** By the file's name alone, which is the resource's: what a model refers to does not depend on the folder. */
    private Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new TreeMap<>();
        Stream.of(folder.files("", ".bpmn"), folder.files("decisions", ".dmn"), folder.files("forms", ".form"))
                .flatMap(List::stream)
                .forEach(file -> contents.put(String.valueOf(file.getFileName()), read(file)));
        return contents;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
