package fr.tnl.process.delegates;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;

/** Tells one passage of a step that runs in a job of its own from every other. */
public final class StepKey {

    private StepKey() {}

    /** The job stays the same over its retries and over a crash, and is another one when a step is walked again. */
    public static String of(DelegateExecution execution) {
        return execution.getProcessBusinessKey() + "/" + execution.getCurrentActivityId() + "/"
                + Context.getCommandContext().getCurrentJob().getId();
    }
}
