package fr.tnl.process.forms;

import fr.tnl.award.Reopenings;
import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Level;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.questionnaire.Option;
import fr.tnl.review.Consolidation;
import fr.tnl.review.Jurors;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.review.Score;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the jury said of a dossier, for the presidency to decide. */
@Component
class DeliberationFacts implements FormFacts {

    /** @param juror by name */
    private record ReadReview(Review review, String juror) {}

    private final Reviews reviews;
    private final Reopenings reopenings;
    private final Jurors jurors;
    private final Editions editions;
    private final Messages messages;

    DeliberationFacts(Reviews reviews, Reopenings reopenings, Jurors jurors, Editions editions, Messages messages) {
        this.reviews = reviews;
        this.reopenings = reopenings;
        this.jurors = jurors;
        this.editions = editions;
        this.messages = messages;
    }

    @Override
    public boolean serves(String form) {
        return form.equals("deliberate");
    }

    @Override
    public void fill(FactSheet sheet, @Nullable VariableScope task) {
        VariableScope scope = Objects.requireNonNull(task);
        DossierReference reference = new DossierReference(DossierVariables.REFERENCE.get(scope));
        Edition edition = editions.get(reference.edition());
        Level proposed = Level.valueOf(DossierVariables.PROPOSED_LEVEL.get(scope));
        Supplier<List<ReadReview>> read = SingletonSupplier.of(() -> submitted(reference));
        Supplier<Consolidation> consolidation = SingletonSupplier.of(() -> reviews.consolidation(reference));
        sheet.table("reviews", () -> read.get().stream()
                        .map(review -> row(review, edition))
                        .toList())
                .table("comments", () -> comments(read.get(), edition))
                .table(
                        "consolidation",
                        () -> consolidation.get().axes().stream().map(this::row).toList())
                .number("totalScore", () -> consolidation.get().total())
                .text("proposedLevel", proposed.name())
                .text("proposedLevelLabel", edition.levelTitle(proposed))
                .text("previousDecision", () -> previousDecision(reference, edition))
                .choices("mentionOptions", () -> edition.mentions().stream()
                        .map(mention -> new Option(mention.id(), mention.title()))
                        .toList());
    }

    /** The last one that was reopened, with why; empty where none was. */
    private String previousDecision(DossierReference reference, Edition edition) {
        return reopenings.of(reference).stream()
                .findFirst()
                .map(past -> messages.get(
                        "process.facts.previousDecision",
                        edition.levelTitle(past.level()),
                        ParisTime.moment(past.decidedAt()),
                        past.reopenedBecause(),
                        past.feedback()))
                .orElse("");
    }

    private List<ReadReview> submitted(DossierReference reference) {
        return reviews.of(reference).stream()
                .filter(review -> review.state() == ReviewState.SUBMITTED)
                .map(review -> new ReadReview(
                        review,
                        jurors.get(Objects.requireNonNull(review.juror())).name()))
                .toList();
    }

    private Map<String, String> row(ReadReview read, Edition edition) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("juror", read.juror());
        read.review()
                .scores()
                .forEach(score -> row.put(
                        score.axis(),
                        score.applies() ? String.valueOf(score.score()) : messages.get("process.facts.notApplicable")));
        row.put("total", number(Consolidation.total(edition.axes(), read.review())));
        return row;
    }

    private List<Map<String, String>> comments(List<ReadReview> submitted, Edition edition) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ReadReview read : submitted) {
            rows.add(comment(
                    read.juror(),
                    messages.get("process.facts.overall"),
                    read.review().comment()));
            for (Axis axis : edition.axes()) {
                read.review().scores().stream()
                        .filter(score -> score.axis().equals(axis.id()))
                        .map(Score::comment)
                        .filter(text -> !text.isBlank())
                        .forEach(text -> rows.add(comment(read.juror(), axis.title(), text)));
            }
        }
        return rows;
    }

    private static Map<String, String> comment(String juror, String axis, String text) {
        return Map.of("juror", juror, "axis", axis, "comment", text);
    }

    private Map<String, String> row(Consolidation.AxisResult result) {
        String spread = String.valueOf(result.spread());
        return Map.of(
                "axis", result.axis().title(),
                "weight", String.valueOf(result.axis().weight()),
                "mean", number(result.mean()),
                "median", number(result.median()),
                "spread", result.divergent() ? messages.get("process.facts.divergent", spread) : spread);
    }

    private String number(@Nullable BigDecimal value) {
        return value == null ? messages.get("process.facts.notApplicable") : plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
