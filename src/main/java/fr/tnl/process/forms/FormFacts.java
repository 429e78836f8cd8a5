package fr.tnl.process.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Provides read-only facts to forms; each form gets those of all providers that serve it. */
interface FormFacts {

    /** @param form its name, without {@code .form} */
    boolean serves(String form);

    /** @param task whose form is opened; null for a start form */
    void fill(FactSheet sheet, @Nullable VariableScope task);
}
