package fr.tnl.process.testing;

import fr.tnl.process.forms.HandedInput;
import fr.tnl.process.variables.Variable;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.pvm.runtime.ExecutionImpl;

/** An execution without engine or database: variables in, variables out. */
public class FakeExecution extends ExecutionImpl {

    private static final long serialVersionUID = 1;

    private final Map<String, Object> given = new TreeMap<>();
    private String processBusinessKey;

    public FakeExecution() {
        setProcessInstance(this);
    }

    public <T> FakeExecution with(Variable<T> variable, T value) {
        return with(variable.name(), value);
    }

    public FakeExecution with(String variable, Object value) {
        setVariable(variable, value);
        given.put(variable, value);
        return this;
    }

    /** What a person submitted just before this step. */
    public FakeExecution after(Map<String, Object> taskInput) {
        HandedInput.to(this, taskInput);
        given.put("taskInput", getVariable("taskInput"));
        return this;
    }

    @Override
    public String getCurrentActivityId() {
        return "serviceTask_underTest";
    }

    /** The engine would write it to its database as well. */
    @Override
    public void setProcessBusinessKey(String newBusinessKey) {
        processBusinessKey = newBusinessKey;
    }

    @Override
    public String getProcessBusinessKey() {
        return processBusinessKey;
    }

    /** Variables that the step wrote, by name: those that are new or have another value than was given. */
    public Map<String, Object> written() {
        Map<String, Object> written = new TreeMap<>(getVariables());
        written.entrySet().removeAll(given.entrySet());
        return written;
    }
}
