package fr.tnl.product;

import fr.tnl.TnlApplication;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its demo accounts on a port of its own, started once for all tests that bear this, with
 * dossiers in every stage (see {@link Stage}). Its jobs run when a test says so.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TnlApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "logging.level.root=WARN"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = OwnData.class)
@Import({Stage.class, FailingPages.class, ProductClock.class})
@interface OnRunningProduct {}
