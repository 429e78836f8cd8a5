package fr.tnl.process.workflow;

import fr.tnl.dossier.spi.DossierWays.Deadline;
import fr.tnl.dossier.spi.DossierWays.State;
import fr.tnl.dossier.spi.DossierWays.Step;
import fr.tnl.dossier.spi.DossierWays.Trouble;
import fr.tnl.dossier.spi.DossierWays.Way;
import fr.tnl.process.models.reading.ElementWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** Reads how far an instance has come, from its history and what runs of it. */
final class CourseReading {

    /** The engine notes the whole of what is done several times as an element of its own. */
    private static final String ALL_OF_THEM = "#multiInstanceBody";

    private final String instance;
    private final BpmnModelInstance model;
    private final Present present;
    private final Map<String, HistoricActivityInstance> history = new HashMap<>();
    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, Incident> incidents = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, List<Passage>> within;
    private final TakenFlows flows;

    /** @param activities in the order in which they began */
    CourseReading(
            String instance, BpmnModelInstance model, List<HistoricActivityInstance> activities, Present present) {
        this.instance = instance;
        this.model = model;
        this.present = present;
        for (HistoricActivityInstance activity : activities) {
            history.put(activity.getId(), activity);
            passages.add(passage(activity));
        }
        addJobs();
        addIncidents();
        this.within = passages.stream()
                .collect(Collectors.groupingBy(
                        passage -> Objects.requireNonNullElse(passage.within(), instance),
                        LinkedHashMap::new,
                        Collectors.toList()));
        this.flows = new TakenFlows(model, passages);
    }

    Way way(String diagram) {
        List<Step> steps = steps(instance);
        Map<String, Integer> passed = new HashMap<>(flows.times());
        Set<String> interrupted = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        Set<String> failed = new HashSet<>();
        for (Passage passage : passages) {
            if (isOneOfMany(passage)) {
                continue;
            }
            interrupted.remove(passage.element());
            switch (state(passage)) {
                case DONE -> passed.merge(passage.element(), 1, Integer::sum);
                case INTERRUPTED -> interrupted.add(passage.element());
                case WAITING -> waiting.add(passage.element());
                case FAILED -> failed.add(passage.element());
                case UNDER_WAY -> {
                    if (isWhole(passage)) {
                        waiting.add(passage.element());
                    }
                }
            }
        }
        waiting.removeAll(failed);
        return new Way(diagram, passed, interrupted, waiting, failed, steps, deadlines());
    }

    private static Passage passage(HistoricActivityInstance activity) {
        Date end = activity.getEndTime();
        return new Passage(
                activity.getId(),
                element(activity.getActivityId()),
                activity.getParentActivityInstanceId(),
                activity.getStartTime().toInstant(),
                end == null ? null : end.toInstant(),
                activity.isCanceled());
    }

    private static String element(String activity) {
        return activity.endsWith(ALL_OF_THEM)
                ? activity.substring(0, activity.length() - ALL_OF_THEM.length())
                : activity;
    }

    /** A step in the background is not in the history before it begins. */
    private void addJobs() {
        for (Job job : present.jobs()) {
            String element = place(job);
            if (element != null && !isTimer(job)) {
                List<Passage> here = underWay(element);
                if (here.isEmpty()) {
                    Passage pending = new Passage(
                            job.getId(), element, null, job.getCreateTime().toInstant(), null, false);
                    passages.add(pending);
                    here = List.of(pending);
                }
                here.forEach(passage -> jobs.put(passage.id(), job));
            }
        }
    }

    private void addIncidents() {
        for (Incident incident : present.incidents()) {
            String element = element(incident.getActivityId());
            List<Passage> here = underWay(element);
            if (here.isEmpty()) {
                Passage stuck = new Passage(
                        incident.getId(),
                        element,
                        null,
                        incident.getIncidentTimestamp().toInstant(),
                        null,
                        false);
                passages.add(stuck);
                here = List.of(stuck);
            }
            List<Passage> exactly = here.stream()
                    .filter(passage -> isOf(incident.getExecutionId(), passage))
                    .toList();
            (exactly.isEmpty() ? here : exactly).forEach(passage -> incidents.put(passage.id(), incident));
        }
    }

    private boolean isOf(String execution, Passage passage) {
        HistoricActivityInstance activity = history.get(passage.id());
        return activity != null && execution.equals(activity.getExecutionId());
    }

    private List<Passage> underWay(String element) {
        return passages.stream()
                .filter(passage -> !passage.isOver() && passage.element().equals(element))
                .toList();
    }

