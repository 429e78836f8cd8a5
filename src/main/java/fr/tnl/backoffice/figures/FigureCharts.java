package fr.tnl.backoffice.figures;

import fr.tnl.backoffice.figures.chart.BarChart;
import fr.tnl.backoffice.figures.chart.Histogram;
import fr.tnl.backoffice.figures.chart.LineChart;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Level;
import fr.tnl.shared.Messages;
import fr.tnl.statistics.CampaignFigures;
import fr.tnl.statistics.Distribution;
import fr.tnl.statistics.JurorLoad;
import fr.tnl.statistics.Progress;
import fr.tnl.statistics.Results;
import fr.tnl.web.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a campaign as charts. */
@Component
class FigureCharts {

    /** @param mean in words */
    record AxisChart(String title, String mean, Histogram histogram) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.FRENCH);
    private static final int HIGHEST = 10;

    /** Bars of the jury that one still takes in. */
    private static final int MOST_JURORS = 40;

    private static final Comparator<JurorLoad> MOST_LEFT_FIRST = Comparator.comparingInt(JurorLoad::overdue)
            .thenComparingInt(JurorLoad::waiting)
            .reversed();

    private final Messages messages;
    private final Shown shown;

    FigureCharts(Messages messages) {
        this.messages = messages;
        this.shown = new Shown(messages);
    }

    /** What was filed in all, this year and earlier; the days are those of this year. */
    LineChart filed(Progress progress, Edition edition, LocalDate closing) {
        List<LineChart.Series> series = new ArrayList<>();
        series.add(new LineChart.Series(edition.code().value(), sums(progress.days(), Progress.Day::filed)));
        progress.past().forEach(past -> series.add(new LineChart.Series(past.edition(), past.filed())));
        return LineChart.of(series, labels(progress, closing));
    }

    /** What was done on each day. */
    LineChart daily(Progress progress, LocalDate closing) {
        return LineChart.of(
                List.of(
                        series("begun", progress, Progress.Day::begun),
                        series("filed", progress, Progress.Day::filed),
                        series("amended", progress, Progress.Day::amended)),
                labels(progress, closing));
    }

    private LineChart.Series series(String key, Progress progress, ToIntFunction<Progress.Day> value) {
        return new LineChart.Series(
                messages.get("backoffice.figures.head." + key),
                progress.days().stream().map(value::applyAsInt).toList());
    }

    private static List<Integer> sums(List<Progress.Day> days, ToIntFunction<Progress.Day> value) {
        List<Integer> sums = new ArrayList<>();
        int sum = 0;
        for (Progress.Day day : days) {
            sum += value.applyAsInt(day);
            sums.add(sum);
        }
        return sums;
    }

    /** To the closing, even where it is still to come. */
    private static List<String> labels(Progress progress, LocalDate closing) {
        LocalDate first = progress.days().get(0).day();
        LocalDate last = progress.days().get(progress.days().size() - 1).day();
        LocalDate end = last.isBefore(closing) ? closing : last;
        return first.datesUntil(end.plusDays(1)).map(DAY::format).toList();
    }

    /** Median and ninth decile of each step that dossiers have left. */
    BarChart delays(CampaignFigures figures) {
        return BarChart.of(
                figures.delays().stream()
                        .filter(delay -> delay.passed() > 0)
                        .map(delay -> {
                            int median = delay.median() == null ? 0 : delay.median();
                            int slowest = delay.slowest() == null ? 0 : delay.slowest();
                            return new BarChart.Row(
                                    messages.get(delay.step().messageKey()),
                                    messages.get(
                                            "backoffice.figures.delay",
                                            number(FigureTables.days(median)),
                                            number(FigureTables.days(slowest))),
                                    List.of(median, slowest - median));
                        })
                        .toList(),
                List.of(legend("median", "strong"), legend("slowest", "hatched")));
    }

    /** How many dossiers each step holds now. */
    BarChart waiting(CampaignFigures figures) {
        return BarChart.of(
                figures.delays().stream()
                        .filter(delay -> delay.waiting() > 0)
                        .map(delay -> new BarChart.Row(
                                messages.get(delay.step().messageKey()),
                                messages.get(
                                        "backoffice.figures.since",
                                        shown.count(delay.waiting()),
                                        number(FigureTables.days(delay.longest()))),
                                List.of(delay.waiting())))
                        .toList(),
                List.of(legend("waiting", "strong")));
    }

    /** All of a jury; of a very large one those who are furthest behind. */
    BarChart jury(List<JurorLoad> jury) {
        return BarChart.of(
                (jury.size() <= MOST_JURORS
                                ? jury.stream()
                                : jury.stream().sorted(MOST_LEFT_FIRST).limit(MOST_JURORS))
                        .map(load -> new BarChart.Row(
                                load.name(),
                                messages.get(
                                        "backoffice.figures.load",
                                        shown.count(load.submitted()),
                                        shown.count((long) load.submitted() + load.waiting())),
                                List.of(load.submitted(), load.waiting() - load.overdue(), load.overdue())))
                        .toList(),
                List.of(legend("submitted", "strong"), legend("assigned", "pale"), legend("overdue", "alarm")));
    }

    List<AxisChart> scores(CampaignFigures figures) {
        return Stream.concat(
                        figures.scores().axes().stream()
                                .filter(axis -> axis.scores().size() > 0)
                                .map(axis -> axis(axis.title(), axis.scores())),
                        Stream.of(axis(
                                messages.get("backoffice.figures.all"),
                                figures.scores().all())))
                .toList();
    }

    private AxisChart axis(String title, Distribution scores) {
        return new AxisChart(
                title,
                messages.get(
                        "backoffice.figures.spread",
                        number(scores.mean()),
                        number(scores.median()),
                        number(scores.deviation())),
                Histogram.of(LongStream.rangeClosed(0, HIGHEST)
                        .mapToObj(score -> scores.of((int) score))
                        .toList()));
    }

    /** How many dossiers came to each level. */
    BarChart levels(Results results, Edition edition) {
        List<BarChart.Row> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Integer> parts = new ArrayList<>();
            for (Level other : Level.values()) {
                parts.add(other == level ? results.all().of(level) : 0);
            }
            rows.add(new BarChart.Row(
                    edition.levelTitle(level), shown.count(results.all().of(level)), parts));
        }
        return BarChart.of(rows, levels(edition)).withoutLegend();
    }

    /** The levels of each group side by side. */
    <K extends Enum<K>> BarChart groups(Map<K, Results.Counts> groups, Edition edition, Function<K, String> key) {
        return BarChart.of(
                groups.entrySet().stream()
                        .filter(group -> group.getValue().decided() > 0)
                        .map(group -> new BarChart.Row(
                                messages.get(key.apply(group.getKey())),
                                messages.get(
                                        "backoffice.figures.awarded",
                                        shown.count(group.getValue().awarded()),
                                        shown.count(group.getValue().decided())),
                                Stream.of(Level.values())
                                        .map(level -> group.getValue().of(level))
                                        .toList()))
                        .toList(),
                levels(edition));
    }

    private List<BarChart.Legend> levels(Edition edition) {
        return Stream.of(Level.values())
                .map(level -> new BarChart.Legend(edition.levelTitle(level), "level-" + level))
                .toList();
    }

    private BarChart.Legend legend(String key, String style) {
        return new BarChart.Legend(messages.get("backoffice.figures.head." + key), style);
    }

    private String number(@Nullable BigDecimal value) {
        return value == null ? "–" : shown.number(value);
    }
}
