package fr.tnl.process.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.process.models.check.Finding;
import fr.tnl.shared.ProcessesFolder;
import fr.tnl.testing.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;

class ModelDeploymentProcessTest {

    private static final int MODELS = 4;

    private static final CheckedContents checked = new CheckedContents();

    private static ProcessEngine engine;

    @TempDir
    Path folder;

    private CopyOfProcesses processes;
    private RepositoryService repository;

    @BeforeAll
    static void anEngineThatNothingIsDeployedOn() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:deployments;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("deployments");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCustomPreDeployers(List.of(guard()));
        engine = configuration.buildProcessEngine();
    }

    /** It has nothing to check with: what was not checked at the start cannot be deployed. */
    private static DeploymentGuard guard() {
        return new DeploymentGuard(
                providing(() -> {
                    throw new IllegalStateException("looked at a second time");
                }),
                providing(() -> new DeployedModels(engine.getRepositoryService())),
                checked,
                new ProcessesFolder("processes"),
                Texts.messages());
    }

    private static <T> ObjectProvider<T> providing(Supplier<T> supplier) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return supplier.get();
            }
        };
    }

    @AfterAll
    static void noEngineIsLeft() {
        engine.close();
    }

    @BeforeEach
    void aCopy() throws IOException {
        // Another test may have left it at a timer of its own: what is in force is told by the time
        ClockUtil.reset();
        processes = CopyOfProcesses.in(folder);
        repository = engine.getRepositoryService();
    }

    @AfterEach
    void nothingIsDeployed() {
        deployments().forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void holdsModelsDecisionsAndFormsTogether() {
        deploy();

        assertThat(resources(deployments().get(0)))
                .contains("dossier.bpmn", "level.dmn", "deliberate.form", "application-label.form")
                .doesNotContain("award.md", "2026.yaml", "README.md");
        assertThat(repository.createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder("campaign", "jurorTies", "dossier", "juryReview");
    }

    @Test
    void isKnownByTheFilesThatItHoldsAsTheyAre() throws IOException {
        DeployedModels deployed = new DeployedModels(repository);
        Path form = folder.resolve("forms/deliberate.form");
        assertThat(deployed.holds(form)).isFalse();

        deploy();
        assertThat(deployed.holds(form)).isTrue();

        processes.replace("forms/deliberate.form", "\"type\": \"default\"", "\"type\" : \"default\"");
        assertThat(deployed.holds(form)).isFalse();
        assertThat(deployed.holds(processes.write("forms/new.form", "{}").root().resolve("forms/new.form")))
                .isFalse();
    }

    @Test
    void isLookedAtOnceOnly() {
        deploy();

        assertThat(deployments()).hasSize(1);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("note.form", "{}")
                        .deploy())
                .hasMessageContaining("looked at a second time");
    }

    @Test
    void leavesTheNextDeploymentToBeChecked() throws IOException {
        deploy();

        Map<String, byte[]> deployed = new TreeMap<>();
        for (Resource resource :
                repository.getDeploymentResources(deployments().get(0).getId())) {
            deployed.put(
                    resource.getName(),
                    content(deployments().get(0), resource.getName()).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(deployed).isNotEmpty();
        assertThat(checked.are(deployed)).isFalse();
    }

    @Test
    void makesOneDeploymentOfAFolderThatDidNotChange() {
        deploy();
        deploy();

        assertThat(deployments()).hasSize(1);
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(MODELS);
    }

    @Test
    void deploysEverythingAnewWhereAFormChanged() throws IOException {
        deploy();
        Deployment first = deployments().get(0);
        processes.replace("forms/deliberate.form", "\"type\": \"default\"", "\"type\" : \"default\"");

        deploy();

        assertThat(deployments()).hasSize(2);
        Deployment second = deployments().stream()
                .filter(deployment -> !deployment.getId().equals(first.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(resources(second)).isEqualTo(resources(first));
        assertThat(content(first, "deliberate.form")).contains("\"type\": \"default\"");
        assertThat(content(second, "deliberate.form")).contains("\"type\" : \"default\"");
        // A task shows the form of its model's own deployment: so the model is deployed with the changed form
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(second.getId())
                        .list())
                .hasSize(MODELS)
                .allMatch(definition -> definition.getVersion() == 2);
    }

    @Test
    void leavesOutWhatWasDeletedFromTheFolder() throws IOException {
        processes.write(
                "forms/old.form",
                Files.readString(folder.resolve("forms/check-completeness.form"))
                        .replace("\"id\": \"check-completeness\"", "\"id\": \"old\""));
        deploy();
        processes.delete("forms/old.form");

        deploy();
        assertThat(deployments()).hasSize(2);
        assertThat(resources(newest())).doesNotContain("old.form").contains("check-completeness.form");

        deploy();
        assertThat(deployments()).hasSize(2);
    }

    @Test
    void takesADiagramThatWasRenamed() throws IOException {
        deploy();
        Files.move(folder.resolve("juror-ties.bpmn"), folder.resolve("ties.bpmn"));

        deploy();

        assertThat(resources(newest())).contains("ties.bpmn").doesNotContain("juror-ties.bpmn");
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .hasSize(MODELS)
                .extracting(ProcessDefinition::getDeploymentId)
                .containsOnly(newest().getId());
    }

    @Test
    void letsNoProcessBeginThatWasDeletedFromTheFolder() throws IOException {
        processes.write(
                "nightly.bpmn",
                Bpmn.convertToString(Bpmn.createExecutableProcess("nightly")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .timerWithCycle("R/P1D")
                        .endEvent()
                        .done()));
        deploy();
        assertThat(timers()).isEqualTo(1);

        processes.delete("nightly.bpmn");
        deploy();

        assertThat(timers()).isZero();
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("award.md", "Bonjour")
                        .addString("forms/other.form", "{}")
                        .deploy())
                .extracting(refused -> String.valueOf(refused.getMessage()).replace('\u00A0', ' '))
                .asString()
                .contains("« award.md » ne se déploie pas", "« forms/other.form » ne se déploie pas");
        assertThat(deployments()).isEmpty();
    }

    @Test
    void deploysNothingOfAFolderWithAFault() throws IOException {
        processes.replace("dossier.bpmn", ">not-awarded<", ">rejected<");

        assertThatExceptionOfType(ModelsRefused.class)
                .isThrownBy(this::deploy)
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(Finding::element)
                        .containsExactly("serviceTask_sendNotAwarded"))
                .withMessageStartingWith("dossier.bpmn");
        assertThat(deployments()).isEmpty();
    }

    private void deploy() {
        new ModelDeployment(repository, processes.folder(), processes.check(), new DeployedModels(repository), checked)
                .afterSingletonsInstantiated();
    }

    private long timers() {
        return engine.getManagementService().createJobQuery().timers().count();
    }

    private Deployment newest() {
        return repository
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .list()
                .get(0);
    }

    private List<Deployment> deployments() {
        return repository.createDeploymentQuery().list();
    }

    private List<String> resources(Deployment deployment) {
        return repository.getDeploymentResources(deployment.getId()).stream()
                .map(Resource::getName)
                .sorted()
                .toList();
    }

    private String content(Deployment deployment, String resource) throws IOException {
        try (InputStream content = repository.getResourceAsStream(deployment.getId(), resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
