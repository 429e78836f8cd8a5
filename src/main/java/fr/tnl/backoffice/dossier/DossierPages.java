package fr.tnl.backoffice.dossier;

import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.award.Correction;
import fr.tnl.award.ReopenedDecision;
import fr.tnl.award.Reopenings;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.backoffice.dossier.DossierAccess.Part;
import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Mention;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.Complements;
import fr.tnl.completeness.Completeness;
import fr.tnl.completeness.CompletenessCheck;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.FiledDossier;
import fr.tnl.dossier.FiledDossiers;
import fr.tnl.dossier.Journal;
import fr.tnl.dossier.Timeline;
import fr.tnl.dossier.spi.OpenTasks;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.mail.MailLog;
import fr.tnl.review.Consolidation;
import fr.tnl.review.Departure;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewDrafts;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.review.Score;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what a viewer may see of a dossier, part by part. */
@Component
public class DossierPages {

    record CheckLine(CompletenessCheck check, String by) {}

    /**
     * @param juror null while nobody is found
     * @param begun whether the juror has saved a part of it; what it says is nobody else's
     */
    record ReviewerLine(
            int number, ReviewState state, @Nullable String juror, @Nullable Instant dueAt, boolean begun) {}

    /** @param reason empty where the viewer is not to know it */
    record DepartureLine(String juror, Departure.Kind kind, Instant at, String reason) {}

    /** @param score null where the juror gave none, which is so in no review that is in */
    record ScoreLine(Axis axis, @Nullable Score score) {

        /** Whether there is a figure: the axis may not apply. */
        public boolean isScored() {
            return score != null && score.applies();
        }

        public String getPoints() {
            return score == null || score.score() == null ? "–" : String.valueOf(score.score());
        }
    }

    record ReviewSheet(String juror, List<ScoreLine> scores, BigDecimal total, String comment) {}

    /** @param reopenedBy empty where a review that was set aside did it */
    record PastDecisionLine(ReopenedDecision decision, String level, String decidedBy, String reopenedBy) {}

    /** @param mentions their titles */
    record CorrectionLine(Correction correction, String level, List<String> mentions, String by) {}

    /** @param actor whoever did it, or empty where the process did */
    record EventLine(int number, Instant at, EventKind kind, String actor, String detail) {}

    private final FiledDossiers filedDossiers;
    private final OpenTasks openTasks;
    private final Completeness completeness;
    private final Complements complements;
    private final Reviews reviews;
    private final ReviewDrafts drafts;
    private final Awards awards;
    private final Reopenings reopenings;
    private final Certificates certificates;
    private final IssuedDocuments issued;
    private final Timeline timeline;
    private final Journal journal;
    private final MailLog mailLog;
    private final Threads threads;
    private final DossierAccess access;
    private final People people;
    private final Messages messages;

    DossierPages(
            FiledDossiers filedDossiers,
            OpenTasks openTasks,
            Completeness completeness,
            Complements complements,
            Reviews reviews,
            ReviewDrafts drafts,
            Awards awards,
            Reopenings reopenings,
            Certificates certificates,
            IssuedDocuments issued,
            Timeline timeline,
            Journal journal,
            MailLog mailLog,
            Threads threads,
            DossierAccess access,
            People people,
            Messages messages) {
        this.filedDossiers = filedDossiers;
        this.openTasks = openTasks;
        this.completeness = completeness;
        this.complements = complements;
        this.reviews = reviews;
        this.drafts = drafts;
        this.awards = awards;
        this.reopenings = reopenings;
        this.certificates = certificates;
        this.issued = issued;
        this.timeline = timeline;
        this.journal = journal;
        this.mailLog = mailLog;
        this.threads = threads;
        this.access = access;
        this.people = people;
        this.messages = messages;
    }

