package fr.tnl.questionnaire;

import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Forms and FEEL for the tests of this package. */
final class Sample {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    static final FeelEvaluator FEEL = (expression, context) -> {
        EvaluationResult result = ENGINE.evaluateExpression(expression, new HashMap<String, Object>(context));
        if (result.isFailure()) {
            throw new IllegalArgumentException(expression + ": " + result.failure());
        }
        return result.result();
    };

    static final Forms FORMS = new Forms("classpath:processes");
    static final Form LABEL = FORMS.portal("sample-label");
    static final Form TASK = FORMS.get("sample-task");

    static final Facts JURY = new Facts(
            Map.of("proposedLevel", "GOLD", "authorityName", "Rennes"),
            Map.of(
                    "mentionOptions", List.of(new Option("mutualisation", "Mutualisation")),
                    "jurors", List.of(new Option("alice", "Alice"))));

    private Sample() {}

    static FormCheck check(Form form) {
        return new FormCheck(form, FEEL);
    }

    static Form form(String... components) {
        return Form.parse("some", "{\"components\": [" + String.join(",", components) + "]}");
    }
}
