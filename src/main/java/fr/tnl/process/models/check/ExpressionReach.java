package fr.tnl.process.models.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;

/**
 * Whether expressions keep to variables, operators and what is there for models. Left to themselves they reach every
 * bean of the application, and from any value its class, and from there whatever the server can run.
 */
@Component
@Order(2)
class ExpressionReach implements Inspection {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");

    /** Where the dossier is: they lead to the engine as well, but for these. */
    private static final Set<String> PLACES = Set.of("execution", "task", "caseExecution", "externalTask");

    private static final Set<String> OF_A_PLACE = Set.of(
            "id",
            "name",
            "assignee",
            "businessKey",
            "processBusinessKey",
            "processInstanceId",
            "processDefinitionId",
            "currentActivityId",
            "currentActivityName",
            "taskDefinitionKey",
            "priority",
            "createTime",
            "dueDate");

    private static final Set<String> CALLS_OF_A_PLACE =
            Set.of("getVariable", "getVariableLocal", "hasVariable", "hasVariableLocal");

    /** Of texts, numbers, dates and lists: what gives another such value. */
    private static final Pattern CALLS_OF_A_VALUE =
            Pattern.compile("size|isEmpty|contains|containsKey|get|indexOf|length"
                    + "|toLowerCase|toUpperCase|trim|strip|substring|startsWith|endsWith|equals|equalsIgnoreCase|compareTo"
                    + "|intValue|longValue|doubleValue|before|after|isBefore|isAfter|getTime|toDate|toString"
                    + "|(plus|minus|with)[A-Z][A-Za-z]*");

    /** Hold words only, or what is drawn. A user task’s documentation is an expression, though. */
    private static final Set<String> NO_EXPRESSIONS = Set.of("text", "BPMNDiagram");

    private final Steps steps;

    ExpressionReach(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        for (Diagram diagram : models.diagrams()) {
            for (RawElement element : RawElement.in(diagram)) {
                if (!NO_EXPRESSIONS.contains(element.name())) {
                    look(element, element.text().strip(), findings);
                }
                element.attributes().stream()
                        // A step: it has to be one that is known
                        .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                        .map(Attr::getValue)
                        .forEach(text -> look(element, text, findings));
            }
        }
    }

    private void look(RawElement element, String text, Findings findings) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        try {
            look(PARSER.build(text).getRoot());
        } catch (TreeBuilderException e) {
            // Told where expressions are read
        } catch (OutOfReach beyond) {
            element.error(findings, "process.model.reach", text, beyond.name, String.join(", ", steps.callable()));
        }
    }

    private void look(Node node) {
        if (node instanceof AstMethod method) {
            call((AstProperty) method.getChild(0), method.getChild(1));
        } else if (node instanceof AstProperty property) {
            property(property);
        } else if (node instanceof FunctionNode function && !FUNCTIONS.contains(function.getName())) {
            throw new OutOfReach(function.getName());
        } else if (node instanceof IdentifierNode variable && isBeyond(variable.getName())) {
            throw new OutOfReach(variable.getName());
        } else {
            children(node);
        }
    }

    private void children(Node node) {
        for (int i = 0; i < node.getCardinality(); i++) {
            look(node.getChild(i));
        }
    }

    private boolean isBeyond(String name) {
        return PLACES.contains(name) || steps.isBean(name);
    }

    private void call(AstProperty property, Node parameters) {
        String name = name(property);
        if (property.getChild(0) instanceof IdentifierNode bean && steps.isBean(bean.getName())) {
            call(bean.getName(), name, parameters);
            return;
        }
        boolean allowed = isPlace(property.getChild(0))
                ? CALLS_OF_A_PLACE.contains(name)
                : CALLS_OF_A_VALUE.matcher(name).matches();
        if (!allowed) {
            throw new OutOfReach(name);
        }
        base(property);
        children(parameters);
    }

    /** Only what is there for models is handed the dossier’s place. */
    private void call(String bean, String method, Node parameters) {
        if (!steps.mayCall(bean, method)) {
            throw new OutOfReach(bean + "." + method);
        }
        for (int i = 0; i < parameters.getCardinality(); i++) {
            if (!isPlace(parameters.getChild(i))) {
                look(parameters.getChild(i));
            }
        }
    }

    private void property(AstProperty property) {
        String name = name(property);
        boolean allowed = isPlace(property.getChild(0))
                ? OF_A_PLACE.contains(name)
                : !name.toLowerCase(Locale.ROOT).contains("class");
        if (!allowed) {
            throw new OutOfReach(name);
        }
        base(property);
    }

    private void base(AstProperty property) {
        if (!isPlace(property.getChild(0))) {
            look(property.getChild(0));
        }
    }

    private static boolean isPlace(Node node) {
        return node instanceof IdentifierNode variable && PLACES.contains(variable.getName());
    }

    /** Written out, so that it can be judged. */
    private static String name(AstProperty property) {
        if (property instanceof AstDot dot) {
            return dot.toString().replaceFirst("^\\. ?", "");
        }
        if (property instanceof AstBracket bracket
                && (bracket.getChild(1) instanceof AstString || bracket.getChild(1) instanceof AstNumber)) {
            return bracket.getChild(1).toString().replace("\"", "");
        }
        throw new OutOfReach("[…]");
    }

    /** Ends the look at an expression. */
    private static final class OutOfReach extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String name;

        OutOfReach(String name) {
            super(name);
            this.name = name;
        }
    }
}