    /** @param version that is held against the one before, null for the last */
    public void fill(Model model, Viewer viewer, Dossier dossier, @Nullable Integer version) {
        Set<Part> parts = access.parts(viewer, dossier);
        DossierReference reference = dossier.requireReference();
        FiledDossier filed = filedDossiers.read(dossier);
        UnaryOperator<String> names = people.names();
        model.addAttribute("dossier", dossier);
        model.addAttribute("filed", filed);
        for (Part part : parts) {
            switch (part) {
                case CONTACTS -> model.addAttribute("contacts", contacts(dossier));
                case OPEN_TASKS -> model.addAttribute("tasks", tasks(reference, viewer, names));
                case EXAMINATION -> {
                    fillExamination(model, dossier, names);
                    fillVersions(model, dossier, version);
                }
                case REVIEWERS -> fillReviewers(model, reference, names, parts.contains(Part.RECUSALS));
                case REVIEWS -> fillReviews(model, reference, filed.edition(), names);
                case DECISION -> fillDecision(model, reference, filed.edition(), names);
                case ISSUED -> model.addAttribute("issued", issued.of(dossier));
                case TIMELINE -> {
                    model.addAttribute("events", events(dossier, names, parts.contains(Part.RECUSALS)));
                    model.addAttribute("journal", journal.of(dossier));
                }
                case MAILS -> model.addAttribute("mails", mailLog.ofDossier(reference.value()));
                case MESSAGES -> model.addAttribute("thread", threads.of(dossier));
                case OWN_REVIEW -> fillOwnReview(model, reference, viewer, filed.edition());
                case RECUSALS -> {
                    // Says what the reviewers and the timeline show
                }
            }
        }
    }

    private static List<Contact> contacts(Dossier dossier) {
        return dossier.contacts().stream()
                .sorted(Comparator.comparing(Contact::role))
                .toList();
    }

    private List<TaskLine> tasks(DossierReference reference, Viewer viewer, UnaryOperator<String> names) {
        return openTasks.of(reference).stream()
                .map(task -> TaskLine.of(task, viewer, names))
                .toList();
    }

    private void fillExamination(Model model, Dossier dossier, UnaryOperator<String> names) {
        DossierReference reference = dossier.requireReference();
        model.addAttribute(
                "checks",
                completeness.checksOf(reference).stream()
                        .map(check -> new CheckLine(check, names.apply(check.checkedBy())))
                        .toList());
        List<Complement> asked = completeness.complementsOf(reference);
        model.addAttribute("complements", asked);
        // What an applicant has not sent yet is nobody's business
        model.addAttribute(
                "complementAnswers",
                asked.stream()
                        .filter(complement -> !complement.isOpen())
                        .collect(Collectors.toMap(
                                Complement::id, complement -> complements.progress(dossier, complement))));
    }

    private void fillVersions(Model model, Dossier dossier, @Nullable Integer version) {
        if (dossier.filedVersions() > 1) {
            model.addAttribute(
                    "comparison", filedDossiers.compare(dossier, version == null ? dossier.filedVersions() : version));
        }
    }

    private void fillReviewers(Model model, DossierReference reference, UnaryOperator<String> names, boolean why) {
        List<Review> all = reviews.of(reference);
        Set<UUID> begun = drafts.begunOf(reference).keySet();
        model.addAttribute(
                "reviewers",
                all.stream()
                        .map(review -> new ReviewerLine(
                                review.number(),
                                review.state(),
                                name(review.juror(), names),
                                review.dueAt(),
                                begun.contains(review.id())))
                        .toList());
        model.addAttribute(
                "departures",
                all.stream()
                        .flatMap(review -> review.departures().stream())
                        .sorted(Comparator.comparing(Departure::at))
                        .map(departure -> new DepartureLine(
                                names.apply(departure.juror()),
                                departure.kind(),
                                departure.at(),
                                why ? departure.reason() : ""))
                        .toList());
    }

