package fr.tnl.process.incidents;

import fr.tnl.incidents.spi.FailedStep;
import fr.tnl.incidents.spi.FailedSteps;
import fr.tnl.process.engine.RefusedByDomain;
import fr.tnl.process.workflow.EngineCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's incidents, which are jobs and external tasks without a try left. */
@Component
class EngineFailedSteps implements FailedSteps {

    /** As many ids as every database takes in one statement. */
    private static final int AT_ONCE = 1000;

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final RepositoryService repositoryService;
    private final HistoryService historyService;
    private final ProcessEngine processEngine;
    private final EngineCalls engine;
    private final Clock clock;

    EngineFailedSteps(
            RuntimeService runtimeService,
            ManagementService managementService,
            RepositoryService repositoryService,
            HistoryService historyService,
            @Lazy ProcessEngine processEngine,
            EngineCalls engine,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.repositoryService = repositoryService;
        this.historyService = historyService;
        this.processEngine = processEngine;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public long count() {
        return engine.get(
                () -> managementService.createJobQuery().noRetriesLeft().count()
                        + processEngine
                                .getExternalTaskService()
                                .createExternalTaskQuery()
                                .noRetriesLeft()
                                .count());
    }

    @Override
    public List<FailedStep> open() {
        return engine.get(() ->
                runtimeService
                        .createIncidentQuery()
                        .orderByIncidentTimestamp()
                        .desc()
                        .orderByIncidentId()
                        .desc()
                        .list()
                        .stream()
                        .filter(EngineFailedSteps::isRoot)
                        .map(EngineFailedSteps::step)
                        .toList());
    }

    /** An incident of a called process stands in its caller too. */
    private static boolean isRoot(Incident incident) {
        return incident.getId().equals(incident.getRootCauseIncidentId()) && incident.getProcessInstanceId() != null;
    }

    @Override
    public Optional<Found> find(String id) {
        return engine.get(() -> {
            Incident open = runtimeService.createIncidentQuery().incidentId(id).singleResult();
            if (open != null) {
                return isRoot(open)
                        ? Optional.of(new Found(step(open), State.OPEN, null, null))
                        : Optional.<Found>empty();
            }
            return Optional.ofNullable(historyService
                            .createHistoricIncidentQuery()
                            .incidentId(id)
                            .singleResult())
                    .filter(past ->
                            past.getId().equals(past.getRootCauseIncidentId()) && past.getProcessInstanceId() != null)
                    .map(this::past);
        });
    }

    private Found past(HistoricIncident past) {
        FailedStep step = step(past);
        Incident again =
                runtimeService
                        .createIncidentQuery()
                        .configuration(step.workId())
                        .incidentType(past.getIncidentType())
                        .list()
                        .stream()
                        .filter(EngineFailedSteps::isRoot)
                        .findFirst()
                        .orElse(null);
        if (again != null) {
            return new Found(step, State.FAILED_AGAIN, null, again.getId());
        }
        if (step.work() == FailedStep.Work.JOB) {
            Job job = managementService.createJobQuery().jobId(step.workId()).singleResult();
            if (job != null) {
                return new Found(step, State.TRIED_AGAIN, instant(job.getDuedate()), null);
            }
        } else if (step.work() == FailedStep.Work.EXTERNAL_TASK && isWaiting(step.workId())) {
            return new Found(step, State.TRIED_AGAIN, null, null);
        }
        return new Found(step, past.isDeleted() ? State.ENDED : State.PASSED, null, null);
    }

    private boolean isWaiting(String externalTask) {
        return processEngine
                        .getExternalTaskService()
                        .createExternalTaskQuery()
                        .externalTaskId(externalTask)
                        .count()
                > 0;
    }

    @Override
    public Map<String, String> subjects(Collection<String> instances) {
        Map<String, String> subjects = new HashMap<>();
        engine.run(() -> {
            for (Set<String> some : portions(instances)) {
                runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceIds(some)
                        .list()
                        .forEach(found -> put(subjects, found.getId(), found.getBusinessKey()));
            }
            Set<String> over = new HashSet<>(instances);
            over.removeAll(subjects.keySet());
            for (Set<String> some : portions(over)) {
                historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceIds(some)
                        .list()
                        .forEach(found -> put(subjects, found.getId(), found.getBusinessKey()));
            }
        });
        return subjects;
    }

    private static void put(Map<String, String> subjects, String instance, @Nullable String key) {
        subjects.put(instance, Objects.requireNonNullElse(key, ""));
    }

    private static List<Set<String>> portions(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<Set<String>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(new HashSet<>(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
        return portions;
    }

    @Override
    public Place place(String model, String element) {
        return engine.get(() -> {
            ProcessDefinition definition = repositoryService.getProcessDefinition(model);
            return new Place(
                    definition.getKey(),
                    Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                    definition.getVersion(),
                    element,
                    name(repositoryService.getBpmnModelInstance(model), element));
        });
    }

    /** Without the name of the authority that ends those of tasks. */
    private static String name(BpmnModelInstance model, String element) {
        String name = model.getModelElementById(element) instanceof BaseElement found
                ? found.getAttributeValue("name")
                : null;
        return name == null || name.isBlank() ? element : name.replaceFirst("\\s*[–-]\\s*\\$\\{.*", "");
    }

    @Override
    public Optional<String> drawing(String model) {
        return engine.get(() -> repositoryService
                                .createProcessDefinitionQuery()
                                .processDefinitionId(model)
                                .count()
                        == 0
                ? Optional.<String>empty()
                : Optional.of(text(repositoryService.getProcessModel(model))));
    }

    private static String text(InputStream stream) {
        try (InputStream in = stream) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Attempts attempts(FailedStep step) {
        return engine.get(() -> switch (step.work()) {
            case JOB -> ofJob(step.workId());
            case EXTERNAL_TASK -> ofExternalTask(step.workId());
            case OTHER -> new Attempts(1, "", false);
        });
    }

    private Attempts ofJob(String job) {
        long failures = historyService
                .createHistoricJobLogQuery()
                .jobId(job)
                .failureLog()
                .count();
        boolean there = managementService.createJobQuery().jobId(job).count() > 0;
        String technical =
                there ? Objects.requireNonNullElse(managementService.getJobExceptionStacktrace(job), "") : "";
        return new Attempts(failures, technical, technical.startsWith(RefusedByDomain.class.getName()));
    }

    private Attempts ofExternalTask(String task) {
        long failures = historyService
                .createHistoricExternalTaskLogQuery()
                .externalTaskId(task)
                .failureLog()
                .count();
        String technical = isWaiting(task)
                ? Objects.requireNonNullElse(
                        processEngine.getExternalTaskService().getExternalTaskErrorDetails(task), "")
                : "";
        return new Attempts(failures, technical, false);
    }

    @Override
    public int retry(List<FailedStep> steps) {
        return engine.get(() -> retryJobs(ids(steps, FailedStep.Work.JOB))
                + retryExternalTasks(ids(steps, FailedStep.Work.EXTERNAL_TASK)));
    }

    private static Set<String> ids(List<FailedStep> steps, FailedStep.Work work) {
        return steps.stream()
                .filter(step -> step.work() == work)
                .map(FailedStep::workId)
                .collect(Collectors.toSet());
    }

    private int retryJobs(Set<String> wanted) {
        if (wanted.isEmpty()) {
            return 0;
        }
        List<String> there = managementService.createJobQuery().jobIds(wanted).noRetriesLeft().list().stream()
                .map(Job::getId)
                .toList();
        if (!there.isEmpty()) {
            managementService
                    .setJobRetries(1)
                    .jobIds(there)
                    // When it failed last, it was put off
                    .dueDate(Date.from(clock.instant()))
                    .execute();
        }
        return there.size();
    }

    private int retryExternalTasks(Set<String> wanted) {
        List<String> there = wanted.stream().filter(this::isWaiting).toList();
        if (!there.isEmpty()) {
            processEngine.getExternalTaskService().setRetries(there, 1);
        }
        return there.size();
    }

    @Override
    public List<NextTry> nextTries(int most) {
        return engine.get(() -> trying().orderByJobDuedate().asc().listPage(0, most).stream()
                .sorted(Comparator.comparing(
                        job -> Objects.requireNonNullElse(instant(job.getDuedate()), Instant.EPOCH)))
                .map(job -> new NextTry(
                        job.getProcessDefinitionId(),
                        job.getProcessInstanceId(),
                        element(job),
                        job.getExceptionMessage(),
                        instant(job.getDuedate())))
                .toList());
    }

    @Override
    public long countNextTries() {
        return engine.get(() -> trying().count());
    }

    private JobQuery trying() {
        return managementService.createJobQuery().withException().withRetriesLeft();
    }

    private String element(Job job) {
        return job.getFailedActivityId() != null
                ? plain(job.getFailedActivityId())
                : plain(managementService
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId());
    }

    private static FailedStep step(Incident incident) {
        return step(
                incident.getId(),
                incident.getIncidentType(),
                incident.getConfiguration(),
                incident.getProcessDefinitionId(),
                incident.getProcessInstanceId(),
                incident.getExecutionId(),
                incident.getActivityId(),
                incident.getFailedActivityId(),
                incident.getIncidentTimestamp(),
                incident.getIncidentMessage());
    }

    private static FailedStep step(HistoricIncident past) {
        return step(
                past.getId(),
                past.getIncidentType(),
                past.getConfiguration(),
                past.getProcessDefinitionId(),
                past.getProcessInstanceId(),
                past.getExecutionId(),
                past.getActivityId(),
                past.getFailedActivityId(),
                past.getCreateTime(),
                past.getIncidentMessage());
    }

    private static FailedStep step(
            String id,
            String type,
            @Nullable String work,
            String model,
            String instance,
            String execution,
            String activity,
            @Nullable String failedActivity,
            Date since,
            @Nullable String message) {
        return new FailedStep(
                id,
                switch (type) {
                    case Incident.FAILED_JOB_HANDLER_TYPE -> FailedStep.Work.JOB;
                    case Incident.EXTERNAL_TASK_HANDLER_TYPE -> FailedStep.Work.EXTERNAL_TASK;
                    default -> FailedStep.Work.OTHER;
                },
                Objects.requireNonNullElse(work, ""),
                model,
                instance,
                execution,
                plain(activity),
                plain(failedActivity == null ? activity : failedActivity),
                since.toInstant(),
                message);
    }

    /** Several instances at once have a body of their own in the engine, not in the diagram. */
    private static String plain(String activity) {
        return activity.replaceFirst("#.*", "");
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
