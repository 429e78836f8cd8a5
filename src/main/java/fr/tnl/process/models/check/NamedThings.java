package fr.tnl.process.models.check;

import fr.tnl.dossier.Dossier;
import fr.tnl.process.mail.MailInputs;
import fr.tnl.process.variables.StepVariables;
import fr.tnl.webhook.Webhooks;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether everything that the diagrams name exists, such as steps, forms, decisions, mails, documents, groups. */
@Component
@Order(1)
class NamedThings implements Inspection {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");
    private static final Map<String, Set<String>> MAIL_INPUTS = Map.of(
            MailInputs.TO, MailInputs.RECIPIENTS,
            MailInputs.ATTACHMENT, MailInputs.ATTACHMENTS,
            MailInputs.ONCE_PER, MailInputs.PERIODS);
    /** Modeler writes them without a value where none is chosen. */
    private static final Set<String> MAY_BE_EMPTY = Set.of(MailInputs.ATTACHMENT, MailInputs.ONCE_PER);

    private final Steps steps;
    private final ObjectProvider<Webhooks> webhooks;

    /** @param webhooks none on the command line, which does not know the configuration of the application */
    NamedThings(Steps steps, ObjectProvider<Webhooks> webhooks) {
        this.steps = steps;
        this.webhooks = webhooks;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        models.diagrams().forEach(diagram -> new Names(diagram, models.names(), models.complete(), findings).inspect());
    }

    private class Names {

        private final Diagram diagram;
        private final KnownNames known;
        private final boolean complete;
        private final Findings findings;

        Names(Diagram diagram, KnownNames known, boolean complete, Findings findings) {
            this.diagram = diagram;
            this.known = known;
            this.complete = complete;
            this.findings = findings;
        }

        void inspect() {
            diagram.all(ServiceTask.class).forEach(this::step);
            diagram.all(UserTask.class).forEach(this::userTask);
            diagram.all(StartEvent.class).forEach(start -> form(start, Diagram.camunda(start, "formRef")));
            diagram.all(BusinessRuleTask.class)
                    .forEach(task -> name(task, task.getCamundaDecisionRef(), known.decisions(), "decision"));
            diagram.all(BusinessRuleTask.class)
                    .forEach(task -> deployed(task, task.getCamundaDecisionRefBinding(), "decisionBinding"));
            diagram.all(CallActivity.class).forEach(this::call);
            Stream.concat(
                            diagram.all(MessageEventDefinition.class).map(MessageEventDefinition::getMessage),
                            diagram.all(ReceiveTask.class).map(ReceiveTask::getMessage))
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(message -> name(message, message.getName(), known.messages(), "message"));
            diagram.all(CamundaInputParameter.class).forEach(this::input);
        }

        private void step(ServiceTask task) {
            String expression = task.getCamundaDelegateExpression();
            Matcher bean = BEAN.matcher(expression == null ? "" : expression);
            if (Stream.of("class", "expression", "type").anyMatch(other -> Diagram.camunda(task, other) != null)) {
                // Told as foreign code
                return;
            }
            if (!bean.matches()) {
                findings.error(diagram, task, "process.model.delegateMissing");
            } else if (!steps.has(bean.group(1))) {
                findings.error(diagram, task, "process.model.delegateUnknown", bean.group(1), joined(steps.names()));
            }
        }

        private void call(CallActivity call) {
            if (call.getCamundaCaseRef() != null) {
                findings.error(diagram, call, "process.model.caseCalled");
                return;
            }
            // What is called may be in a diagram that could not be read
            if (complete) {
                name(call, call.getCalledElement(), known.processes(), "process");
            }
            deployed(call, call.getCamundaCalledElementBinding(), "calledBinding");
        }

        private void userTask(UserTask task) {
            String form = Diagram.camunda(task, "formRef");
            if (form == null && task.getCamundaFormKey() != null) {
                findings.error(diagram, task, "process.model.formForeign", task.getCamundaFormKey());
            } else if (form == null) {
                findings.error(diagram, task, "process.model.formMissing");
            }
            form(task, form);
            if (task.getCamundaAssignee() == null
                    && task.getCamundaCandidateGroupsList().isEmpty()) {
                findings.error(diagram, task, "process.model.nobody");
            }
            task.getCamundaCandidateGroupsList().stream()
                    .filter(group -> !group.contains("{"))
                    .forEach(group -> name(task, group, known.groups(), "group"));
            if (task.getCamundaDueDate() == null) {
                findings.warning(diagram, task, "process.model.noDueDate");
            }
        }

        private void form(BaseElement element, @Nullable String form) {
            if (form == null) {
                return;
            }
            name(element, form, known.forms(), "form");
            deployed(element, Diagram.camunda(element, "formRefBinding"), "formBinding");
        }

        /** What belongs together is of one deployment: or else a running dossier meets another version half way. */
        private void deployed(BaseElement element, @Nullable String binding, String key) {
            if (!"deployment".equals(binding)) {
                findings.error(diagram, element, "process.model." + key);
            }
        }

        private void input(CamundaInputParameter input) {
            String value = input.getTextContent().strip();
            BaseElement owner = Diagram.owner(input);
            if (MailInputs.TEMPLATE.equals(input.getCamundaName())) {
                name(owner, value, known.mails(), "mail");
            }
            if (StepVariables.DOCUMENT.name().equals(input.getCamundaName())) {
                name(owner, value, known.documents(), "document");
            }
            if (StepVariables.SHOWN_STATUS.name().equals(input.getCamundaName())) {
                shownStatus(owner, value);
            }
            if (StepVariables.WEBHOOK.name().equals(input.getCamundaName())) {
                webhook(owner, value);
            }
            Set<String> allowed = MAIL_INPUTS.get(input.getCamundaName());
            boolean none = value.isEmpty() && MAY_BE_EMPTY.contains(input.getCamundaName());
            if (allowed != null && !allowed.contains(value) && !none) {
                findings.error(
                        diagram,
                        owner,
                        "process.model.unknown.input",
                        value,
                        input.getCamundaName(),
                        joined(new TreeSet<>(allowed)));
            }
        }

        /** The same for every dossier: what an expression says, nobody has read before. */
        private void shownStatus(BaseElement owner, String text) {
            if (text.isEmpty()
                    || text.length() > Dossier.LONGEST_SHOWN_STATUS
                    || EXPRESSION.matcher(text).find()) {
                findings.error(diagram, owner, "process.model.shownStatus", text, Dossier.LONGEST_SHOWN_STATUS);
            }
        }

        private void webhook(BaseElement owner, String name) {
            Webhooks configured = webhooks.getIfAvailable();
            if (configured == null) {
                findings.warning(diagram, owner, "process.model.webhookElsewhere", name);
            } else if (!configured.knows(name)) {
                findings.error(
                        diagram, owner, "process.model.webhook", name, joined(new TreeSet<>(configured.names())));
            }
        }

        private void name(BaseElement element, @Nullable String name, Set<String> names, String kind) {
            if (name == null || !names.contains(name)) {
                findings.error(diagram, element, "process.model.unknown." + kind, String.valueOf(name), joined(names));
            }
        }

        private String joined(Set<String> names) {
            return String.join(", ", names);
        }
    }
}