    private void fillReviews(Model model, DossierReference reference, Edition edition, UnaryOperator<String> names) {
        List<ReviewSheet> sheets = reviews.of(reference).stream()
                .filter(review -> review.state() == ReviewState.SUBMITTED)
                .map(review -> sheet(review, edition, Objects.requireNonNull(name(review.juror(), names))))
                .toList();
        model.addAttribute("sheets", sheets);
        model.addAttribute("consolidation", reviews.consolidation(reference));
    }

    private void fillOwnReview(Model model, DossierReference reference, Viewer viewer, Edition edition) {
        reviews.of(reference).stream()
                .filter(review -> review.isGivenBy(viewer.account()))
                .findFirst()
                .ifPresent(own -> {
                    model.addAttribute("ownReview", own);
                    if (own.state() == ReviewState.SUBMITTED) {
                        model.addAttribute("ownSheet", sheet(own, edition, ""));
                    }
                });
    }

    private static ReviewSheet sheet(Review review, Edition edition, String juror) {
        List<ScoreLine> lines = new ArrayList<>();
        for (Axis axis : edition.axes()) {
            lines.add(new ScoreLine(
                    axis,
                    review.scores().stream()
                            .filter(score -> score.axis().equals(axis.id()))
                            .findFirst()
                            .orElse(null)));
        }
        return new ReviewSheet(juror, lines, Consolidation.total(edition.axes(), review), review.comment());
    }

    private void fillDecision(Model model, DossierReference reference, Edition edition, UnaryOperator<String> names) {
        model.addAttribute(
                "pastDecisions",
                reopenings.of(reference).stream()
                        .map(past -> new PastDecisionLine(
                                past,
                                edition.levelTitle(past.level()),
                                names.apply(past.decidedBy()),
                                past.reopenedBy().isEmpty() ? "" : names.apply(past.reopenedBy())))
                        .toList());
        awards.find(reference).ifPresent(decision -> {
            model.addAttribute("decision", decision);
            model.addAttribute("decidedBy", decision.decidedBy().isEmpty() ? "" : names.apply(decision.decidedBy()));
            model.addAttribute("levelTitle", edition.levelTitle(decision.level()));
            model.addAttribute("proposedTitle", edition.levelTitle(decision.proposed()));
            model.addAttribute(
                    "mentions",
                    decision.mentions().stream()
                            .map(edition::mention)
                            .map(Mention::title)
                            .toList());
        });
        model.addAttribute(
                "corrections",
                awards.corrections(reference).stream()
                        .map(correction -> new CorrectionLine(
                                correction,
                                edition.levelTitle(correction.level()),
                                correction.mentions().stream()
                                        .map(edition::mention)
                                        .map(Mention::title)
                                        .toList(),
                                names.apply(correction.correctedBy())))
                        .toList());
        certificates
                .find(reference)
                .ifPresent(certificate -> model.addAttribute("certificateCode", certificate.verificationCode()));
    }

    private List<EventLine> events(Dossier dossier, UnaryOperator<String> names, boolean why) {
        return timeline.of(dossier.id()).stream()
                .map(event -> new EventLine(
                        event.number(), event.at(), event.kind(), actor(event, names), detail(event, names, why)))
                .toList();
    }

    private static String actor(DossierEvent event, UnaryOperator<String> names) {
        return event.actorKind() == Actor.Kind.STAFF ? names.apply(event.actor()) : event.actor();
    }

    private String detail(DossierEvent event, UnaryOperator<String> names, boolean why) {
        return switch (event.kind()) {
            case JUROR_RECUSED -> why ? event.detail() : "";
            case REVIEW_MISSED, REVIEW_SET_ASIDE, TIE_KNOWN_LATE -> names.apply(event.detail());
            case REVIEWS_CONSOLIDATED -> messages.get("backoffice.event.total", new BigDecimal(event.detail()));
            default -> event.detail();
        };
    }

    private static @Nullable String name(@Nullable String account, UnaryOperator<String> names) {
        return account == null ? null : names.apply(account);
    }
}
