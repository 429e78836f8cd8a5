package fr.tnl.process.forms;

import fr.tnl.dossier.Dossier;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.questionnaire.Forms;
import fr.tnl.questionnaire.Option;
import fr.tnl.review.AppointmentReasons;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.review.JuryBench;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewDraft;
import fr.tnl.review.ReviewDrafts;
import fr.tnl.review.Reviews;
import fr.tnl.review.Sights;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a juror needs to review, and the secretariat to find another juror. */
@Component
class JuryFacts implements FormFacts {

    static final String ASSESS = "assess-dossier";
    private static final String CHOOSE = "choose-juror";

    private final DossierFacts dossierFacts;
    private final Reviews reviews;
    private final ReviewDrafts drafts;
    private final AppointmentReasons reasons;
    private final Jurors jurors;
    private final JuryBench bench;
    private final Sights sights;
    private final Forms forms;
    private final Messages messages;

    JuryFacts(
            DossierFacts dossierFacts,
            Reviews reviews,
            ReviewDrafts drafts,
            AppointmentReasons reasons,
            Jurors jurors,
            JuryBench bench,
            Sights sights,
            Forms forms,
            Messages messages) {
        this.dossierFacts = dossierFacts;
        this.reviews = reviews;
        this.drafts = drafts;
        this.reasons = reasons;
        this.jurors = jurors;
        this.bench = bench;
        this.sights = sights;
        this.forms = forms;
        this.messages = messages;
    }

    @Override
    public boolean serves(String form) {
        return Set.of(ASSESS, CHOOSE).contains(form);
    }

    @Override
    public void fill(FactSheet sheet, @Nullable VariableScope task) {
        VariableScope scope = Objects.requireNonNull(task);
        Review review = reviews.get(reviewOf(scope));
        String account = review.juror();
        // Who else might review it, and who is tied, is for whoever chooses: no juror reads it
        if (account != null) {
            fillReview(sheet, review, account);
        } else {
            fillChoice(sheet, dossierFacts.of(scope));
        }
    }

    @Override
    public void resume(FactSheet sheet, VariableScope task, String account) {
        UUID review = reviewOf(task);
        if (!reviews.get(review).isGivenBy(account)) {
            return;
        }
        Optional<ReviewDraft> draft = drafts.find(review, account);
        sheet.number("draftVersion", () -> draft.map(ReviewDraft::version).orElse(0L))
                .text("draftSavedAt", () -> draft.map(saved -> ParisTime.moment(saved.savedAt()))
                        .orElse(""));
        draft.map(ReviewDraft::texts)
                .map(texts -> DraftEntries.values(forms.get(ASSESS), texts))
                .ifPresent(entries -> entries.forEach(sheet::begin));
    }

    private static UUID reviewOf(VariableScope task) {
        return UUID.fromString(ReviewVariables.REVIEW_ID.get(task));
    }

    private void fillReview(FactSheet sheet, Review review, String account) {
        sheet.text("jurorName", () -> jurors.get(account).name())
                .text("reviewDueAt", () -> ParisTime.moment(Objects.requireNonNull(review.dueAt())))
                .text("reviewProgress", () -> progress(review.edition(), account))
                .text("appointmentReason", () -> reasons.of(review, account));
    }

    private void fillChoice(FactSheet sheet, Dossier dossier) {
        sheet.choices("availableJurors", () -> bench.available(dossier).stream()
                        .map(JuryFacts::option)
                        .toList())
                .table("unavailableJurors", () -> bench.unavailable(dossier).stream()
                        .map(one -> Map.of("juror", one.juror().name(), "reason", messages.get(one.reasonKey())))
                        .toList());
    }

    private static Option option(Juror juror) {
        return new Option(juror.account(), juror.name());
    }

    /** How many of one's reviews are in, such as "4 sur 12". */
    private String progress(String edition, String account) {
        JuryBench.Load load = bench.load(new EditionCode(edition), account, sights.of(account));
        return messages.get("process.facts.progress", load.submitted(), load.total());
    }
}
