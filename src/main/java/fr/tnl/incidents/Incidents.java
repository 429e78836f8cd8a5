package fr.tnl.incidents;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.incidents.spi.FailedStep;
import fr.tnl.incidents.spi.FailedSteps;
import fr.tnl.incidents.spi.FailedSteps.Attempts;
import fr.tnl.incidents.spi.FailedSteps.Found;
import fr.tnl.incidents.spi.FailedSteps.NextTry;
import fr.tnl.incidents.spi.FailedSteps.Place;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Hashes;
import fr.tnl.shared.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What gave up, put together by where and why. A dossier that is closed to somebody by a tie leaves no trace here
 * either; what is about no dossier may be about any, and is for full sight only.
 */
@Service
@Transactional(readOnly = true)
public class Incidents {

    private static final int GROUPS_PER_PAGE = 25;
    private static final int LINES_PER_PAGE = 50;
    private static final int GROUP_KEY = 16;

    /**
     * What is asked for.
     *
     * @param process key of a process, null for all
     * @param element of a diagram, null for all
     * @param cause null for all
     * @param dossier part of a reference, or empty
     */
    public record Filter(
            @Nullable String process, @Nullable String element, @Nullable CauseKind cause, String dossier) {

        static final Filter NONE = new Filter(null, null, null, "");

        public boolean isEmpty() {
            return process == null && element == null && cause == null && dossier.isBlank();
        }
    }

    /** Something to filter by, with how many incidents it has before any filter. */
    public record Choice(String value, String name, int count) {}

    /**
     * One page of groups, the largest first.
     *
     * @param page from 0
     * @param found incidents that the filter lets through, of {@code all}
     */
    public record Overview(
            List<IncidentGroup> groups,
            int page,
            int pages,
            int found,
            int all,
            List<Choice> processes,
            List<Choice> elements,
            List<Choice> causes) {}

    /**
     * One incident in a list.
     *
     * @param subject the business key of its process, empty where that is over
     * @param dossier null where it is about none
     */
    public record Line(FailedStep step, String subject, @Nullable Dossier dossier) {}

    /** @param page from 0 */
    public record GroupPage(IncidentGroup group, List<Line> lines, int page, int pages) {}

    /** One incident with all that is known of it. */
    public record Sheet(
            Found found,
            String group,
            Place place,
            Place step,
            Cause cause,
            Line line,
            Attempts attempts,
            @Nullable String message) {

        public boolean isElsewhere() {
            return !place.element().equals(step.element());
        }
    }

    /** A step that is tried again by itself. */
    public record Trying(Place place, String subject, @Nullable Dossier dossier, Cause cause, NextTry next) {}

    /** @param lines the soonest of them */
    public record TryingPage(List<Trying> lines, long all) {}

    /** What is open, sorted. */
    private record Sorted(FailedStep step, Cause cause) {

        String key() {
            return Hashes.sha256(String.join(
                            "|",
                            step.model(),
                            step.step(),
                            step.element(),
                            cause.kind().name(),
                            cause.about()))
                    .substring(0, GROUP_KEY);
        }
    }

    private final FailedSteps steps;
    private final Causes causes;
    private final Dossiers dossiers;

    Incidents(FailedSteps steps, Causes causes, Dossiers dossiers) {
        this.steps = steps;
        this.causes = causes;
        this.dossiers = dossiers;
    }

    /** How many there are, for the price of one count where nothing is closed. */
    public long count(Sight sight) {
        return sight.isFull() ? steps.count() : visible(sight).size();
    }

    /** @param page from 0; one beyond the last is the last */
    public Overview groups(Filter filter, Sight sight, int page) {
        List<Sorted> all = sorted(visible(sight));
        Map<String, Place> places = new LinkedHashMap<>();
        all.forEach(one -> places.computeIfAbsent(placeKey(one.step()), key -> place(one.step())));
        List<Sorted> found = filtered(all, filter, places);
        List<List<Sorted>> groups = new ArrayList<>(found.stream()
                .collect(Collectors.groupingBy(Sorted::key, LinkedHashMap::new, Collectors.toList()))
                .values());
        groups.sort(Comparator.comparing((List<Sorted> group) -> group.size()).reversed());
        int pages = pages(groups.size(), GROUPS_PER_PAGE);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        return new Overview(
                groups.stream()
                        .skip((long) shown * GROUPS_PER_PAGE)
                        .limit(GROUPS_PER_PAGE)
                        .map(this::group)
                        .toList(),
                shown,
                pages,
                found.size(),
                all.size(),
                choices(all, one -> Objects.requireNonNull(places.get(placeKey(one.step()))), true),
                choices(all, one -> Objects.requireNonNull(places.get(placeKey(one.step()))), false),
                causeChoices(all));
    }

    /** Empty where the group has no open incident, or none any more. */
    public Optional<GroupPage> group(String key, Sight sight, int page) {
        List<Sorted> members = members(key, sight);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        int pages = pages(members.size(), LINES_PER_PAGE);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        List<FailedStep> onPage = members.stream()
                .skip((long) shown * LINES_PER_PAGE)
                .limit(LINES_PER_PAGE)
                .map(Sorted::step)
                .toList();
        return Optional.of(new GroupPage(group(members), lines(onPage), shown, pages));
    }

    /** The open incidents of a group, the newest first. */
    List<FailedStep> inGroup(String key, Sight sight) {
        return members(key, sight).stream().map(Sorted::step).toList();
    }

    /** Empty where there is none, or it is about a dossier that is closed to whoever asks. */
    public Optional<Sheet> find(String id, Sight sight) {
        return steps.find(id).flatMap(found -> {
            Line line = lines(List.of(found.step())).get(0);
            return sees(sight, line.subject()) ? Optional.of(sheet(found, line)) : Optional.empty();
        });
    }

