package fr.tnl.process.models.deployment;

import fr.tnl.process.models.check.CheckedBefore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** What was checked and deployed before. */
@Component
class DeployedModels implements CheckedBefore {

    /** Name and source of every deployment of the folder. */
    static final String NAME = "processes";

    private final RepositoryService repositoryService;

    DeployedModels(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** Whether what the folder was deployed with last is this very file: what is costly to check was checked then. */
    @Override
    public boolean holds(Path file) {
        return newestOfFolder()
                .filter(deployment -> isDeployed(deployment.getId(), file))
                .isPresent();
    }

    /** Whether the folder was deployed last with these contents, by name. */
    boolean isLast(Map<String, byte[]> contents) {
        return newestOfFolder()
                .map(deployment -> contents(deployment.getId()))
                .filter(last -> CheckedContents.same(last, contents))
                .isPresent();
    }

    /** The contents of the deployment that is in force, by name; empty where there is none. */
    Map<String, byte[]> inForce() {
        return newest().map(this::contents).orElse(Map.of());
    }

    /** The id of the deployment that is in force. */
    Optional<String> newest() {
        return repositoryService.createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 1).stream()
                .findFirst()
                .map(Deployment::getId);
    }

    private Map<String, byte[]> contents(String deployment) {
        Map<String, byte[]> contents = new TreeMap<>();
        repositoryService
                .getDeploymentResourceNames(deployment)
                .forEach(name -> contents.put(name, content(deployment, name)));
        return contents;
    }

    private Optional<Deployment> newestOfFolder() {
        return repositoryService
                .createDeploymentQuery()
                .deploymentSource(NAME)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private boolean isDeployed(String deployment, Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return repositoryService.getDeploymentResourceNames(deployment).contains(name)
                    && Arrays.equals(content(deployment, name), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content(String deployment, String name) {
        try (InputStream deployed = repositoryService.getResourceAsStream(deployment, name)) {
            return deployed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
