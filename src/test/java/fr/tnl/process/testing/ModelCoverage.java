package fr.tnl.process.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.junit5.common.ProcessEngineCoverageExtensionHelper;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class of process tests that leaves more than one in twenty of its model's elements and flows untried, and
 * draws what was tried under {@code target/process-test-coverage}.
 */
public final class ModelCoverage
        implements BeforeAllCallback, AfterAllCallback, BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final double AT_LEAST = 0.95;
    private static final List<String> PROCESSES = List.of("campaign", "jurorTies", "dossier", "juryReview");

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());
    private final ProcessEngineCoverageExtensionHelper helper;

    private final String process;

    private ModelCoverage(String process) {
        this.process = process;
        List<String> others =
                PROCESSES.stream().filter(other -> !other.equals(process)).toList();
        Condition<Double> enough =
                new Condition<>(coverage -> coverage >= AT_LEAST, "at least %s of %s.bpmn", AT_LEAST, process);
        helper = new ProcessEngineCoverageExtensionHelper(
                collector, false, false, others, List.of(enough), Map.of(), "target/process-test-coverage");
    }

    /** @param process key of the process whose model the class tests */
    public static ModelCoverage of(String process) {
        return new ModelCoverage(process);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ModelEngine.measureWith(collector);
        helper.beforeAll(context);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        helper.beforeTestExecution(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        helper.afterTestExecution(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ModelEngine.measureWith(event -> {});
        helper.afterAll(context);
        // Where nothing was tried, there is no figure, and the helper has nothing to hold against the condition
        assertThat(collector.getModels()).extracting(Model::getKey).containsExactly(process);
    }
}
