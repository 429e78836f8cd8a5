package fr.tnl.process.forms;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;

/** A task with a form is completed by its form, and by whoever holds it. */
class CompletionGuard implements TaskListener {

    private final ObjectProvider<FormDesk> desk;

    CompletionGuard(ObjectProvider<FormDesk> desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        desk.getObject().requireAccepted(task);
    }
}
