package fr.tnl.process.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Drives the models by the ids of their elements, and tells what way they took. */
public record Drive(ProcessEngine engine) {

    /** Runs the one job that waits at an element. */
    public void job(String element) {
        management().executeJob(theJob(element).getId());
    }

    /** Runs all jobs that wait at an element. */
    public void jobs(String element) {
        List<Job> jobs = management().createJobQuery().activityId(element).list();
        assertThat(jobs).as("jobs at %s", element).isNotEmpty();
        jobs.forEach(job -> management().executeJob(job.getId()));
    }

    /** Lets the clock reach a timer and the timer fire. */
    public void timer(String element) {
        Job timer = theJob(element);
        ClockUtil.setCurrentTime(timer.getDuedate());
        management().executeJob(timer.getId());
    }

    public Instant dueAt(String element) {
        return theJob(element).getDuedate().toInstant();
    }

    /** Elements at which a job waits. */
    public Set<String> waitingJobs() {
        return management().createJobQuery().list().stream()
                .map(job -> management()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult())
                .map(definition -> definition.getActivityId())
                .collect(Collectors.toSet());
    }

    public Task task(String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(element)
                .initializeFormKeys()
                .singleResult();
    }

    public void submit(String userTask, Map<String, Object> input) {
        engine.getFormService().submitTaskForm(open(userTask).getId(), input);
    }

    /** Submits as somebody who is logged in, with the rights that go with their groups and tasks only. */
    public void submitAs(String person, String group, String userTask, Map<String, Object> input) {
        String task = open(userTask).getId();
        as(person, group, () -> engine.getFormService().submitTaskForm(task, input));
    }

    public void as(String person, String group, Runnable call) {
        engine.getIdentityService().setAuthentication(person, List.of(group));
        try {
            call.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Task open(String userTask) {
        Task task = task(userTask);
        assertThat(task).as("open task %s", userTask).isNotNull();
        return task;
    }

    /** Ids of all elements that were entered, ended or not, the instances called included. */
    public List<String> path() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public Map<String, Object> variables(String instance) {
        return engine.getRuntimeService().getVariables(instance);
    }

    public boolean isOver(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    public static void setClock(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    private Job theJob(String element) {
        List<Job> jobs = management().createJobQuery().activityId(element).list();
        assertThat(jobs).as("job at %s, waiting are %s", element, waitingJobs()).hasSize(1);
        return jobs.get(0);
    }

    private ManagementService management() {
        return engine.getManagementService();
    }
}
