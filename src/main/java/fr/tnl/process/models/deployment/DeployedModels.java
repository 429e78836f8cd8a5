package fr.tnl.process.models.deployment;

import fr.tnl.process.models.check.CheckedBefore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

    /** Whether the folder was deployed last as it is now, file by file. */
    boolean holdsAll(List<Path> files) {
        return newestOfFolder()
                .filter(deployment -> repositoryService
                                .getDeploymentResourceNames(deployment.getId())
                                .size()
                        == files.size())
                .filter(deployment -> files.stream().allMatch(file -> isDeployed(deployment.getId(), file)))
                .isPresent();
    }

    /** The contents of the deployment that is in force, by name; empty where there is none. */
    Map<String, byte[]> newestBefore(String other) {
        Map<String, byte[]> contents = new TreeMap<>();
        repositoryService.createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 2).stream()
                .filter(deployment -> !deployment.getId().equals(other))
                .findFirst()
                .ifPresent(deployment -> repositoryService
                        .getDeploymentResourceNames(deployment.getId())
                        .forEach(name -> contents.put(name, content(deployment.getId(), name))));
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
