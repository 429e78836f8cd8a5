package fr.tnl.process.forms;

import fr.tnl.dossier.Dossier;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.questionnaire.Option;
import fr.tnl.review.AppointmentReasons;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.review.JuryBench;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a juror needs to review, and the secretariat to find another juror. */
@Component
class JuryFacts implements FormFacts {

    private static final String ASSESS = "assess-dossier";
    private static final String CHOOSE = "choose-juror";

    private final DossierFacts dossierFacts;
    private final Reviews reviews;
    private final AppointmentReasons reasons;
    private final Jurors jurors;
    private final JuryBench bench;
    private final Messages messages;

    JuryFacts(
            DossierFacts dossierFacts,
            Reviews reviews,
            AppointmentReasons reasons,
            Jurors jurors,
            JuryBench bench,
            Messages messages) {
        this.dossierFacts = dossierFacts;
        this.reviews = reviews;
        this.reasons = reasons;
        this.jurors = jurors;
        this.bench = bench;
        this.messages = messages;
    }

    @Override
    public boolean serves(String form) {
        return Set.of(ASSESS, CHOOSE).contains(form);
    }

    @Override
    public void fill(FactSheet sheet, @Nullable VariableScope task) {
        VariableScope scope = Objects.requireNonNull(task);
        Review review = reviews.get(UUID.fromString(ReviewVariables.REVIEW_ID.get(scope)));
        String account = review.juror();
        if (account != null) {
            fillReview(sheet, review, account);
        }
        fillChoice(sheet, dossierFacts.of(scope));
    }

    private void fillReview(FactSheet sheet, Review review, String account) {
        sheet.text("jurorName", jurors.get(account).name())
                .text("reviewDueAt", ParisTime.moment(Objects.requireNonNull(review.dueAt())))
                .text("reviewProgress", progress(review.edition(), account))
                .text("appointmentReason", reasons.of(review, account));
    }

    private void fillChoice(FactSheet sheet, Dossier dossier) {
        sheet.choices(
                        "availableJurors",
                        bench.available(dossier).stream().map(JuryFacts::option).toList())
                .table(
                        "unavailableJurors",
                        bench.unavailable(dossier).stream()
                                .map(one ->
                                        Map.of("juror", one.juror().name(), "reason", messages.get(one.reasonKey())))
                                .toList());
    }

    private static Option option(Juror juror) {
        return new Option(juror.account(), juror.name());
    }

    /** How many of one's reviews are in, such as "4 sur 12". */
    private String progress(String edition, String account) {
        List<Review> own = reviews.ofJuror(edition, account);
        long submitted = own.stream()
                .filter(review -> review.state() == ReviewState.SUBMITTED)
                .count();
        return messages.get("process.facts.progress", submitted, own.size());
    }
}
