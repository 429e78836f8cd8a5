package fr.tnl.product;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.AnswerEdit;
import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.process.testing.Given;
import fr.tnl.questionnaire.Entered;
import fr.tnl.review.Review;
import fr.tnl.review.Reviews;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import fr.tnl.testing.Visitor;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.Order;

/** A campaign whose filing is over, with a dossier in each stage that people work on. */
@TestComponent
@Order(Stage.AFTER_THE_DEMO)
class Stage implements ApplicationRunner {

    static final int AFTER_THE_DEMO = 30;
    static final EditionCode EDITION = new EditionCode("2026");

    static final String RECUSAL = "Ma sœur dirige le service informatique.";
    static final String OPINION = "Un avis qui ne regarde que son auteur.";
    static final int SCORE = 7;

    /** What stands on the stage; tests that change something have one of their own. */
    enum Role {
        /** Three jurors, none of whom has answered. */
        UNDER_REVIEW("COMMUNE-38151", Track.LABEL),
        /** One juror recused and was replaced, one has given a review. */
        HALF_REVIEWED("COMMUNE-35238", Track.LABEL),
        /** Waits for the presidency. */
        IN_DELIBERATION("COMMUNE-13004", Track.LABEL),
        /** Waits for the proclamation. */
        DECIDED("COMMUNE-67482", Track.LABEL),
        /** Proclaimed ahead of the others, with its certificate. */
        AWARDED("COMMUNE-31555", Track.LABEL),
        /** For the test that gives a review. */
        TO_BE_REVIEWED("COMMUNE-44109", Track.LABEL),
        /** Waits for the secretariat. */
        IN_CHECK("COMMUNE-01004", Track.BADGE),
        /** For the test that checks it. */
        TO_BE_CHECKED("COMMUNE-69123", Track.BADGE);

        private final String authority;
        private final Track track;

        Role(String authority, Track track) {
            this.authority = authority;
            this.track = track;
        }
    }

    private final ProcessEngine engine;
    private final Drafts drafts;
    private final DraftAnswers answers;
    private final Applications applications;
    private final LocalAuthorities authorities;
    private final Reviews reviews;
    private final Awards awards;
    private final Certificates certificates;
    private final Accounts accounts;
    private final ApplicantAccess access;
    private final Map<Role, Dossier> dossiers = new EnumMap<>(Role.class);

    Stage(
            ProcessEngine engine,
            Drafts drafts,
            DraftAnswers answers,
            Applications applications,
            LocalAuthorities authorities,
            Reviews reviews,
            Awards awards,
            Certificates certificates,
            Accounts accounts,
            ApplicantAccess access) {
        this.engine = engine;
        this.drafts = drafts;
        this.answers = answers;
        this.applications = applications;
        this.authorities = authorities;
        this.reviews = reviews;
        this.awards = awards;
        this.certificates = certificates;
        this.accounts = accounts;
        this.access = access;
    }

