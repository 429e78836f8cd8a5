package fr.tnl.backoffice.figures;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Level;
import fr.tnl.shared.Messages;
import fr.tnl.statistics.CampaignFigures;
import fr.tnl.statistics.Distribution;
import fr.tnl.statistics.Progress;
import fr.tnl.statistics.Results;
import fr.tnl.statistics.Scores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a campaign as tables. */
@Component
class FigureTables {

    private static final int HIGHEST = 10;

    private final Messages messages;

    FigureTables(Messages messages) {
        this.messages = messages;
    }

    /** @param scores whether the viewer may see them */
    List<FigureTable> of(CampaignFigures figures, Edition edition, boolean scores) {
        List<FigureTable> tables = new ArrayList<>(List.of(
                progress(figures.progress()),
                delays(figures),
                waiting(figures),
                jury(figures),
                results(figures.results(), edition),
                groups("resultats-par-categorie", figures.results().byKind(), edition, kind -> kind.messageKey()),
                groups(
                        "resultats-par-taille",
                        figures.results().bySize(),
                        edition,
                        size -> "backoffice.figures.size." + size)));
        if (scores) {
            tables.add(axes(figures.scores()));
            tables.add(severity(figures.scores()));
        }
        return tables;
    }

    private FigureTable progress(Progress progress) {
        List<String> heads = heads("day", "begun", "filed", "amended", "sum");
        progress.past().forEach(past -> heads.add(messages.get("backoffice.figures.sumOf", past.edition())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int sum = 0;
        for (Progress.Day day : progress.days()) {
            sum += day.filed();
            List<@Nullable Object> row = row(day.day(), day.begun(), day.filed(), day.amended(), sum);
            for (Progress.Past past : progress.past()) {
                row.add(past.filed().get(rows.size()));
            }
            rows.add(row);
        }
        return table("avancement", heads, rows);
    }

    private FigureTable delays(CampaignFigures figures) {
        return table(
                "delais",
                heads("step", "passed", "median", "slowest"),
                figures.delays().stream()
                        .map(delay -> row(
                                messages.get(delay.step().messageKey()),
                                delay.passed(),
                                days(delay.median()),
                                days(delay.slowest())))
                        .toList());
    }

    private FigureTable waiting(CampaignFigures figures) {
        return table(
                "en-attente",
                heads("step", "waiting", "waitingMedian", "longest"),
                figures.delays().stream()
                        .map(delay -> row(
                                messages.get(delay.step().messageKey()),
                                delay.waiting(),
                                days(delay.waitingMedian()),
                                days(delay.longest())))
                        .toList());
    }

    private FigureTable jury(CampaignFigures figures) {
        return table(
                "jury",
                heads("juror", "submitted", "assigned", "overdue", "left"),
                figures.jury().stream()
                        .map(load -> row(load.name(), load.submitted(), load.waiting(), load.overdue(), load.left()))
                        .toList());
    }

    private FigureTable results(Results results, Edition edition) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            rows.add(row(edition.levelTitle(level), results.all().of(level)));
        }
        rows.add(row(messages.get("backoffice.figures.undecided"), results.all().undecided()));
        return table("resultats", heads("level", "dossiers"), rows);
    }

    private <K extends Enum<K>> FigureTable groups(
            String id, Map<K, Results.Counts> groups, Edition edition, Function<K, String> key) {
        List<String> heads = heads("group");
        for (Level level : Level.values()) {
            heads.add(edition.levelTitle(level));
        }
        heads.add(messages.get("backoffice.figures.undecided"));
        return table(
                id,
                heads,
                groups.entrySet().stream()
                        .map(group -> {
                            List<@Nullable Object> row = row(messages.get(key.apply(group.getKey())));
                            for (Level level : Level.values()) {
                                row.add(group.getValue().of(level));
                            }
                            row.add(group.getValue().undecided());
                            return row;
                        })
                        .toList());
    }

    private FigureTable axes(Scores scores) {
        List<String> heads = heads("axis");
        IntStream.rangeClosed(0, HIGHEST).forEach(score -> heads.add(String.valueOf(score)));
        heads.addAll(heads("notApplicable", "mean", "medianScore", "deviation"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Scores.AxisScores axis : scores.axes()) {
            rows.add(distribution(axis.title(), axis.scores(), axis.notApplicable()));
        }
        rows.add(distribution(
                messages.get("backoffice.figures.all"),
                scores.all(),
                scores.axes().stream()
                        .mapToLong(Scores.AxisScores::notApplicable)
                        .sum()));
        return table("notes", heads, rows);
    }

    private static List<@Nullable Object> distribution(String title, Distribution scores, long notApplicable) {
        List<@Nullable Object> row = row(title);
        IntStream.rangeClosed(0, HIGHEST).forEach(score -> row.add(scores.of(score)));
        row.addAll(row(notApplicable, scores.mean(), scores.median(), scores.deviation()));
        return row;
    }

    private FigureTable severity(Scores scores) {
        return table(
                "notes-par-membre",
                heads("juror", "scores", "mean", "medianScore", "deviation", "difference"),
                scores.jurors().stream()
                        .map(juror -> row(
                                juror.name(),
                                juror.scores().size(),
                                juror.scores().mean(),
                                juror.scores().median(),
                                juror.scores().deviation(),
                                difference(juror.scores(), scores.all())))
                        .toList());
    }

    static @Nullable BigDecimal difference(Distribution own, Distribution all) {
        var mean = own.mean();
        var overall = all.mean();
        return mean == null || overall == null ? null : mean.subtract(overall);
    }

    private FigureTable table(String id, List<String> heads, List<List<@Nullable Object>> rows) {
        return new FigureTable(id, messages.get("backoffice.figures.table." + id), heads, rows);
    }

    private List<String> heads(String... keys) {
        return new ArrayList<>(Stream.of(keys)
                .map(key -> messages.get("backoffice.figures.head." + key))
                .toList());
    }

    /** May be added to, and hold null. */
    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    /** Hours as days with one decimal. */
    static @Nullable BigDecimal days(@Nullable Integer hours) {
        return hours == null ? null : BigDecimal.valueOf(hours).divide(BigDecimal.valueOf(24), 1, RoundingMode.HALF_UP);
    }
}
