package fr.tnl.process.workflow;

import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The FEEL engine of the decision tables, for the conditions and values of forms. */
@Component
class CamundaFeel implements FeelEvaluator {

    /** Takes half a second to wake up, so the first form wakes it, not the start of the application. */
    private static class Holder {
        static final FeelEngine ENGINE = new ScalaFeelEngine(List.of());
    }

    private final FeelMemory memory = new FeelMemory(CamundaFeel::compute);

    @Override
    public @Nullable Object evaluate(String expression, Map<String, ? extends @Nullable Object> context) {
        return memory.evaluate(expression, context);
    }

    private static @Nullable Object compute(String expression, Map<String, ? extends @Nullable Object> context) {
        Map<String, Object> values = new HashMap<>(context);
        try {
            return Holder.ENGINE.evaluateSimpleExpression(
                    expression, Variables.fromMap(values).asVariableContext());
        } catch (FeelException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }
}
