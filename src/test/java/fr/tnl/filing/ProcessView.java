package fr.tnl.filing;

import fr.tnl.dossier.Dossier;
import fr.tnl.identity.Role;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** What the engine holds of the dossiers, read beside the application. */
record ProcessView(ProcessEngine engine) {

    long instances(Dossier dossier) {
        return instances(dossier.requireReference().value());
    }

    long instances(String reference) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("dossier")
                .processInstanceBusinessKey(reference)
                .count();
    }

    long allInstances() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("dossier")
                .count();
    }

    List<String> tasks(Dossier dossier) {
        return tasksOf(dossier).stream().map(Task::getTaskDefinitionKey).toList();
    }

    /**
     * Steps that are still to be done in the background. One that another transaction was in the way of waits for
     * minutes before it tries again: here it does so at once.
     */
    long unfinishedSteps(Dossier dossier) {
        List<Job> steps = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.requireReference().value())
                .list()
                .stream()
                .flatMap(
                        instance -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .messages()
                                .list()
                                .stream())
                .toList();
        Date now = new Date();
        steps.stream().filter(step -> step.getDuedate().after(now)).forEach(step -> engine.getManagementService()
                .setJobDuedate(step.getId(), now));
        return steps.size();
    }

    long incidents() {
        return engine.getRuntimeService().createIncidentQuery().count();
    }

    /** The secretariat submits the form of the check, as in Tasklist. */
    void check(Dossier dossier, Map<String, Object> form) {
        Task task = tasksOf(dossier).get(0);
        engine.getIdentityService().setAuthentication("secretariat", List.of(Role.SECRETARIAT.group()));
        try {
            engine.getFormService().submitTaskForm(task.getId(), form);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<Task> tasksOf(Dossier dossier) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(dossier.requireReference().value())
                .list();
    }
}
