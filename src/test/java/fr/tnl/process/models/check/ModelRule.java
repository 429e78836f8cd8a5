package fr.tnl.process.models.check;

import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.process.variables.TiesVariables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What every model of processes/ keeps to. */
enum ModelRule {
    IDS_SAY_TYPE_AND_PURPOSE(ModelRule::ids),
    EVERY_PROCESS_FORGETS_ITS_HISTORY(ModelRule::historyTimeToLive),
    EVERY_USER_TASK_CAN_BE_DONE_IN_TIME(ModelRule::userTasks),
    EVERY_STEP_IS_KNOWN(ModelRule::steps),
    EVERY_CALL_TO_THE_OUTSIDE_IS_TRIED_AGAIN(ModelRule::calls),
    EVERY_MESSAGE_AND_SIGNAL_IS_KNOWN(ModelRule::messages),
    NOTHING_IS_SCRIPTED(ModelRule::scripts),
    EVERYTHING_HAS_A_FRENCH_NAME(ModelRule::names),
    EVERYTHING_IS_LAID_OUT(Layout::gaps),
    NOTHING_OVERLAPS(Layout::overlaps);

    private static final Set<String> MESSAGES = Set.of(
            CampaignVariables.CLOSING_POSTPONED,
            DossierVariables.SUBMITTED,
            DossierVariables.AMENDED,
            DossierVariables.COMPLEMENT_RECEIVED,
            DossierVariables.WITHDRAWN,
            DossierVariables.REVIEW_SET_ASIDE,
            DossierVariables.DECISION_REOPENED,
            ReviewVariables.HANDED_ON,
            TiesVariables.ASKED,
            TiesVariables.KNOWN);
    /** They reach their own edition only. */
    private static final Set<String> SIGNALS = Set.of("filing-closed-${edition}", "palmares-proclaimed-${edition}");
    /** Steps that write to a mail server. */
    private static final Set<String> OUTSIDE =
            Set.of("${sendMailDelegate}", "${remindDraftsDelegate}", "${announcePostponementDelegate}");
    /** Processes whose tasks are about one local authority. */
    private static final Set<String> ABOUT_ONE = Set.of(DossierVariables.PROCESS, ReviewVariables.PROCESS);

    private static final Pattern PURPOSE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern RETRY_CYCLE = Pattern.compile("R[1-9][0-9]*/P.+|P\\w+(,P\\w+)+");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern INFINITIVE = Pattern.compile("\\p{L}+(er|ir|re)");
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(the|of|and|is|filed|sent|received|closed|check|send|review|task|gateway)\\b");
    static final Pattern TYPOGRAPHY = Pattern.compile("'|[^\u00A0\u202F][?!:;»]|«[^\u00A0\u202F]");

    private final Function<BpmnModelInstance, List<String>> check;

    ModelRule(Function<BpmnModelInstance, List<String>> check) {
        this.check = check;
    }

    /** What breaks the rule, each beginning with the id of its element; empty where the model keeps to it. */
    List<String> violations(BpmnModelInstance model) {
        return check.apply(model);
    }

    private static List<String> ids(BpmnModelInstance model) {
        return each(model, BaseElement.class, (element, found) -> {
            String id = element.getId();
            String type = element.getElementType().getTypeName();
            if (element instanceof Process) {
                require(PURPOSE.matcher(id).matches(), found, id, "is no noun in camelCase");
            } else if (id != null && isPartOfTheModel(element)) {
                Set<String> prefixes = prefixes(element, type);
                boolean fits = prefixes.stream()
                        .anyMatch(prefix -> id.startsWith(prefix)
                                && PURPOSE.matcher(id.substring(prefix.length()))
                                        .matches());
                require(fits, found, id, "is not " + String.join(" or ", prefixes) + "…");
            }
        });
    }

    /** Shapes and edges follow the id of what they draw. */
    private static boolean isPartOfTheModel(BaseElement element) {
        return element.getElementType().getTypeNamespace().equals(BpmnModelConstants.BPMN20_NS);
    }

    private static Set<String> prefixes(BaseElement element, String type) {
        if (element instanceof Gateway) {
            return Set.of("gateway_");
        }
        if (element instanceof SubProcess subProcess) {
            return Set.of(subProcess.triggeredByEvent() ? "eventSubProcess_" : "subProcess_");
        }
        return switch (type) {
            case "sequenceFlow" -> Set.of("flow_");
            case "textAnnotation" -> Set.of("annotation_");
            case "intermediateCatchEvent", "intermediateThrowEvent" -> Set.of("intermediateEvent_");
            case "timerEventDefinition" -> Set.of("timer_");
            default -> Set.of(type.replace("EventDefinition", "Event") + "_");
        };
    }

    private static List<String> historyTimeToLive(BpmnModelInstance model) {
        return each(model, Process.class, (process, found) -> {
            String timeToLive = process.getCamundaHistoryTimeToLiveString();
            require(timeToLive != null && !timeToLive.isBlank(), found, process.getId(), "keeps its history for ever");
        });
    }

