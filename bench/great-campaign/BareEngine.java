package fr.tnl.bench;

import fr.tnl.process.engine.DueJobs;
import fr.tnl.shared.DatabaseUpkeep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.h2.jdbcx.JdbcConnectionPool;

/** An engine with the product's models and settings, whose steps do nothing but say what the gateways go by. */
final class BareEngine {

    private BareEngine() {}

    static ProcessEngine on(String jdbcUrl, String user, String password) {
        JavaDelegate nothing = execution -> {};
        JavaDelegate proclaim = execution -> execution.setVariable("awarded", isAwarded(execution.getProcessBusinessKey()));
        Map<Object, Object> beans = new HashMap<>();
        beans.put("sendMailDelegate", nothing);
        beans.put("issueCertificateDelegate", nothing);
        beans.put("publishPalmaresDelegate", nothing);
        beans.put("lookUpProclamationDelegate", (JavaDelegate) execution -> execution.setVariable("palmaresProclaimed", false));
        beans.put("proclaimResultDelegate", proclaim);
        DefaultJobExecutor jobExecutor = new DefaultJobExecutor();
        jobExecutor.setCorePoolSize(2);
        jobExecutor.setMaxPoolSize(4);
        jobExecutor.setMaxWait(5_000);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(jdbcUrl);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setJdbcDriver(jdbcUrl.startsWith("jdbc:h2") ? "org.h2.Driver" : "org.postgresql.Driver");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setAuthorizationEnabled(true);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutor(jobExecutor);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans);
        configuration.getProcessEnginePlugins().add(new DueJobs());
        if (jdbcUrl.startsWith("jdbc:h2")) {
            // As the product keeps its file; it ends with the program
            new DatabaseUpkeep(JdbcConnectionPool.create(jdbcUrl, user, password));
        }
        ProcessEngine engine = configuration.buildProcessEngine();
        deploy(engine);
        return engine;
    }

    /** As {@link Rows#decisions} has it: one in five gets nothing. */
    private static boolean isAwarded(String reference) {
        return (Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1)) - 1) % 5 != 0;
    }

    private static void deploy(ProcessEngine engine) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)")).toList()) {
                deployment.addString(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }
}