    private @Nullable String place(Job job) {
        String place = present.places().get(job.getJobDefinitionId());
        return place == null ? null : element(place);
    }

    /** Its element is waited for by an event, or by whatever the event is attached to. */
    private static boolean isTimer(Job job) {
        return job instanceof TimerEntity;
    }

    private List<Step> steps(String scope) {
        return within.getOrDefault(scope, List.of()).stream()
                .filter(this::isTold)
                .map(this::step)
                .toList();
    }

    /** Where ways merely part or meet there is nothing to tell. */
    private boolean isTold(Passage passage) {
        return !passage.isOver()
                || !(model.getModelElementById(passage.element()) instanceof Gateway gateway)
                || (!ElementWords.name(gateway).isEmpty() && !outcome(passage).isEmpty());
    }

    private Step step(Passage passage) {
        FlowNode node = model.getModelElementById(passage.element());
        HistoricActivityInstance activity = history.get(passage.id());
        Task task = task(activity);
        Date due = task == null ? timer(passage) : task.getDueDate();
        return new Step(
                passage.element(),
                node == null ? passage.element() : ElementWords.name(node),
                node == null ? "task" : ElementWords.kind(node),
                outcome(passage),
                state(passage),
                passage.begunAt(),
                passage.endedAt(),
                activity == null ? null : task == null ? activity.getAssignee() : task.getAssignee(),
                task == null ? List.of() : present.groups().getOrDefault(task.getId(), List.of()),
                due == null ? null : due.toInstant(),
                trouble(passage),
                activity == null ? null : activity.getCalledProcessInstanceId(),
                steps(passage.id()));
    }

    private @Nullable Task task(@Nullable HistoricActivityInstance activity) {
        return activity == null || activity.getTaskId() == null
                ? null
                : present.tasks().get(activity.getTaskId());
    }

    private @Nullable Date timer(Passage passage) {
        return passage.isOver()
                ? null
                : present.jobs().stream()
                        .filter(job -> isTimer(job) && passage.element().equals(place(job)))
                        .map(Job::getDuedate)
                        .findFirst()
                        .orElse(null);
    }

    private String outcome(Passage passage) {
        SequenceFlow taken = flows.from(passage);
        return taken != null && taken.getSource() instanceof Gateway ? ElementWords.name(taken) : "";
    }

    private State state(Passage passage) {
        if (passage.isOver()) {
            return passage.interrupted() && flows.from(passage) == null ? State.INTERRUPTED : State.DONE;
        }
        boolean holdsOthers = within.containsKey(passage.id());
        if (!holdsOthers && incidents.containsKey(passage.id())) {
            return State.FAILED;
        }
        return holdsOthers ? State.UNDER_WAY : State.WAITING;
    }

    private boolean isWhole(Passage passage) {
        HistoricActivityInstance activity = history.get(passage.id());
        return activity != null && activity.getActivityId().endsWith(ALL_OF_THEM);
    }

    /** The whole of them counts for the element that is drawn. */
    private boolean isOneOfMany(Passage passage) {
        HistoricActivityInstance whole = passage.within() == null ? null : history.get(passage.within());
        return whole != null
                && whole.getActivityId().equals(passage.element() + ALL_OF_THEM)
                && state(passage) != State.FAILED;
    }

    private @Nullable Trouble trouble(Passage passage) {
        Incident incident = incidents.get(passage.id());
        if (incident != null && state(passage) == State.FAILED) {
            return new Trouble(Objects.requireNonNullElse(incident.getIncidentMessage(), ""), null);
        }
        Job job = jobs.get(passage.id());
        if (job == null || job.getExceptionMessage() == null || job.getRetries() == 0) {
            return null;
        }
        Date next = job.getDuedate();
        return new Trouble(job.getExceptionMessage(), next == null ? null : next.toInstant());
    }

    /** Not those that were given up: they come once somebody has mended them. */
    private List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        for (Job job : present.jobs()) {
            String element = place(job);
            Instant at = job.getDuedate() == null ? null : job.getDuedate().toInstant();
            if (isTimer(job)
                    && job.getRetries() > 0
                    && at != null
                    && element != null
                    && model.getModelElementById(element) instanceof FlowElement event) {
                deadlines.add(new Deadline(
                        ElementWords.name(event),
                        event instanceof BoundaryEvent boundary ? ElementWords.name(boundary.getAttachedTo()) : "",
                        at));
            }
        }
        return deadlines;
    }
}
