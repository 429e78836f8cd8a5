package fr.tnl.process.models.check;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether the expressions of the diagrams can be read, conditions are expressions, and the beans, methods and delays that
 * they name exist.
 */
@Component
@Order(2)
class Expressions implements Inspection {

    private static final Pattern DELAY = Pattern.compile("dueDates\\.after\\(\\s*'([^']*)'");

    /** Of an expression here, or in Camunda 8. */
    private static final Pattern MARKS = Pattern.compile("^=|[$#]\\{|}");

    private final Steps steps;

    Expressions(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        for (Diagram diagram : models.diagrams()) {
            conditions(diagram, findings);
            for (ExpressionText expression : ExpressionText.in(diagram)) {
                expression
                        .problem()
                        .ifPresentOrElse(
                                problem -> findings.error(
                                        diagram, expression.owner(), "process.model.juel", expression.text()),
                                () -> calls(diagram, expression, findings));
                delays(models, diagram, expression, findings);
            }
        }
    }

    /** The engine takes as a text what is not marked as an expression, and a text is neither true nor false. */
    private static void conditions(Diagram diagram, Findings findings) {
        diagram.all(ConditionExpression.class)
                .filter(condition -> condition.getLanguage() == null && condition.getCamundaResource() == null)
                .forEach(condition -> {
                    String text = condition.getTextContent().strip();
                    if (!text.isEmpty() && !ExpressionText.isWhole(text)) {
                        String inner = MARKS.matcher(text).replaceAll("").strip();
                        findings.error(diagram, Diagram.owner(condition), "process.model.conditionIsText", text, inner);
                    }
                });
    }

    private void calls(Diagram diagram, ExpressionText expression, Findings findings) {
        for (ExpressionText.Call call : expression.calls()) {
            boolean isBean = expression.names().contains(call.bean()) && steps.isBean(call.bean());
            if (isBean && !steps.hasMethod(call.bean(), call.method())) {
                findings.error(
                        diagram,
                        expression.owner(),
                        "process.model.methodUnknown",
                        call.method(),
                        call.bean(),
                        expression.text());
            }
        }
    }

    private static void delays(Models models, Diagram diagram, ExpressionText expression, Findings findings) {
        Editions editions = models.editions();
        Matcher delay = DELAY.matcher(expression.text());
        while (editions != null && delay.find()) {
            for (Edition edition : editions.all()) {
                if (!edition.delays().containsKey(delay.group(1))) {
                    Set<String> known = new TreeSet<>(edition.delays().keySet());
                    findings.error(
                            diagram,
                            expression.owner(),
                            "process.model.delayUnknown",
                            delay.group(1),
                            edition.code() + ".yaml",
                            String.join(", ", known));
                }
            }
        }
    }
}
