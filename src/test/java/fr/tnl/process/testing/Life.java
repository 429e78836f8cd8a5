package fr.tnl.process.testing;

import static fr.tnl.process.testing.Given.REFERENCE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.award.Awards;
import fr.tnl.award.Deliberations;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.Completeness;
import fr.tnl.completeness.spi.ComplementWorkflow;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.spi.DossierWorkflow;
import fr.tnl.questionnaire.AxisScore;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.review.Appointments;
import fr.tnl.review.Consolidation;
import fr.tnl.review.Review;
import fr.tnl.review.Reviews;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * Lives a dossier to its end, whatever the model asks for on the way: tasks are answered, steps in the background are
 * run, deadlines come when nothing else is to be done.
 */
public final class Life {

    /** Which way it goes. */
    public enum Way {
        /** To the jury, and straight to its award. */
        LABEL,
        /** To a badge. */
        BADGE,
        /** To the jury, after a complement that comes at the last moment. */
        COMPLEMENT,
        /** To the jury, after a check that waits until a deadline has come. */
        SLOW_CHECK
    }

    private static final int MOST_MOVES = 200;
    private static final String CHECK = "userTask_checkCompleteness";

    private final ProcessEngine engine = ModelEngine.engine();
    private final Way way;
    private final Dossier dossier;
    private final Function<String, Map<String, Object>> answers;
    private int checks;
    private int deadlines;

    /** @param answers by the id of the task, for tasks that the product does not know */
    public Life(Way way, Function<String, Map<String, Object>> answers) {
        this.way = way;
        this.dossier = Given.dossier(way == Way.BADGE ? Track.BADGE : Track.LABEL);
        this.answers = answers;
    }

    /** @return the instance, which is over */
    public String live() {
        given();
        ModelEngine.bean(DossierWorkflow.class).submitted(dossier);
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("dossier")
                .singleResult();
        for (int move = 0; move < MOST_MOVES; move++) {
            if (engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance.getId())
                            .count()
                    == 0) {
                return instance.getId();
            }
            if (!answered() && !worked()) {
                engine.getRuntimeService().signalEventReceived("filing-closed-2026");
                engine.getRuntimeService().signalEventReceived("palmares-proclaimed-2026");
            }
        }
        throw new AssertionError("the dossier does not come to its end; it waits at "
                + engine.getRuntimeService().getActiveActivityIds(instance.getId()));
    }

    private boolean answered() {
        List<Task> tasks = engine.getTaskService().createTaskQuery().list().stream()
                .filter(task -> !isLeftAlone(task))
                .toList();
        tasks.forEach(
                task -> engine.getFormService().submitTaskForm(task.getId(), answer(task.getTaskDefinitionKey())));
        return !tasks.isEmpty();
    }

    private boolean isLeftAlone(Task task) {
        return way == Way.SLOW_CHECK
                && deadlines == 0
                && task.getTaskDefinitionKey().equals(CHECK);
    }

    private Map<String, Object> check() {
        checks++;
        return way == Way.COMPLEMENT && checks == 1
                ? Map.of("completenessOutcome", "INCOMPLETE", "complementRequest", "La délibération manque.")
                : Map.of("completenessOutcome", "COMPLETE");
    }

    private Map<String, Object> answer(String task) {
        return switch (task) {
            case CHECK -> check();
            case "userTask_assessDossier" -> Given.assessment(7);
            case "userTask_deliberate" ->
                Map.of("level", "GOLD", "levelReason", "Un effort rare.", "feedback", "Un beau dossier.");
            default -> answers.apply(task);
        };
    }

    /** Steps that are due at once; only where there is none, the next deadline. */
    private boolean worked() {
        List<Job> jobs = engine.getManagementService().createJobQuery().list();
        List<Job> now = jobs.stream()
                .filter(job -> !job.getDuedate().after(ClockUtil.getCurrentTime()))
                .toList();
        now.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        if (now.isEmpty()) {
            jobs.stream().min(Comparator.comparing(Job::getDuedate)).ifPresent(this::comeTo);
        }
        return !jobs.isEmpty();
    }

    private void comeTo(Job timer) {
        if (elementOf(timer).equals("intermediateEvent_complementOverdue")) {
            ModelEngine.bean(ComplementWorkflow.class).complementReceived(dossier);
            return;
        }
        deadlines++;
        ClockUtil.setCurrentTime(timer.getDuedate());
        engine.getManagementService().executeJob(timer.getId());
    }

    private String elementOf(Job timer) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private void given() {
        ModelEngine.reset();
        Drive.setClock(Given.paris("2026-09-20T10:00"));
        when(ModelEngine.bean(Dossiers.class).get(REFERENCE)).thenReturn(dossier);
        when(ModelEngine.bean(LocalAuthorities.class).get("COMMUNE-35238"))
                .thenReturn(Given.authority(AuthorityKind.COMMUNE, 227_830));
        when(ModelEngine.bean(Applications.class).selfAssessment(any()))
                .thenReturn(new SelfAssessment(
                        List.of(new AxisScore("data", BigDecimal.valueOf(60), BigDecimal.valueOf(100), 100))));
        Instant asked = Given.paris("2026-09-20T10:00");
        when(ModelEngine.bean(Completeness.class).requestComplement(any(), any(), any(), any()))
                .thenReturn(new Complement(
                        UUID.randomUUID(),
                        REFERENCE.value(),
                        "",
                        asked,
                        Given.paris("2026-10-04T23:59"),
                        null,
                        null,
                        1,
                        List.of(),
                        0));
        Instant due = Given.paris("2026-11-02T23:59");
        List<Review> reviews = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> Given.assigned(UUID.randomUUID(), number, "jury" + number, due))
                .toList();
        when(ModelEngine.bean(Reviews.class).of(REFERENCE)).thenReturn(reviews);
        reviews.forEach(review ->
                when(ModelEngine.bean(Appointments.class).appoint(review.id())).thenReturn(review));
        when(ModelEngine.bean(Deliberations.class).open(REFERENCE))
                .thenReturn(Optional.of(new Consolidation(3, List.of(), new BigDecimal("66.0"))));
        when(ModelEngine.bean(Awards.class).proclaim(REFERENCE))
                .thenReturn(Given.decision(way == Way.BADGE ? Level.BADGE : Level.SILVER));
    }
}
