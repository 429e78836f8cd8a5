package fr.tnl.process.testing;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.award.Deliberations;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.completeness.Completeness;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossiers;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.palmares.Palmares;
import fr.tnl.palmares.Signatures;
import fr.tnl.process.forms.GivenFacts;
import fr.tnl.process.mail.DraftReminders;
import fr.tnl.process.mail.MailFacts;
import fr.tnl.process.mail.PostponementMails;
import fr.tnl.review.Appointments;
import fr.tnl.review.Jurors;
import fr.tnl.review.Jury;
import fr.tnl.review.ReviewDrafts;
import fr.tnl.review.ReviewRounds;
import fr.tnl.review.Reviews;
import fr.tnl.review.Sights;
import fr.tnl.review.TypedTies;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import fr.tnl.webhook.Webhooks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.mockito.Mockito;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * The product's models on an engine in memory, without job executor, database of the domain or web: the process module
 * is wired as in production, the domain's services are mocks. It is built once and serves all tests.
 */
public final class ModelEngine {

    private static final List<Class<?>> DOMAIN = List.of(
            Applications.class,
            Appointments.class,
            Awards.class,
            Campaigns.class,
            Certificates.class,
            Completeness.class,
            Deliberations.class,
            Dossiers.class,
            DraftReminders.class,
            PostponementMails.class,
            IssuedDocuments.class,
            Jurors.class,
            Jury.class,
            LocalAuthorities.class,
            MailFacts.class,
            Palmares.class,
            ReviewDrafts.class,
            ReviewRounds.class,
            Signatures.class,
            Reviews.class,
            Sights.class,
            TypedTies.class,
            Webhooks.class);

    private static final AnnotationConfigApplicationContext CONTEXT = start();

    private ModelEngine() {}

    public static ProcessEngine engine() {
        return CONTEXT.getBean(ProcessEngine.class);
    }

    /** A bean of the process module, or a mock of the domain. */
    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** No instance, no login, the mocks as new, and the clock at a moment of its own. */
    public static void reset() {
        DOMAIN.forEach(service -> Mockito.reset(CONTEXT.getBean(service)));
        bean(SentMails.class).clear();
        bean(GivenFacts.class).clear();
        engine().getIdentityService().clearAuthentication();
        ClockUtil.reset();
        engine().getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine().getRuntimeService()
                        .deleteProcessInstance(instance.getId(), "end of the test", true, true));
        // Those that others called too
        engine().getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .forEach(past -> engine().getHistoryService().deleteHistoricProcessInstancesIfExists(List.of(past)));
    }

    private static AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        // Facts and mails are read from the domain's whole database: other tests have one
        for (String left : List.of(".*\\.mail\\..*", ".*Facts", ".*TasklistFilters")) {
            scanner.addExcludeFilter(new RegexPatternTypeFilter(java.util.regex.Pattern.compile(left)));
        }
        scanner.scan("fr.tnl.process");
        context.register(Messages.class, ProcessesFolder.class, Editions.class, fr.tnl.questionnaire.Forms.class);
        context.registerBean("sendMailDelegate", SentMails.class);
        context.registerBean(GivenFacts.class);
        context.registerBean("messageSource", ResourceBundleMessageSource.class, ModelEngine::texts);
        context.registerBean(Clock.class, EngineClock::new);
        DOMAIN.forEach(service -> registerMock(context, service));
        context.registerBean(ProcessEngine.class, () -> build(context));
        context.registerBean(IdentityService.class, () -> context.getBean(ProcessEngine.class)
                .getIdentityService());
        context.registerBean(AuthorizationService.class, () -> context.getBean(ProcessEngine.class)
                .getAuthorizationService());
        context.registerBean(
                RuntimeService.class, () -> context.getBean(ProcessEngine.class).getRuntimeService());
        context.registerBean(
                TaskService.class, () -> context.getBean(ProcessEngine.class).getTaskService());
        context.registerBean(ManagementService.class, () -> context.getBean(ProcessEngine.class)
                .getManagementService());
        context.registerBean(RepositoryService.class, () -> context.getBean(ProcessEngine.class)
                .getRepositoryService());
        context.registerBean(
                HistoryService.class, () -> context.getBean(ProcessEngine.class).getHistoryService());
        context.registerBean(DecisionService.class, () -> context.getBean(ProcessEngine.class)
                .getDecisionService());
        context.refresh();
        return context;
    }

    private static <T> void registerMock(AnnotationConfigApplicationContext context, Class<T> service) {
        context.registerBean(service, () -> Mockito.mock(service));
    }

    private static ProcessEngine build(AnnotationConfigApplicationContext context) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("models");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration
                .getProcessEnginePlugins()
                .addAll(context.getBeansOfType(ProcessEnginePlugin.class).values());
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        ProcessEngine engine = configuration.buildProcessEngine();
        measureWith(engine, event -> {});
        return engine;
    }

    /** Hands each element and flow that is walked through to a collector. */
    public static void measureWith(Collector collector) {
        measureWith(engine(), collector);
    }

    private static void measureWith(ProcessEngine engine, Collector collector) {
        new ProcessEngineAdapter(engine, collector).initializeListeners();
    }

    private static ResourceBundleMessageSource texts() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties properties = yaml.getObject();
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(properties.getProperty("spring.messages.basename").split(","));
        source.setDefaultEncoding("UTF-8");
        source.setAlwaysUseMessageFormat(true);
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** A copy of {@code processes/} that a test may break. */
    public static Path copyOfProcesses(Path target) throws IOException {
        org.springframework.util.FileSystemUtils.copyRecursively(Path.of("processes"), target);
        return target;
    }

    /** All models' texts for a test without this engine. */
    public static ResourceBundleMessageSource messageSource() {
        return texts();
    }
}
