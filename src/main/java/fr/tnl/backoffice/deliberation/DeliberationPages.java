package fr.tnl.backoffice.deliberation;

import fr.tnl.award.Awards;
import fr.tnl.award.Decision;
import fr.tnl.award.DeliberationSheet;
import fr.tnl.award.Deliberations;
import fr.tnl.award.ReopenedDecision;
import fr.tnl.award.Reopenings;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.backoffice.deliberation.DeliberationView.AxisView;
import fr.tnl.backoffice.deliberation.DeliberationView.Earlier;
import fr.tnl.backoffice.deliberation.DeliberationView.Leaving;
import fr.tnl.backoffice.deliberation.DeliberationView.Mark;
import fr.tnl.backoffice.deliberation.DeliberationView.Outcome;
import fr.tnl.backoffice.deliberation.DeliberationView.Past;
import fr.tnl.backoffice.deliberation.DeliberationView.Threshold;
import fr.tnl.backoffice.deliberation.DeliberationView.Voice;
import fr.tnl.backoffice.dossier.DossierAccess;
import fr.tnl.backoffice.dossier.TaskLine;
import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Mention;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.FiledDossier;
import fr.tnl.dossier.FiledDossiers;
import fr.tnl.dossier.spi.OpenTasks;
import fr.tnl.review.Consolidation;
import fr.tnl.review.Departure;
import fr.tnl.review.JuryBench;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.review.Score;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import fr.tnl.web.Shown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the jury needs to decide on a dossier. */
@Component
class DeliberationPages {

    private final Deliberations deliberations;
    private final DossierAccess access;
    private final FiledDossiers filedDossiers;
    private final Dossiers dossiers;
    private final Reviews reviews;
    private final JuryBench bench;
    private final Awards awards;
    private final Reopenings reopenings;
    private final Editions editions;
    private final OpenTasks openTasks;
    private final People people;
    private final Messages messages;
    private final Shown shown;

    DeliberationPages(
            Deliberations deliberations,
            DossierAccess access,
            FiledDossiers filedDossiers,
            Dossiers dossiers,
            Reviews reviews,
            JuryBench bench,
            Awards awards,
            Reopenings reopenings,
            Editions editions,
            OpenTasks openTasks,
            People people,
            Messages messages) {
        this.deliberations = deliberations;
        this.access = access;
        this.filedDossiers = filedDossiers;
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.bench = bench;
        this.awards = awards;
        this.reopenings = reopenings;
        this.editions = editions;
        this.openTasks = openTasks;
        this.people = people;
        this.messages = messages;
        this.shown = new Shown(messages);
    }

    /**
     * @throws NotFoundException where the dossier does not exist, is closed to the viewer, or has not come to the
     *     deliberation: until then its scores are nobody's
     */
    DeliberationView view(Viewer viewer, Sight sight, String reference) {
        Dossier dossier = access.open(viewer, reference);
        if (!access.parts(viewer, dossier).contains(DossierAccess.Part.REVIEWS)) {
            throw new NotFoundException();
        }
        DeliberationSheet sheet = deliberations.find(dossier.requireReference()).orElseThrow(NotFoundException::new);
        return view(viewer, sight, dossier, sheet);
    }

