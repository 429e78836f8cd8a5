package fr.tnl.process.models.rehearsal;

import fr.tnl.process.forms.TaskForms;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Those who are asked for tasks: they claim each and fill in its form, most of them in time, some late; what one person
 * alone is asked for is now and then never done. Where an answer is refused they try others, and come back another day.
 */
@Component
@Profile(DressRehearsal.PROFILE)
class Staff {

    private static final int MOST_ANSWERS = 8;
    private static final double IN_TIME = 0.85;
    private static final double NEVER = 0.04;
    private static final int LONGEST_PAUSE = 7;
    private static final Duration USUAL = Duration.ofDays(3);

    /** @param leaning towards the good answers, from 0 to 1 */
    private record Asked(Task task, double leaning, Random chance) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FormService forms;
    private final IdentityService identity;
    private final TaskForms taskForms;
    private final FeelEvaluator feel;
    private final Cast cast;
    private final Clock clock;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> times = new HashMap<>();
    private Instant lastLook = Instant.EPOCH;

    Staff(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy FormService forms,
            @Lazy IdentityService identity,
            TaskForms taskForms,
            FeelEvaluator feel,
            Cast cast,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.forms = forms;
        this.identity = identity;
        this.taskForms = taskForms;
        this.feel = feel;
        this.cast = cast;
        this.clock = clock;
    }

    /** Notes for each task that came since the last look when it will be done. */
    void lookAtTasks(Season season, Troubles troubles) {
        Instant since = lastLook;
        lastLook = clock.instant();
        List<Task> fresh =
                tasks.createTaskQuery().taskCreatedAfter(Date.from(since.minusSeconds(1))).active().list().stream()
                        .filter(task -> seen.add(task.getId()))
                        .toList();
        Map<String, String> references = references(fresh);
        fresh.stream()
                // Not in the order in which the engine came to make them, which is never the same twice
                .sorted(Comparator.comparing((Task task) -> Objects.requireNonNullElse(task.getAssignee(), "")))
                .forEach(task -> ask(season, task, references.getOrDefault(task.getProcessInstanceId(), ""), troubles));
    }

    /** What each process is about, by its id. */
    private Map<String, String> references(List<Task> fresh) {
        Set<String> processes = fresh.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return processes.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                        .filter(process -> process.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private void ask(Season season, Task task, String reference, Troubles troubles) {
        Object who = season.who(reference);
        String step = task.getTaskDefinitionKey();
        int time = times.merge(step + "/" + reference, 1, Integer::sum);
        Random chance = season.chance("task", step, who, time);
        if (task.getAssignee() != null && chance.nextDouble() < NEVER) {
            // Nobody does it for them: the process has to see to it
            return;
        }
        // Those who judge the same thing judge alike, more or less
        double leaning = season.chance("leaning", who).nextDouble();
        Asked asked = new Asked(task, leaning, chance);
        season.agenda().note(when(task, chance), () -> attempt(season, asked, troubles, 1));
    }

    private Instant when(Task task, Random chance) {
        Instant now = clock.instant();
        Instant due =
                task.getDueDate() == null ? now.plus(USUAL) : task.getDueDate().toInstant();
        if (due.isBefore(now.plus(USUAL))) {
            due = now.plus(USUAL);
        }
        return chance.nextDouble() < IN_TIME
                ? Season.between(now.plus(Duration.ofHours(1)), due, chance)
                : Season.between(due, due.plus(USUAL), chance);
    }

    /** @param pause days until the next attempt, should this one be in vain */
    private void attempt(Season season, Asked asked, Troubles troubles, int pause) {
        Set<String> refusals = new HashSet<>();
        for (int number = 1; number <= MOST_ANSWERS && refusals.size() == number - 1; number++) {
            try {
                doTask(asked, number);
                return;
            } catch (RuntimeException refused) {
                if (isGone(asked.task())) {
                    return;
                }
                // Where another answer is refused for the same reason, answers are not what is wrong
                refusals.add(String.valueOf(refused.getMessage()));
                troubles.tell(asked.task().getTaskDefinitionKey(), asked.task().getId(), refused);
            }
        }
        season.agenda()
                .noteOnceMore(
                        clock.instant().plus(Duration.ofDays(pause)),
                        () -> attempt(season, asked, troubles, Math.min(LONGEST_PAUSE, 2 * pause)));
    }

    /** Done, or taken back, in the meantime; asked only of those that are refused, since it takes its time. */
    private boolean isGone(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).active().count() == 0;
    }

    private void doTask(Asked asked, int attempt) {
        Task task = asked.task();
        String id = task.getId();
        String person = task.getAssignee() == null ? candidate(id) : task.getAssignee();
        // Sooner or later everything, or only what has to be
        double eagerness = attempt == 1 ? 0.4 : attempt % 2;
        Map<String, Object> answers = taskForms
                .find(id)
                .map(shown -> new Respondent(feel, asked.chance(), asked.leaning(), eagerness)
                        .answer(shown.form(), shown.facts()))
                .orElse(Map.of());
        identity.setAuthentication(person, cast.groups(person));
        try {
            if (task.getAssignee() == null) {
                tasks.claim(id, person);
            }
            forms.submitTaskForm(id, answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    private String candidate(String task) {
        List<String> members = tasks.getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> cast.members(group).stream())
                .toList();
        if (members.isEmpty()) {
            throw new IllegalStateException("nobody is asked for the task");
        }
        return members.get(0);
    }
}
