package fr.tnl.process.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Provides read-only facts to forms; each form gets those of all providers that serve it. */
interface FormFacts {

    /** @param form its name, without {@code .form} */
    boolean serves(String form);

    /** @param task whose form is opened; null for a start form */
    void fill(FactSheet sheet, @Nullable VariableScope task);

    /**
     * What a person had entered in the form and not submitted yet: where it begins when they open it again.
     *
     * @param account of whoever opens it
     */
    default void resume(FactSheet sheet, VariableScope task, String account) {}
}