    private static List<String> userTasks(BpmnModelInstance model) {
        return each(model, UserTask.class, (task, found) -> {
            String id = task.getId();
            require(attribute(task, "formRef") != null, found, id, "has no form");
            require("deployment".equals(attribute(task, "formRefBinding")), found, id, "may show another form");
            boolean somebody = task.getCamundaAssignee() != null
                    || !task.getCamundaCandidateGroupsList().isEmpty();
            require(somebody, found, id, "is for nobody");
            require(task.getCamundaDueDate() != null, found, id, "has no due date");
            boolean told = !ABOUT_ONE.contains(processOf(task).getId())
                    || String.valueOf(task.getName()).endsWith("– ${authorityName}");
            require(told, found, id, "does not name the local authority");
        });
    }

    private static List<String> steps(BpmnModelInstance model) {
        Set<String> known = KnownSteps.names();
        return each(model, ServiceTask.class, (task, found) -> {
            String expression = String.valueOf(task.getCamundaDelegateExpression());
            var bean = BEAN.matcher(expression);
            require(bean.matches() && known.contains(bean.group(1)), found, task.getId(), "calls " + expression);
        });
    }

    private static List<String> calls(BpmnModelInstance model) {
        return each(model, ServiceTask.class, (task, found) -> {
            if (OUTSIDE.contains(String.valueOf(task.getCamundaDelegateExpression()))) {
                require(task.isCamundaAsyncBefore(), found, task.getId(), "is not in a job of its own");
                require(isTriedAgain(task), found, task.getId(), "is not tried again");
            }
        });
    }

    private static boolean isTriedAgain(Activity task) {
        return task.getExtensionElements() != null
                && task
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .stream()
                        .anyMatch(cycle -> RETRY_CYCLE
                                .matcher(cycle.getTextContent().strip())
                                .matches());
    }

    private static List<String> messages(BpmnModelInstance model) {
        List<String> found = each(
                model,
                Message.class,
                (message, violations) -> require(
                        MESSAGES.contains(String.valueOf(message.getName())),
                        violations,
                        message.getId(),
                        "is never sent"));
        found.addAll(each(
                model,
                Signal.class,
                (signal, violations) -> require(
                        SIGNALS.contains(String.valueOf(signal.getName())),
                        violations,
                        signal.getId(),
                        "is never sent")));
        return found;
    }

    private static List<String> scripts(BpmnModelInstance model) {
        List<String> found =
                each(model, ScriptTask.class, (task, violations) -> violations.add(task.getId() + " is a script"));
        found.addAll(each(
                model,
                CamundaScript.class,
                (script, violations) -> violations.add(ownerOf(script).getId() + " has a script")));
        found.addAll(each(
                model,
                ConditionExpression.class,
                (condition, violations) -> require(
                        condition.getLanguage() == null && condition.getCamundaResource() == null,
                        violations,
                        ownerOf(condition.getParentElement()).getId(),
                        "has a script for a condition")));
        return found;
    }

    private static List<String> names(BpmnModelInstance model) {
        List<String> found = each(
                model,
                Process.class,
                (process, violations) -> name(process.getId(), process.getName(), true, violations));
        found.addAll(each(model, FlowNode.class, (node, violations) -> {
            boolean decides =
                    node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
            if (!(node instanceof Gateway) || decides) {
                name(node.getId(), node.getName(), true, violations);
            }
            if (node instanceof Activity && node.getName() != null) {
                String first = node.getName().split("[\\s\u00A0]")[0].toLowerCase(Locale.FRENCH);
                require(INFINITIVE.matcher(first).matches(), violations, node.getId(), "does not begin with a verb");
            }
            if (decides) {
                require(String.valueOf(node.getName()).endsWith("?"), violations, node.getId(), "asks nothing");
                for (SequenceFlow flow : node.getOutgoing()) {
                    name(flow.getId(), flow.getName(), false, violations);
                }
            }
        }));
        return found;
    }

    private static void name(String id, String name, boolean capital, List<String> found) {
        if (name == null || name.isBlank()) {
            found.add(id + " has no name");
            return;
        }
        require(!capital || Character.isUpperCase(name.charAt(0)), found, id, "has a name without capital");
        // Placeholders are no text
        String text = name.replaceAll("\\$\\{\\w+}", "X");
        require(!TYPOGRAPHY.matcher(text).find(), found, id, "is not in French typography");
        require(!ENGLISH.matcher(text).find(), found, id, "is not in French");
    }

    private static Process processOf(ModelElementInstance element) {
        return element instanceof Process process ? process : processOf(element.getParentElement());
    }

    private static BaseElement ownerOf(ModelElementInstance element) {
        return element instanceof BaseElement owner && owner.getId() != null
                ? owner
                : ownerOf(element.getParentElement());
    }

    private static String attribute(BaseElement element, String name) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
    }

    static void require(boolean kept, Collection<String> found, String id, String violation) {
        if (!kept) {
            found.add(id + " " + violation);
        }
    }

    private interface Check<T> {
        void of(T element, List<String> found);
    }

    private static <T extends ModelElementInstance> List<String> each(
            BpmnModelInstance model, Class<T> type, Check<T> check) {
        List<String> found = new ArrayList<>();
        Consumer<T> one = element -> check.of(element, found);
        model.getModelElementsByType(type).forEach(one);
        return found;
    }
}
