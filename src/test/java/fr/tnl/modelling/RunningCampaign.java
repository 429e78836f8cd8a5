package fr.tnl.modelling;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.process.testing.Given;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** A campaign whose filing is closed, with dossiers that wait in every way that there is. Its jobs run on demand. */
@TestComponent
class RunningCampaign {

    /** Where dossiers wait. */
    enum Place {
        /** For the secretariat, and for the receipt, which is still to be sent. */
        IN_CHECK(60, Track.BADGE),
        /** For an answer, before the reminder. */
        BEFORE_REMINDER(40, Track.BADGE),
        /** For an answer, after the reminder. */
        AFTER_REMINDER(20, Track.BADGE),
        BADGE_DECIDED(20, Track.BADGE),
        UNDER_REVIEW(20, Track.LABEL),
        IN_DELIBERATION(20, Track.LABEL),
        LABEL_DECIDED(20, Track.LABEL);

        private final int dossiers;
        private final Track track;

        Place(int dossiers, Track track) {
            this.dossiers = dossiers;
            this.track = track;
        }
    }

    private static final Actor APPLICANT = Actor.applicant("theo@example.org");
    private static final String RECEIPT = "serviceTask_sendReceipt";

    private final ProcessEngine engine;
    private final Drafts drafts;
    private final DraftAnswers answers;
    private final Applications applications;
    private final LocalAuthorities authorities;
    private final Map<Place, List<String>> dossiers = new EnumMap<>(Place.class);

    RunningCampaign(
            ProcessEngine engine,
            Drafts drafts,
            DraftAnswers answers,
            Applications applications,
            LocalAuthorities authorities) {
        this.engine = engine;
        this.drafts = drafts;
        this.answers = answers;
        this.applications = applications;
        this.authorities = authorities;
    }

    void play() {
        fire("intermediateEvent_openingReached");
        Iterator<LocalAuthority> applicants = Stream.of("saint", "mont", "ville")
                .flatMap(name -> authorities.search(name, 100).stream())
                .distinct()
                .iterator();
        for (Place place : Place.values()) {
            List<String> filed = new ArrayList<>();
            for (int i = 0; i < place.dossiers; i++) {
                filed.add(file(applicants.next(), place.track));
            }
            dossiers.put(place, filed);
        }
        List.of(Place.BADGE_DECIDED, Place.UNDER_REVIEW, Place.IN_DELIBERATION, Place.LABEL_DECIDED)
                .forEach(place -> check(place, Map.of("completenessOutcome", "COMPLETE")));
        List.of(Place.BEFORE_REMINDER, Place.AFTER_REMINDER)
                .forEach(place -> check(
                        place,
                        Map.of("completenessOutcome", "INCOMPLETE", "complementRequest", "Joignez la délibération.")));
        fire("intermediateEvent_closingReached");
        runJobs();
        for (String reference : dossiers.get(Place.AFTER_REMINDER)) {
            fire("intermediateEvent_complementReminderDue", reference);
        }
        runJobs();
        List.of(Place.IN_DELIBERATION, Place.LABEL_DECIDED).forEach(this::review);
        runJobs();
        for (String reference : dossiers.get(Place.LABEL_DECIDED)) {
            submit("presidence", "presidency", task(reference, "userTask_deliberate"), decision());
        }
    }

    static Map<String, Object> decision() {
        return Map.of("level", "BRONZE", "levelReason", "Un début prometteur.", "feedback", "Continuez ainsi.");
    }

    /** References of the dossiers that wait somewhere. */
    List<String> at(Place place) {
        return Objects.requireNonNull(dossiers.get(place));
    }

    List<String> all() {
        return dossiers.values().stream().flatMap(List::stream).toList();
    }

    void check(Place place, Map<String, Object> outcome) {
        at(place)
                .forEach(reference ->
                        submit("secretariat", "secretariat", task(reference, "userTask_checkCompleteness"), outcome));
    }

    /** All jurors give theirs. */
    void review(Place place) {
        for (String reference : at(place)) {
            tasks(reference, "userTask_assessDossier")
                    .forEach(task -> submit(task.getAssignee(), "jury", task, Given.assessment(7)));
        }
    }

    /** What is due in the background, but for receipts. */
    void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    void sendReceipt(String reference) {
        fire(RECEIPT, reference);
    }

    private List<Job> due() {
        List<String> receipts = engine.getManagementService().createJobQuery().activityId(RECEIPT).list().stream()
                .map(Job::getId)
                .toList();
        return engine.getManagementService().createJobQuery().executable().list().stream()
                .filter(job -> !receipts.contains(job.getId()))
                .toList();
    }

    Task task(String reference, String key) {
        List<Task> tasks = tasks(reference, key);
        if (tasks.size() != 1) {
            throw new AssertionError(reference + " has " + tasks.size() + " tasks " + key);
        }
        return tasks.get(0);
    }

    List<Task> tasks(String reference, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .list();
    }

    void submit(String account, String group, Task task, Map<String, Object> input) {
        engine.getIdentityService().setAuthentication(account, List.of(group));
        try {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), account);
            }
            engine.getFormService().submitTaskForm(task.getId(), input);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void fire(String activity) {
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .activityId(activity)
                        .singleResult()
                        .getId());
    }

    private void fire(String activity, String reference) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("dossier")
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId(activity)
                        .singleResult()
                        .getId());
    }

    private String file(LocalAuthority authority, Track track) {
        Dossier draft = drafts.start(new StartRequest(
                new EditionCode("2026"),
                track,
                authority.id(),
                Contact.of(ContactRole.ELECTED, "e", "Élise Martin", "Adjointe", "elise@example.org", ""),
                Contact.of(ContactRole.TECHNICAL, "t", "Théo Roux", "DSI", "theo@example.org", ""),
                true));
        new Answering(drafts, answers).complete(draft, CompleteAnswers.BEST);
        drafts.required(draft)
                .forEach(place -> drafts.addDocument(
                        draft.id(), place.id(), place.id() + ".pdf", "%PDF-1.4\n%%EOF".getBytes(), APPLICANT));
        return applications
                .file(draft.id(), Instant.now(), APPLICANT)
                .requireReference()
                .value();
    }
}
