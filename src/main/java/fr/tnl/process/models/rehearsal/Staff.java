package fr.tnl.process.models.rehearsal;

import fr.tnl.process.forms.TaskForms;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Those who are asked for tasks: they claim each and fill in its form, most of them in time, some late; what one person alone is
 * asked for is now and then never done. Where an answer
 * is refused they try others, and come back another day.
 */
@Component
@Profile(DressRehearsal.PROFILE)
class Staff {

    private static final int MOST_ANSWERS = 8;
    private static final double IN_TIME = 0.85;
    private static final double NEVER = 0.04;
    private static final int LONGEST_PAUSE = 3;
    private static final Duration USUAL = Duration.ofDays(3);

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final TaskForms taskForms;
    private final FeelEvaluator feel;
    private final Cast cast;
    private final Clock clock;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private Instant lastLook = Instant.EPOCH;

    Staff(
            @Lazy TaskService tasks,
            @Lazy FormService forms,
            @Lazy IdentityService identity,
            TaskForms taskForms,
            FeelEvaluator feel,
            Cast cast,
            Clock clock) {
        this.tasks = tasks;
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
        for (Task task : tasks.createTaskQuery()
                .taskCreatedAfter(Date.from(since.minusSeconds(1)))
                .active()
                .list()) {
            if (seen.add(task.getId())) {
                Random chance = season.chance("task", task.getTaskDefinitionKey(), seen.size());
                if (task.getAssignee() != null && chance.nextDouble() < NEVER) {
                    // Nobody does it for them: the process has to see to it
                    continue;
                }
                season.agenda().note(when(task, chance), () -> attempt(season, task.getId(), chance, troubles, 1));
            }
        }
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
    private void attempt(Season season, String id, Random chance, Troubles troubles, int pause) {
        Set<String> refusals = new HashSet<>();
        for (int number = 1; number <= MOST_ANSWERS && refusals.size() == number - 1; number++) {
            Task task = tasks.createTaskQuery().taskId(id).active().singleResult();
            if (task == null) {
                return;
            }
            try {
                doTask(season, task, chance, number);
                return;
            } catch (RuntimeException refused) {
                // Where another answer is refused for the same reason, answers are not what is wrong
                refusals.add(String.valueOf(refused.getMessage()));
                troubles.tell(task.getTaskDefinitionKey(), id, refused);
            }
        }
        season.agenda()
                .note(
                        clock.instant().plus(Duration.ofDays(pause)),
                        () -> attempt(season, id, chance, troubles, Math.min(LONGEST_PAUSE, pause + 1)));
    }

    private void doTask(Season season, Task task, Random chance, int attempt) {
        String id = task.getId();
        String person = task.getAssignee() == null ? candidate(id) : task.getAssignee();
        // Sooner or later everything, or only what has to be
        double eagerness = attempt == 1 ? 0.4 : attempt % 2;
        Map<String, Object> answers = taskForms
                .find(id)
                .map(shown -> new Respondent(feel, chance, leaning(season, task), eagerness)
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

    /** Those who judge the same thing judge alike, more or less. */
    private static double leaning(Season season, Task task) {
        return season.chance("leaning", task.getName()).nextDouble();
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
