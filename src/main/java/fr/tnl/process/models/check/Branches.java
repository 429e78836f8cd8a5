package fr.tnl.process.models.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether a gateway always knows where to go on: its conditions cover each other, or it has a default. */
@Component
@Order(5)
class Branches implements Inspection {

    private static final Pattern FLAG = Pattern.compile("[$#]\\{\\s*(!|not\\s+)?\\s*(\\w+)\\s*}");
    private static final Pattern COMPARED =
            Pattern.compile("[$#]\\{\\s*(\\w+)\\s*(==|!=|eq|ne)\\s*(['\"][^'\"]*['\"]|\\w+)\\s*}");

    @Override
    public void inspect(Models models, Findings findings) {
        for (Diagram diagram : models.diagrams()) {
            diagram.all(ExclusiveGateway.class)
                    .filter(gateway -> gateway.getOutgoing().size() > 1)
                    .forEach(gateway -> branches(diagram, gateway, gateway.getDefault(), findings));
            diagram.all(InclusiveGateway.class)
                    .filter(gateway -> gateway.getOutgoing().size() > 1)
                    .forEach(gateway -> branches(diagram, gateway, gateway.getDefault(), findings));
        }
    }

    private static void branches(Diagram diagram, Gateway gateway, SequenceFlow byDefault, Findings findings) {
        List<SequenceFlow> flows = List.copyOf(gateway.getOutgoing());
        if (byDefault != null && byDefault.getConditionExpression() != null) {
            findings.error(diagram, byDefault, "process.model.defaultWithCondition", name(gateway));
        }
        boolean complete = true;
        for (SequenceFlow flow : flows) {
            if (!flow.equals(byDefault) && condition(flow).isEmpty()) {
                findings.error(diagram, flow, "process.model.flowWithoutCondition", name(gateway));
                complete = false;
            }
        }
        // One that is no expression may be the contrary that is missing: that it is none is told elsewhere
        if (complete && byDefault == null && areExpressions(flows) && !coverEachOther(flows)) {
            findings.error(diagram, gateway, "process.model.noDefault");
        }
        for (int i = 0; i < flows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (condition(flows.get(i)).isPresent()
                        && gateway instanceof ExclusiveGateway
                        && condition(flows.get(i)).equals(condition(flows.get(j)))) {
                    findings.error(diagram, flows.get(i), "process.model.sameCondition", name(gateway));
                }
            }
        }
    }

    private static String name(Gateway gateway) {
        return gateway.getName() == null || gateway.getName().isBlank() ? gateway.getId() : gateway.getName();
    }

    private static Optional<String> condition(SequenceFlow flow) {
        return Optional.ofNullable(flow.getConditionExpression())
                .map(condition -> condition.getTextContent().strip())
                .filter(text -> !text.isEmpty());
    }

    private static boolean areExpressions(List<SequenceFlow> flows) {
        return flows.stream().flatMap(flow -> condition(flow).stream()).allMatch(ExpressionText::isWhole);
    }

    /** A condition and its contrary; of anything else a default is wanted, which costs nothing. */
    private static boolean coverEachOther(List<SequenceFlow> flows) {
        List<String> conditions =
                flows.stream().flatMap(flow -> condition(flow).stream()).toList();
        return conditions.stream().anyMatch(one -> conditions.stream().anyMatch(other -> isContrary(one, other)));
    }

    private static boolean isContrary(String one, String other) {
        Matcher flag = FLAG.matcher(one);
        Matcher otherFlag = FLAG.matcher(other);
        if (flag.matches() && otherFlag.matches()) {
            return flag.group(2).equals(otherFlag.group(2)) && (flag.group(1) == null) != (otherFlag.group(1) == null);
        }
        Matcher compared = COMPARED.matcher(one);
        Matcher otherCompared = COMPARED.matcher(other);
        return compared.matches()
                && otherCompared.matches()
                && compared.group(1).equals(otherCompared.group(1))
                && compared.group(3).equals(otherCompared.group(3))
                && isEqual(compared.group(2)) != isEqual(otherCompared.group(2));
    }

    private static boolean isEqual(String operator) {
        return operator.equals("==") || operator.equals("eq");
    }
}
