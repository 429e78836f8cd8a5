package fr.tnl.process.feel;

import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The FEEL engine of the decision tables, for the conditions and values of forms. */
@Component
class CamundaFeel implements FeelEvaluator {

    private final FeelEngine engine;

    @Autowired
    CamundaFeel() {
        this(DecisionEngine.FEEL);
    }

    CamundaFeel(FeelEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, ? extends @Nullable Object> context) {
        Map<String, Object> values = new HashMap<>(context);
        try {
            return engine.evaluateSimpleExpression(
                    expression, Variables.fromMap(values).asVariableContext());
        } catch (FeelException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }
}