    private DeliberationView view(Viewer viewer, Sight sight, Dossier dossier, DeliberationSheet sheet) {
        DossierReference reference = dossier.requireReference();
        FiledDossier filed = filedDossiers.read(dossier);
        Edition edition = filed.edition();
        UnaryOperator<String> names = people.names();
        List<Review> all = reviews.of(reference);
        List<Review> submitted = all.stream()
                .filter(review -> review.state() == ReviewState.SUBMITTED)
                .toList();
        Consolidation consolidation = reviews.consolidation(reference);
        List<AxisView> axes = edition.axes().stream()
                .map(axis -> axis(axis, consolidation, filed, submitted, names))
                .toList();
        return new DeliberationView(
                dossier,
                filed,
                sheet,
                consolidation,
                IntStream.range(0, submitted.size())
                        .mapToObj(index -> voice(index, submitted.get(index), edition, names))
                        .toList(),
                axes,
                axes.stream().map(AxisView::weighted).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add),
                consolidation.weight(),
                sheet.proposed() == null ? "" : edition.levelTitle(sheet.proposed()),
                sheet.thresholds().entrySet().stream()
                        .map(entry -> new Threshold(
                                edition.levelTitle(entry.getKey()),
                                entry.getValue(),
                                sheet.total().subtract(entry.getValue())))
                        .toList(),
                leaving(dossier, all, names),
                earlier(dossier, sight),
                awards.find(reference)
                        .map(decision -> outcome(decision, edition, names))
                        .orElse(null),
                reopenings.of(reference).stream()
                        .map(past -> past(past, edition, names))
                        .toList(),
                openTasks.of(reference).stream()
                        .map(task -> TaskLine.of(task, viewer, names))
                        .toList());
    }

    private static Voice voice(int index, Review review, Edition edition, UnaryOperator<String> names) {
        return new Voice(
                letter(index), name(review, names), Consolidation.total(edition.axes(), review), review.comment());
    }

    private AxisView axis(
            Axis axis,
            Consolidation consolidation,
            FiledDossier filed,
            List<Review> submitted,
            UnaryOperator<String> names) {
        List<Mark> marks = IntStream.range(0, submitted.size())
                .mapToObj(index -> mark(index, submitted.get(index), axis, names))
                .toList();
        Integer self = filed.selfAssessment().stream()
                .filter(line -> line.score().axis().equals(axis.id()))
                .map(FiledDossier.AxisLine::percent)
                .findFirst()
                .orElse(null);
        Consolidation.AxisResult result = consolidation.axes().stream()
                .filter(one -> one.axis().id().equals(axis.id()))
                .findFirst()
                .orElse(null);
        if (result == null || result.mean() == null || result.median() == null) {
            return new AxisView(axis, result, self, marks, null, "", null);
        }
        return new AxisView(
                axis,
                result,
                self,
                marks,
                ScoreStrip.of(
                        marks.stream()
                                .map(mark -> new ScoreStrip.Mark(mark.letter(), mark.score()))
                                .toList(),
                        result.mean(),
                        result.median()),
                words(marks, result.mean(), result.median(), result.spread()),
                result.mean().multiply(BigDecimal.valueOf(axis.weight())));
    }

    private static Mark mark(int index, Review review, Axis axis, UnaryOperator<String> names) {
        Optional<Score> score = review.scores().stream()
                .filter(one -> one.axis().equals(axis.id()))
                .findFirst();
        return new Mark(
                letter(index),
                name(review, names),
                score.filter(Score::applies).map(Score::score).orElse(null),
                score.map(Score::comment).orElse(""));
    }

    private String words(List<Mark> marks, BigDecimal mean, BigDecimal median, int spread) {
        String scores = marks.stream()
                .map(mark -> mark.juror() + "\u00A0"
                        + (mark.score() == null ? messages.get("review.notApplicable") : mark.score()))
                .collect(Collectors.joining(", "));
        return messages.get("backoffice.deliberation.strip", scores, shown.number(mean), shown.number(median), spread);
    }

    /** The tied, and those who stepped back from this dossier: why they did is theirs to tell. */
    private List<Leaving> leaving(Dossier dossier, List<Review> all, UnaryOperator<String> names) {
        Stream<Leaving> tied = bench.unavailable(dossier).stream()
                .filter(one ->
                        one.obstacle() == JuryBench.Obstacle.TIED && one.juror().active())
                .map(one -> new Leaving(one.juror().name(), messages.get(one.reasonKey())));
        Stream<Leaving> recused = all.stream()
                .flatMap(review -> review.departures().stream())
                .filter(departure -> departure.kind() == Departure.Kind.RECUSED)
                .filter(departure -> bench.conflict(departure.juror(), dossier).isEmpty())
                .map(departure ->
                        new Leaving(names.apply(departure.juror()), messages.get("backoffice.deliberation.recused")));
        return Stream.concat(tied, recused).distinct().toList();
    }

    /** What became of other dossiers of the same applicant, as far as it is proclaimed. */
    private List<Earlier> earlier(Dossier dossier, Sight sight) {
        return dossiers.ofAuthority(dossier.authorityId()).stream()
                .filter(other -> !other.id().equals(dossier.id()) && sight.sees(other.id()))
                .map(this::earlier)
                .toList();
    }

    private Earlier earlier(Dossier other) {
        Edition edition = editions.get(other.editionCode());
        Optional<Decision> decision = awards.findProclaimed(other);
        return new Earlier(
                other,
                edition.track(other.track()).title(),
                decision.map(one -> edition.levelTitle(one.level())).orElse(""),
                decision.map(one -> mentions(one, edition)).orElse(List.of()));
    }

    private static Outcome outcome(Decision decision, Edition edition, UnaryOperator<String> names) {
        return new Outcome(
                edition.levelTitle(decision.level()),
                decision.level() == decision.proposed(),
                mentions(decision, edition),
                decision.reason(),
                decision.feedback(),
                names.apply(decision.decidedBy()),
                decision.decidedAt());
    }

    private static Past past(ReopenedDecision past, Edition edition, UnaryOperator<String> names) {
        return new Past(
                edition.levelTitle(past.level()),
                past.reopenedBy().isEmpty() ? "" : names.apply(past.reopenedBy()),
                past.reopenedAt(),
                past.reopenedBecause());
    }

    private static List<String> mentions(Decision decision, Edition edition) {
        return decision.mentions().stream()
                .map(edition::mention)
                .map(Mention::title)
                .toList();
    }

    private static String name(Review review, UnaryOperator<String> names) {
        return names.apply(Objects.requireNonNull(review.juror()));
    }

    /** A, B, C… in the order of the reviews. */
    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
