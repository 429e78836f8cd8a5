package fr.tnl.process.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** Runs the one job that waits at an element in the instance of this business key. */
    public void job(String element, String businessKey) {
        management().executeJob(theJob(element, businessKey).getId());
    }

    /** Tries the job until the engine gives it up for a person to look at. */
    public void failForGood(String element, String businessKey) {
        while (theJob(element, businessKey).getRetries() > 0) {
            assertThatThrownBy(() -> job(element, businessKey)).isNotNull();
        }
    }

    /** As Cockpit does it, once what was wrong is mended. */
    public void retry(String element, String businessKey) {
        management().setJobRetries(theJob(element, businessKey).getId(), 1);
        job(element, businessKey);
    }

    /** Business keys of the instances in which a job was given up at an element. */
    public List<String> incidentsAt(String element) {
        return engine.getRuntimeService().createIncidentQuery().activityId(element).list().stream()
                .map(incident -> businessKey(incident.getProcessInstanceId()))
                .toList();
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

    private Job theJob(String element, String businessKey) {
        List<Job> jobs = management().createJobQuery().activityId(element).list().stream()
                .filter(job -> businessKey(job.getProcessInstanceId()).equals(businessKey))
                .toList();
        assertThat(jobs).as("job at %s of %s", element, businessKey).hasSize(1);
        return jobs.get(0);
    }

    private String businessKey(String instance) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    private ManagementService management() {
        return engine.getManagementService();
    }
}
