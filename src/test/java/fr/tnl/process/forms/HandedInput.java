package fr.tnl.process.forms;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Lets a test hand over what a person submitted, as the guard of the form does once it has checked it. */
public final class HandedInput {

    private HandedInput() {}

    public static void to(VariableScope scope, Map<String, Object> values) {
        TaskInput.hand(
                scope,
                "task",
                values,
                values.entrySet().stream()
                        .map(answer -> answer.getKey() + " : " + answer.getValue())
                        .sorted()
                        .toList());
    }
}
