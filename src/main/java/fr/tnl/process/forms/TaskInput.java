package fr.tnl.process.forms;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What a person submitted with a task form, checked against the form: handed to the step that follows in the same
 * transaction and gone after it, so that scores, comments and other words of people never become process variables.
 */
public final class TaskInput {

    private static final String NAME = "taskInput";

    private TaskInput() {}

    /**
     * Nobody else can make one, neither by REST nor in a script: what only bears the name was not checked. The engine
     * writes every variable out, if only to forget it: of this one it sees nothing.
     */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
    private static final class Checked {

        private final String task;
        private final Map<String, Object> values;
        private final List<String> words;

        private Checked(String task, Map<String, Object> values, List<String> words) {
            this.task = task;
            this.values = Map.copyOf(values);
            this.words = List.copyOf(words);
        }
    }

    /**
     * Hands checked values over to the next step.
     *
     * @param task id of the task that they complete
     * @param words the same for reading, a line for each question
     */
    static void hand(VariableScope scope, String task, Map<String, Object> values, List<String> words) {
        scope.setVariable(NAME, Variables.untypedValue(new Checked(task, values, words), true));
    }

    /** Whether the task's own form was submitted and checked. */
    static boolean isHanded(VariableScope scope, String task) {
        return scope.getVariable(NAME) instanceof Checked checked && checked.task.equals(task);
    }

    /** The text of a field, empty where it was left out. */
    public static String text(DelegateExecution execution, String field) {
        Object value = values(execution).get(field);
        return value == null ? "" : String.valueOf(value);
    }

    public static boolean flag(DelegateExecution execution, String field) {
        return Boolean.TRUE.equals(values(execution).get(field));
    }

    public static int integer(DelegateExecution execution, String field) {
        return values(execution).get(field) instanceof BigDecimal number ? number.intValueExact() : 0;
    }

    public static List<String> list(DelegateExecution execution, String field) {
        return values(execution).get(field) instanceof Collection<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Names of the fields that were filled in. */
    public static Collection<String> names(DelegateExecution execution) {
        return values(execution).keySet();
    }

    /** All that was answered, for reading: a line for each question. */
    public static List<String> words(DelegateExecution execution) {
        return checked(execution).words;
    }

    private static Map<String, Object> values(DelegateExecution execution) {
        return checked(execution).values;
    }

    private static Checked checked(DelegateExecution execution) {
        if (execution.getVariable(NAME) instanceof Checked checked) {
            return checked;
        }
        throw new IllegalStateException("no task form was submitted before " + execution.getCurrentActivityId());
    }
}
