package fr.tnl.process.models.check;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The check from the command line, for a folder that no application runs on: {@code bin/models check}.
 *
 * <p>It knows the product's steps by their definitions and makes none of them; the engine that parses is in memory.
 */
public final class CheckCommand {

    private CheckCommand() {}

    /** @param arguments the folder; {@code processes} where there is none. Ends with 1 where a finding refuses it. */
    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments.length == 0 ? "processes" : arguments[0], out));
    }

    static int run(String location, PrintStream out) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("folder", Map.of("tnl.processes.location", location)));
            prepare(context);
            Messages messages = context.getBean(Messages.class);
            try {
                return tell(
                        context.getBean(ModelCheck.class).run(new ProcessesFolder(location)), location, messages, out);
            } catch (DomainException problem) {
                out.println(messages.of(problem));
                return 2;
            } finally {
                context.getBean(ProcessEngine.class).close();
            }
        }
    }

    private static void prepare(AnnotationConfigApplicationContext context) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AnnotationTypeFilter(SpringBootConfiguration.class));
        scanner.scan("fr.tnl.process");
        context.register(Messages.class);
        context.registerBean("messageSource", MessageSource.class, CheckCommand::texts);
        context.registerBean(ProcessEngine.class, CheckCommand::engine);
        context.addBeanFactoryPostProcessor(beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                beans.getBeanDefinition(name).setLazyInit(true);
            }
        });
        context.refresh();
    }

    private static int tell(List<Finding> findings, String location, Messages messages, PrintStream out) {
        findings.forEach(
                finding -> out.println(messages.get("process.check." + finding.severity(), finding.toString())));
        long refusing = findings.stream().filter(Finding::refuses).count();
        out.println(
                refusing == 0
                        ? messages.get("process.check.fine", location, findings.size())
                        : messages.get("process.check.refused", refusing, findings.size() - refusing));
        return refusing == 0 ? 0 : 1;
    }

    /** What commands on a folder of models say, without an application. */
    public static MessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/shared",
                "messages/campaign",
                "messages/questionnaire",
                "messages/authority",
                "messages/template",
                "messages/issuance",
                "messages/mail",
                "messages/process");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setAlwaysUseMessageFormat(true);
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static ProcessEngine engine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("check");
        configuration.setJdbcUrl("jdbc:h2:mem:check");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }
}
