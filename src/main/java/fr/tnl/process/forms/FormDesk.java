package fr.tnl.process.forms;

import fr.tnl.process.engine.RefusedByDomain;
import fr.tnl.questionnaire.AnswerRow;
import fr.tnl.questionnaire.AnswerView;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormCheck;
import fr.tnl.questionnaire.Stage;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the forms of tasks are filled with facts when they are opened, and checked when they come back. */
@Component
class FormDesk {

    private final DeployedForms forms;
    private final FeelEvaluator feel;
    private final List<FormFacts> providers;
    private final Messages messages;
    private final IdentityService identityService;

    FormDesk(
            DeployedForms forms,
            FeelEvaluator feel,
            List<FormFacts> providers,
            Messages messages,
            IdentityService identityService) {
        this.forms = forms;
        this.feel = feel;
        this.providers = providers;
        this.messages = messages;
        this.identityService = identityService;
    }

    /** @param task null for a start form */
    List<FormField> facts(String form, @Nullable TaskEntity task) {
        FactSheet sheet = FactSheet.shown();
        fill(sheet, form, task);
        Authentication person = identityService.getCurrentAuthentication();
        if (task != null && person != null) {
            serving(form).forEach(provider -> provider.resume(sheet, task, person.getUserId()));
        }
        return sheet.fields();
    }

    TaskForms.TaskForm shown(ProcessDefinitionEntity process, String form, TaskEntity task) {
        Form shown = forms.get(process, form);
        return new TaskForms.TaskForm(shown, heldAgainst(shown, form, task));
    }

    /** Checks what was submitted and hands it to the step that follows. */
    void accept(ProcessDefinitionEntity process, String form, VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        requireStanding(task);
        // Told here, it reaches the person as it is; told by the listener below, the engine would wrap it
        requireHolder(task);
        Form shown = forms.get(process, form);
        Facts facts = heldAgainst(shown, form, task);
        Answers answers = answers(shown, facts, submitted, task);
        TaskInput.hand(scope, task.getId(), answers.values(), words(shown, answers, facts));
        RoutingAnswers.keep(shown, answers, scope);
    }

    /**
     * @return the values that the form may give, typed
     * @throws RefusedByDomain telling the first error in French
     */
    Map<String, Object> check(
            ProcessDefinitionEntity process, String form, VariableMap submitted, @Nullable TaskEntity task) {
        Form shown = forms.get(process, form);
        return answers(shown, heldAgainst(shown, form, task), submitted, task).values();
    }

    private Answers answers(Form form, Facts facts, VariableMap submitted, @Nullable TaskEntity task) {
        Map<String, Object> raw = new HashMap<>();
        submitted.keySet().forEach(name -> raw.put(name, PlainValues.of(submitted.getValueTyped(name))));
        try {
            return new FormCheck(form, feel)
                    .typed(raw, facts, variablesBeside(form, task), Stage.COMPLETE)
                    .orThrow();
        } catch (DomainException problem) {
            throw new RefusedByDomain(messages.of(problem), problem);
        }
    }

    /** What was answered, for reading: a line for each question. */
    private List<String> words(Form form, Answers answers, Facts facts) {
        return AnswerView.rows(form, answers, facts, messages::get).stream()
                .filter(AnswerRow::answered)
                .map(row -> messages.get("process.form.answer", row.question(), row.answer()))
                .toList();
    }

    /** Refuses a completion that did not come through the form, or by somebody else than the task's holder. */
    void requireAccepted(DelegateTask task) {
        if (!TaskInput.isHanded(task, task.getId())) {
            throw refused(DomainException.of("process.form.notSubmitted"));
        }
        requireHolder(task);
    }

    /**
     * What took the task away may have been committed since it was read: an amendment, a withdrawal. The engine would
     * stumble over the missing rows; read now, they stay with this transaction, and a later change is a conflict.
     */
    private void requireStanding(TaskEntity task) {
        ExecutionEntity place = task.getExecution();
        while (place != null && place.getParentId() != null) {
            place = place.getParent();
        }
        if (place == null) {
            throw refused(DomainException.of("process.task.gone"));
        }
    }

    private void requireHolder(DelegateTask task) {
        Authentication person = identityService.getCurrentAuthentication();
        boolean takenByOther = person != null
                && task.getAssignee() != null
                && !task.getAssignee().equals(person.getUserId());
        if (takenByOther) {
            throw refused(DomainException.of("process.task.takenByOther", task.getAssignee()));
        }
    }

    private RefusedByDomain refused(DomainException problem) {
        return new RefusedByDomain(messages.of(problem), problem);
    }

    /** Tasklist may send the process' own variables back: they are read, never taken from the browser. */
    private static Set<String> variablesBeside(Form form, @Nullable TaskEntity task) {
        if (task == null) {
            return Set.of();
        }
        Set<String> variables = new HashSet<>(task.getVariableNames());
        // Where a task comes again, its answers of the last time are variables too
        form.fields().stream().filter(RoutingAnswers::isWished).map(Field::key).forEach(variables::remove);
        return variables;
    }

    private Facts heldAgainst(Form form, String name, @Nullable TaskEntity task) {
        FactSheet sheet = FactSheet.against(form);
        fill(sheet, name, task);
        return new Facts(sheet.values(), sheet.options());
    }

    private void fill(FactSheet sheet, String form, @Nullable TaskEntity task) {
        serving(form).forEach(provider -> provider.fill(sheet, task));
    }

    private Stream<FormFacts> serving(String form) {
        return providers.stream().filter(provider -> provider.serves(form));
    }
}