    /** @param most how many are read */
    public TryingPage trying(Sight sight, int most) {
        List<NextTry> next = steps.nextTries(sight.isFull() ? most : Integer.MAX_VALUE);
        Map<String, String> subjects =
                steps.subjects(next.stream().map(NextTry::instance).collect(Collectors.toSet()));
        List<NextTry> seen = next.stream()
                .filter(one -> sees(sight, subjects.getOrDefault(one.instance(), "")))
                .toList();
        return new TryingPage(
                seen.stream()
                        .limit(most)
                        .map(one -> trying(one, subjects.getOrDefault(one.instance(), "")))
                        .toList(),
                sight.isFull() ? steps.countNextTries() : seen.size());
    }

    /** The diagram of a model; nothing of a dossier is in it. */
    public Optional<String> drawing(String model) {
        return steps.drawing(model);
    }

    private Trying trying(NextTry next, String subject) {
        return new Trying(
                steps.place(next.model(), next.element()),
                subject,
                dossier(subject).orElse(null),
                causes.of(next.message()),
                next);
    }

    private Sheet sheet(Found found, Line line) {
        FailedStep step = found.step();
        Cause cause = causes.of(step.message());
        Attempts attempts = steps.attempts(step);
        return new Sheet(
                found,
                new Sorted(step, cause).key(),
                place(step),
                steps.place(step.model(), step.step()),
                attempts.refusal() ? cause.refused() : cause,
                line,
                new Attempts(attempts.number(), TechnicalText.masked(attempts.technical()), attempts.refusal()),
                step.message() == null ? null : TechnicalText.masked(step.message()));
    }

    private IncidentGroup group(List<Sorted> members) {
        Sorted newest = members.get(0);
        boolean refused = newest.cause().kind() == CauseKind.UNKNOWN
                && steps.attempts(newest.step()).refusal();
        return new IncidentGroup(
                newest.key(),
                place(newest.step()),
                refused ? newest.cause().refused() : newest.cause(),
                members.size(),
                members.get(members.size() - 1).step().since(),
                newest.step().since(),
                newest.step());
    }

    private List<Sorted> members(String key, Sight sight) {
        return sorted(visible(sight)).stream()
                .filter(one -> one.key().equals(key))
                .toList();
    }

    private List<Sorted> sorted(List<FailedStep> open) {
        return open.stream()
                .map(step -> new Sorted(step, causes.of(step.message())))
                .toList();
    }

    private List<FailedStep> visible(Sight sight) {
        List<FailedStep> open = steps.open();
        if (sight.isFull()) {
            return open;
        }
        Map<String, String> subjects = subjects(open);
        return open.stream()
                .filter(step -> sees(sight, subjects.getOrDefault(step.instance(), "")))
                .toList();
    }

    private static boolean sees(Sight sight, String subject) {
        return sight.isFull() || reference(subject).isPresent() && sight.sees(subject);
    }

    private List<Sorted> filtered(List<Sorted> all, Filter filter, Map<String, Place> places) {
        String wanted = filter.dossier().strip().toLowerCase(Locale.ROOT);
        Map<String, String> subjects = wanted.isEmpty()
                ? Map.of()
                : subjects(all.stream().map(Sorted::step).toList());
        return all.stream()
                .filter(one -> filter.process() == null
                        || Objects.requireNonNull(places.get(placeKey(one.step())))
                                .process()
                                .equals(filter.process()))
                .filter(one -> filter.element() == null || one.step().element().equals(filter.element()))
                .filter(one -> filter.cause() == null || one.cause().kind() == filter.cause())
                .filter(one -> wanted.isEmpty()
                        || subjects.getOrDefault(one.step().instance(), "")
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
    }

    private static List<Choice> choices(
            List<Sorted> all, java.util.function.Function<Sorted, Place> placeOf, boolean ofProcess) {
        Map<String, Choice> choices = new TreeMap<>();
        for (Sorted one : all) {
            Place place = placeOf.apply(one);
            String value = ofProcess ? place.process() : place.element();
            String name = ofProcess ? place.processName() : place.name();
            choices.merge(
                    value,
                    new Choice(value, name, 1),
                    (known, again) -> new Choice(value, known.name(), known.count() + 1));
        }
        return choices.values().stream()
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private static List<Choice> causeChoices(List<Sorted> all) {
        Map<CauseKind, Integer> counts = new TreeMap<>();
        all.forEach(one -> counts.merge(one.cause().kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new Choice(count.getKey().name(), count.getKey().messageKey(), count.getValue()))
                .toList();
    }

    private List<Line> lines(List<FailedStep> onPage) {
        Map<String, String> subjects = subjects(onPage);
        return onPage.stream()
                .map(step -> {
                    String subject = subjects.getOrDefault(step.instance(), "");
                    return new Line(step, subject, dossier(subject).orElse(null));
                })
                .toList();
    }

    private Map<String, String> subjects(List<FailedStep> open) {
        return steps.subjects(open.stream().map(FailedStep::instance).collect(Collectors.toSet()));
    }

    private Optional<Dossier> dossier(String subject) {
        return reference(subject).flatMap(dossiers::find);
    }

    private static Optional<DossierReference> reference(String subject) {
        try {
            return Optional.of(new DossierReference(subject));
        } catch (DomainException notOne) {
            return Optional.empty();
        }
    }

    private Place place(FailedStep step) {
        return steps.place(step.model(), step.element());
    }

    private static String placeKey(FailedStep step) {
        return step.model() + "|" + step.element();
    }

    private static int pages(int number, int each) {
        return Math.max(1, (number + each - 1) / each);
    }
}