    /** An account for tests that get its password wrong, which makes the engine wait. */
    static final String FORGETFUL = "tete-en-l-air";

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.create(
                new Account(FORGETFUL, "Gaston", "Oubli", "", Set.of(fr.tnl.identity.Role.SECRETARIAT)),
                Visitor.PASSWORD,
                false);
        fireTimer("intermediateEvent_openingReached");
        for (Role role : Role.values()) {
            dossiers.put(role, file(role));
        }
        runJobs();
        for (Role role : Role.values()) {
            if (role.track == Track.LABEL) {
                submit(
                        "secretariat",
                        task(role, "userTask_checkCompleteness"),
                        Map.of("completenessOutcome", "COMPLETE"));
            }
        }
        fireTimer("intermediateEvent_closingReached");
        runJobs();
        Review recused = reviewsOf(Role.HALF_REVIEWED).get(0);
        submit(juror(recused), reviewTask(Role.HALF_REVIEWED, juror(recused)), recusal());
        give(reviewsOf(Role.HALF_REVIEWED).get(1));
        reviewsOf(Role.IN_DELIBERATION).forEach(this::give);
        for (Role role : List.of(Role.DECIDED, Role.AWARDED)) {
            reviewsOf(role).forEach(this::give);
            runJobs();
            submit("presidence", task(role, "userTask_deliberate"), decision());
        }
        runJobs();
        awards.proclaim(new DossierReference(reference(Role.AWARDED)));
        certificates.issue(new DossierReference(reference(Role.AWARDED)));
    }

    Dossier dossier(Role role) {
        return Objects.requireNonNull(dossiers.get(role));
    }

    String reference(Role role) {
        return String.valueOf(dossier(role).reference());
    }

    List<Review> reviewsOf(Role role) {
        return reviews.of(new DossierReference(reference(role)));
    }

    /** Accounts of those who review it now. */
    List<String> jurorsOf(Role role) {
        return reviewsOf(role).stream().map(Stage::juror).toList();
    }

    /** The only open task of this kind. */
    Task task(Role role, String key) {
        return task(reference(role), key);
    }

    private Task task(String reference, String key) {
        return Objects.requireNonNull(engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult());
    }

    Task reviewTask(Role role, String juror) {
        return Objects.requireNonNull(engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference(role))
                .taskDefinitionKey("userTask_assessDossier")
                .taskAssignee(juror)
                .singleResult());
    }

    /** A whole review as its form sends it. */
    static Map<String, Object> assessment() {
        Map<String, Object> input = new HashMap<>(Given.assessment(SCORE));
        input.put("overallComment", OPINION);
        return input;
    }

    private static Map<String, Object> recusal() {
        return Map.of("recused", true, "recusalReason", RECUSAL);
    }

    private static Map<String, Object> decision() {
        return Map.of("level", "BRONZE", "levelReason", "Un début prometteur.", "feedback", "Continuez ainsi.");
    }

    private static String juror(Review review) {
        return Objects.requireNonNull(review.juror());
    }

    private void give(Review review) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(review.reference())
                .taskAssignee(juror(review))
                .singleResult();
        submit(juror(review), task, assessment());
    }

    private void submit(String account, Task task, Map<String, Object> input) {
        engine.getIdentityService().setAuthentication(account, groups(account));
        try {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), account);
            }
            engine.getFormService().submitTaskForm(task.getId(), input);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groups(String account) {
        return accounts.find(account).orElseThrow().roles().stream()
                .map(fr.tnl.identity.Role::group)
                .toList();
    }

    private void fireTimer(String activity) {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().executable().list();
    }

    private Dossier file(Role role) {
        return file(role.authority, role.track);
    }

    /** Files a complete dossier; a test that does so takes an authority of its own. */
    Dossier file(String authority, Track track) {
        return file(ready(authority, track));
    }

    Dossier file(Dossier draft) {
        return applications.file(draft.id(), Instant.now(), Actor.applicant("theo@example.org"));
    }

    /** Answers one question of a complete draft otherwise. */
    void answer(Dossier draft, String key, String value) {
        answers.save(
                draft.id(),
                AnswerEdit.ofQuestion(
                        key,
                        List.of(value),
                        Entered.of(drafts.answers(draft).values().get(key))),
                Actor.applicant("theo@example.org"));
    }

    /** A draft that can be filed. */
    Dossier ready(String authority, Track track) {
        Dossier draft = begin(authority, track, "Élise Martin");
        new Answering(drafts, answers).complete(draft, CompleteAnswers.BEST);
        drafts.required(draft)
                .forEach(place -> drafts.addDocument(
                        draft.id(),
                        place.id(),
                        place.id() + ".pdf",
                        "%PDF-1.4\n%%EOF".getBytes(),
                        Actor.applicant("theo@example.org")));
        return draft;
    }

    Dossier begin(String authority, Track track, String elected) {
        return drafts.start(new StartRequest(
                EDITION,
                track,
                authorities.get(authority).id(),
                Contact.of(ContactRole.ELECTED, "e", elected, "Adjointe", "elise@example.org", ""),
                Contact.of(ContactRole.TECHNICAL, "t", "Théo Roux", "DSI", "theo@example.org", ""),
                true));
    }

    /** A browser that was let in by a mailed link. */
    Visitor applicantOf(Dossier dossier, int port) {
        Visitor visitor = Visitor.anonymous(port);
        String link = "/acces/" + access.issueLink(dossier, "theo@example.org");
        visitor.submit(link, link, Map.of());
        return visitor;
    }

    /** The secretariat finds the dossier incomplete. */
    void askForComplement(Dossier filed, String request) {
        check(filed, Map.of("completenessOutcome", "INCOMPLETE", "complementRequest", request));
    }

    /** The same, part by part. */
    void askForComplement(Dossier filed, String request, List<String> questions, List<String> documents) {
        check(
                filed,
                Map.of(
                        "completenessOutcome", "INCOMPLETE",
                        "complementRequest", request,
                        "complementQuestions", questions,
                        "complementDocuments", documents));
    }

    /** The secretariat finds the dossier complete. */
    void complete(Dossier filed) {
        check(filed, Map.of("completenessOutcome", "COMPLETE"));
    }

    /** Neither the reminder nor the deadline of its complement brings an answer. */
    void letComplementLapse(Dossier filed) {
        for (String timer : List.of("intermediateEvent_complementReminderDue", "intermediateEvent_complementOverdue")) {
            Job job = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance(filed))
                    .activityId(timer)
                    .singleResult();
            engine.getManagementService().executeJob(job.getId());
            runJobs();
        }
    }

    /** Ends its process, wherever it is: for a dossier that is to be one of another edition. */
    void end(Dossier filed) {
        engine.getRuntimeService().deleteProcessInstance(instance(filed), "end");
    }

    private String instance(Dossier filed) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(filed.reference()))
                .singleResult()
                .getId();
    }

    /** A badge that the decision table decided. */
    Dossier decidedBadge(String authority) {
        Dossier filed = file(authority, Track.BADGE);
        check(filed, Map.of("completenessOutcome", "COMPLETE"));
        return filed;
    }

    private void check(Dossier filed, Map<String, Object> input) {
        runJobs();
        submit("secretariat", task(String.valueOf(filed.reference()), "userTask_checkCompleteness"), input);
        runJobs();
    }
}
