package fr.tnl.process.models.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Whether models run nothing but the product's steps: with a script, a class or a connector, whoever may deploy a model
 * could read every secret of the server and reach every address.
 */
@Component
@Order(1)
class ForeignCode implements Inspection {

    private static final Pattern STEP = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");
    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "condition");
    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");
    private static final List<String> CLASSES =
            List.of("class", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression");

    private static final Set<String> FEEL = Set.of(
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_ALTERNATIVE,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN12,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN13,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN14,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN15);

    private final Steps steps;

    ForeignCode(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        models.diagrams().stream()
                .flatMap(diagram -> RawElement.in(diagram).stream())
                .forEach(element -> {
                    scripts(element, findings);
                    implementation(element, findings);
                });
        models.decisions().forEach(file -> languages(file, findings));
    }

    private static void scripts(RawElement element, Findings findings) {
        if (SCRIPTS.contains(element.name())) {
            element.error(findings, "process.model.script");
        }
        if (CONDITIONS.contains(element.name()) && element.xml().hasAttribute("language")) {
            element.error(
                    findings, "process.model.scriptCondition", element.xml().getAttribute("language"));
        }
        if (LISTENERS.contains(element.name())) {
            element.error(findings, "process.model.listener");
        }
        if (element.name().equals("connector")) {
            element.error(findings, "process.model.connector");
        }
        // A field of a form may name the class that looks at what is entered
        if (element.name().equals("constraint")
                && element.xml().getAttribute("name").equals("validator")) {
            element.error(findings, "process.model.classCalled", element.xml().getAttribute("config"));
        }
    }

    /** What a service task's own delegate should be is told with the other names. */
    private void implementation(RawElement element, Findings findings) {
        for (String attribute : CLASSES) {
            String called = element.extension(attribute);
            if (called != null) {
                element.error(findings, "process.model.classCalled", called);
            }
        }
        String expression = element.extension("expression");
        if (expression != null) {
            element.error(findings, "process.model.expressionCalled", expression);
        }
        String type = element.extension("type");
        if (type != null) {
            element.error(findings, "process.model.typeCalled", type);
        }
        String delegate = element.extension("delegateExpression");
        if (delegate != null && !element.name().equals("serviceTask")) {
            Matcher step = STEP.matcher(delegate);
            if (!step.matches() || !steps.has(step.group(1))) {
                element.error(findings, "process.model.delegateUnknown", delegate, String.join(", ", steps.names()));
            }
        }
    }

    private static void languages(DecisionFile file, Findings findings) {
        NodeList all = ((org.w3c.dom.Document)
                        file.model().getDocument().getDomSource().getNode())
                .getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String language = element.getAttribute("expressionLanguage");
            if (element.hasAttribute("expressionLanguage") && !FEEL.contains(language)) {
                findings.error(file.file(), idAround(element), "process.model.language", language);
            }
        }
    }

    private static String idAround(Element element) {
        return !element.getAttribute("id").isEmpty() || !(element.getParentNode() instanceof Element around)
                ? element.getAttribute("id")
                : idAround(around);
    }
}
