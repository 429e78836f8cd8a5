package fr.tnl.process.models.deployment;

import fr.tnl.modelling.Deployment;
import fr.tnl.modelling.Deployment.Origin;
import fr.tnl.modelling.spi.Deployments;
import fr.tnl.process.workflow.EngineCalls;
import fr.tnl.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deployments as the engine keeps them; who made them is in its log of what people did. */
@Component
class EngineDeployments implements Deployments {

    /** Source of what the back office goes back to. */
    static final String BACK_OFFICE = "back-office";

    /** As Modeler calls itself in what it deploys. */
    private static final String MODELER = "Camunda Modeler";

    private final RepositoryService repositoryService;
    private final HistoryService historyService;
    private final EngineCalls engine;

    EngineDeployments(RepositoryService repositoryService, HistoryService historyService, EngineCalls engine) {
        this.repositoryService = repositoryService;
        this.historyService = historyService;
        this.engine = engine;
    }

    @Override
    public List<Deployment> all() {
        return engine.get(() -> {
            Map<String, String> people = people();
            List<Deployment> all = new ArrayList<>();
            for (org.camunda.bpm.engine.repository.Deployment deployment : repositoryService
                    .createDeploymentQuery()
                    .orderByDeploymentTime()
                    .desc()
                    .list()) {
                all.add(new Deployment(
                        deployment.getId(),
                        Objects.requireNonNullElse(deployment.getName(), ""),
                        origin(deployment.getSource()),
                        people.getOrDefault(deployment.getId(), ""),
                        deployment.getDeploymentTime().toInstant(),
                        all.isEmpty()));
            }
            return List.copyOf(all);
        });
    }

    private Map<String, String> people() {
        return historyService
                .createUserOperationLogQuery()
                .entityType(EntityTypes.DEPLOYMENT)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                .list()
                .stream()
                .filter(entry -> entry.getDeploymentId() != null && entry.getUserId() != null)
                .collect(Collectors.toMap(
                        UserOperationLogEntry::getDeploymentId, UserOperationLogEntry::getUserId, (one, other) -> one));
    }

    private static Origin origin(@Nullable String source) {
        if (source == null) {
            return Origin.OTHER;
        }
        return switch (source) {
            case DeployedModels.NAME -> Origin.FOLDER;
            case BACK_OFFICE -> Origin.BACK_OFFICE;
            case MODELER -> Origin.MODELER;
            default -> Origin.OTHER;
        };
    }

    @Override
    public Map<String, String> files(String deployment) {
        return engine.get(() -> repositoryService.getDeploymentResourceNames(deployment).stream()
                .collect(Collectors.toMap(
                        name -> name, name -> content(deployment, name), (one, other) -> one, TreeMap::new)));
    }

    private String content(String deployment, String name) {
        try (InputStream deployed = repositoryService.getResourceAsStream(deployment, name)) {
            return new String(deployed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine itself sees to the person's right to deploy, and notes who it was. */
    @Override
    public String deploy(String name, Map<String, String> files) {
        DeploymentBuilder deployment =
                repositoryService.createDeployment().name(name).source(BACK_OFFICE);
        files.forEach(deployment::addString);
        try {
            return deployment.deploy().getId();
        } catch (BadUserRequestException refused) {
            throw DomainException.of("modelling.deployment.refused", String.valueOf(refused.getMessage()));
        }
    }
}
