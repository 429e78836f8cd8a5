package fr.tnl.process.variables;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** A process variable: its name and its type. */
public record Variable<T>(String name, Class<T> type) {

    /**
     * @throws IllegalStateException where the variable is missing or of another type: the model, not the user, is wrong
     */
    public T get(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("the process variable '" + name + "' is missing"));
    }

    public Optional<T> find(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("the process variable '" + name + "' is a "
                    + value.getClass().getSimpleName() + ", expected " + type.getSimpleName());
        }
        return Optional.ofNullable(type.cast(value));
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }

    /** A value that is gone when the transaction ends: what a person entered is kept by the domain, not the engine. */
    public void setTransient(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, Variables.untypedValue(value, true));
    }

    public void put(VariableMap variables, @Nullable T value) {
        variables.putValue(name, value);
    }
}
