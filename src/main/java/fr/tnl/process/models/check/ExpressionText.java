package fr.tnl.process.models.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a diagram, wherever it stands.
 *
 * @param owner the element with an id that it belongs to
 */
record ExpressionText(BaseElement owner, String text) {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Pattern CALL = Pattern.compile("\\b([A-Za-z]\\w*)\\.(\\w+)\\s*\\(");

    /** Attributes that hold expressions; the others hold names, ids and words. */
    private static final List<String> ATTRIBUTES = List.of(
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "collection",
            "delegateExpression",
            "dueDate",
            "expression",
            "followUpDate",
            "priority",
            "businessKey",
            "calledElement",
            "jobPriority",
            "sourceExpression");

    private static final List<String> PLAIN_ATTRIBUTES =
            List.of("name", "businessKey", "sourceExpression", "value", "calledElement");

    /** Elements that hold words, or only what is drawn. */
    private static final List<String> NO_EXPRESSIONS = List.of("documentation", "text", "BPMNDiagram");

    /** A call of a method of a bean. */
    record Call(String bean, String method) {}

    static List<ExpressionText> in(Diagram diagram) {
        List<ExpressionText> found = new ArrayList<>();
        collect(diagram, diagram.model().getDocument().getRootElement(), found);
        return found;
    }

    private static void collect(Diagram diagram, DomElement element, List<ExpressionText> found) {
        if (NO_EXPRESSIONS.contains(element.getLocalName())) {
            return;
        }
        Stream.concat(
                        ATTRIBUTES.stream().map(name -> element.getAttribute(BpmnModelConstants.CAMUNDA_NS, name)),
                        PLAIN_ATTRIBUTES.stream().map(element::getAttribute))
                .filter(ExpressionText::isOne)
                .forEach(text -> add(diagram, element, text, found));
        List<DomElement> children = element.getChildElements();
        if (children.isEmpty() && isOne(element.getTextContent())) {
            add(diagram, element, element.getTextContent().strip(), found);
        }
        children.forEach(child -> collect(diagram, child, found));
    }

    private static void add(Diagram diagram, DomElement element, String text, List<ExpressionText> found) {
        DomElement owner = element;
        while (owner != null) {
            String id = owner.getAttribute("id");
            ModelElementInstance known = id == null ? null : diagram.model().getModelElementById(id);
            if (known != null) {
                found.add(new ExpressionText(Diagram.owner(known), text));
                return;
            }
            owner = owner.getParentElement();
        }
    }

    private static boolean isOne(@Nullable String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /** Whether the whole text is evaluated, and no part of it is taken as it stands; true where it cannot be read. */
    static boolean isWhole(String text) {
        try {
            return PARSER.build(text).getRoot() instanceof AstEval;
        } catch (TreeBuilderException e) {
            return true;
        }
    }

    /** What is wrong with its grammar, if anything. */
    Optional<String> problem() {
        try {
            PARSER.build(text);
            return Optional.empty();
        } catch (TreeBuilderException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Variables and beans that it names. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        try {
            Tree tree = PARSER.build(text);
            tree.getIdentifierNodes().forEach(node -> names.add(node.getName()));
        } catch (TreeBuilderException e) {
            return Set.of();
        }
        return names;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        Matcher matcher = CALL.matcher(text);
        while (matcher.find()) {
            calls.add(new Call(matcher.group(1), matcher.group(2)));
        }
        return calls;
    }
}
