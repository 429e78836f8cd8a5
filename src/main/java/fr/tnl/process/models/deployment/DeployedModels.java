package fr.tnl.process.models.deployment;

import fr.tnl.process.models.check.CheckedBefore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** What was checked and deployed before. */
@Component
class DeployedModels implements CheckedBefore {

    /** Name of every deployment of the folder. */
    static final String NAME = "processes";

    private final RepositoryService repositoryService;

    DeployedModels(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** Whether the newest deployment holds this very file: what is costly to check was checked then. */
    @Override
    public boolean holds(Path file) {
        List<Deployment> newest = repositoryService
                .createDeploymentQuery()
                .deploymentName(NAME)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        return !newest.isEmpty() && holds(newest.get(0).getId(), file);
    }

    private boolean holds(String deployment, Path file) {
        String name = String.valueOf(file.getFileName());
        if (!repositoryService.getDeploymentResourceNames(deployment).contains(name)) {
            return false;
        }
        try (InputStream deployed = repositoryService.getResourceAsStream(deployment, name)) {
            return new String(deployed.readAllBytes(), StandardCharsets.UTF_8).equals(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
