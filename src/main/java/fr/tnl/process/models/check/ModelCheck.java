package fr.tnl.process.models;

import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Whether everything that the models name exists: delegates, forms, decisions, messages, mails, groups, processes; and
 * whether the forms can be used.
 */
@Component
public class ModelCheck {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final String MAIL_TEMPLATE = "mailTemplate";

    private final ProcessesFolder folder;
    private final BeanFactory beans;
    private final FormFiles forms;
    private final OfferedForms offered;
    private final Messages messages;

    ModelCheck(ProcessesFolder folder, BeanFactory beans, FormFiles forms, OfferedForms offered, Messages messages) {
        this.folder = folder;
        this.beans = beans;
        this.forms = forms;
        this.offered = offered;
        this.messages = messages;
    }

    /** @return what is wrong; empty where the folder may be deployed */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        KnownNames known = KnownNames.of(folder, findings, messages);
        for (Path file : folder.files("", ".bpmn")) {
            read(file, findings).ifPresent(model -> new OneModel(file, model, known, findings).check());
        }
        forms.check(findings);
        offered.check(findings);
        return findings;
    }

    private Optional<BpmnModelInstance> read(Path file, List<Finding> findings) {
        try {
            return Optional.of(Bpmn.readModelFromFile(file.toFile()));
        } catch (ModelException e) {
            findings.add(new Finding(
                    String.valueOf(file.getFileName()),
                    "",
                    messages.get("process.model.unreadable", KnownNames.rootMessage(e))));
            return Optional.empty();
        }
    }

    /** The check of one file. */
    private class OneModel {

        private final String fileName;
        private final BpmnModelInstance model;
        private final KnownNames known;
        private final List<Finding> findings;

        OneModel(Path file, BpmnModelInstance model, KnownNames known, List<Finding> findings) {
            this.fileName = String.valueOf(file.getFileName());
            this.model = model;
            this.known = known;
            this.findings = findings;
        }

        void check() {
            model.getModelElementsByType(ServiceTask.class).forEach(this::delegate);
            model.getModelElementsByType(UserTask.class).forEach(this::userTask);
            model.getModelElementsByType(StartEvent.class).forEach(start -> form(start, attribute(start, "formRef")));
            model.getModelElementsByType(BusinessRuleTask.class)
                    .forEach(task -> name(task, task.getCamundaDecisionRef(), known.decisions(), "decision"));
            model.getModelElementsByType(CallActivity.class)
                    .forEach(call -> name(call, call.getCalledElement(), known.processes(), "process"));
            model.getModelElementsByType(Message.class)
                    .forEach(message -> name(message, message.getName(), known.messages(), "message"));
            model.getModelElementsByType(CamundaInputParameter.class).stream()
                    .filter(input -> MAIL_TEMPLATE.equals(input.getCamundaName()))
                    .forEach(input -> name(owner(input), input.getTextContent().strip(), known.mails(), "mail"));
        }

        private void delegate(ServiceTask task) {
            String expression = task.getCamundaDelegateExpression();
            Matcher bean = BEAN.matcher(expression == null ? "" : expression);
            if (!bean.matches()) {
                report(task, "process.model.delegateMissing");
            } else if (!beans.containsBean(bean.group(1))) {
                report(task, "process.model.delegateUnknown", bean.group(1));
            }
        }

        private void userTask(UserTask task) {
            String form = attribute(task, "formRef");
            if (form == null) {
                report(task, "process.model.formMissing");
            }
            form(task, form);
            if (task.getCamundaAssignee() == null
                    && task.getCamundaCandidateGroupsList().isEmpty()) {
                report(task, "process.model.nobody");
            }
            task.getCamundaCandidateGroupsList().forEach(group -> name(task, group, known.groups(), "group"));
        }

        private void form(BaseElement element, @Nullable String form) {
            if (form == null) {
                return;
            }
            name(element, form, known.forms(), "form");
            if (!"deployment".equals(attribute(element, "formRefBinding"))) {
                report(element, "process.model.formBinding");
            }
        }

        private void name(BaseElement element, @Nullable String name, Set<String> names, String kind) {
            if (name == null || !names.contains(name)) {
                report(element, "process.model.unknown." + kind, String.valueOf(name), String.join(", ", names));
            }
        }

        private void report(BaseElement element, String key, Object... args) {
            String label = element instanceof FlowElement flow && flow.getName() != null ? flow.getName() : "";
            String text = messages.get(key, args);
            findings.add(
                    new Finding(fileName, element.getId(), label.isEmpty() ? text : "« " + label + " » : " + text));
        }

        private static @Nullable String attribute(BaseElement element, String name) {
            return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
        }

        private static BaseElement owner(CamundaInputParameter input) {
            var parent = input.getParentElement();
            while (!(parent instanceof BaseElement)) {
                parent = parent.getParentElement();
            }
            return (BaseElement) parent;
        }
    }
}
