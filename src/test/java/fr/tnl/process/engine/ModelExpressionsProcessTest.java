package fr.tnl.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.process.delegates.DueDates;
import fr.tnl.process.testing.ModelEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression finds at run time, whether or not its model was checked. */
class ModelExpressionsProcessTest {

    @Test
    void stepsAndWhatIsMarkedForModelsAreFound() {
        assertThat(value("${recordDecisionDelegate}")).isInstanceOf(JavaDelegate.class);
        assertThat(value("${dueDates}")).isInstanceOf(DueDates.class);
        assertThat(value("${'Rennes'.length() + 1}")).isEqualTo(7L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${environment}",
                "${systemProperties}",
                "${modelCheck}",
                "${''.class}",
                "${''.getClass()}",
                "${''['class']}",
                "${dueDates.class.name}"
            })
    void nothingElseIs(String expression) {
        assertThatThrownBy(() -> value(expression))
                .hasMessageContaining("Unknown property used in expression: " + expression);
    }

    private static Object value(String expression) {
        var configuration =
                (ProcessEngineConfigurationImpl) ModelEngine.engine().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> configuration
                .getExpressionManager()
                .createExpression(expression)
                .getValue(StartProcessVariableScope.getSharedInstance()));
    }
}
