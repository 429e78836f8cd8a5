package fr.tnl.palmares;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.SearchText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many laureates there are of each sort. Each choice of a filter is counted under all the others: the number beside
 * it is what one would see.
 */
public final class LaureateCounts {

    /** So many laureates are alike in all that one may filter by. */
    record Cell(
            String level,
            List<String> mentions,
            AuthorityKind kind,
            @Nullable String region,
            @Nullable String regionName,
            @Nullable String department,
            @Nullable String departmentName,
            int number) {}

    /**
     * A place with laureates.
     *
     * @param code INSEE code, or {@link LaureateFilter#NOWHERE}
     */
    public record Place(String code, String name, int number) {}

    private final List<Cell> cells;
    private final LaureateFilter filter;

    LaureateCounts(List<Cell> cells, LaureateFilter filter) {
        this.cells = cells;
        this.filter = filter;
    }

    /** How many the filter lets through. */
    public int total() {
        return among(null).mapToInt(Cell::number).sum();
    }

    public Map<String, Integer> byLevel() {
        return sums(Choice.LEVEL, cell -> List.of(cell.level()));
    }

    public Map<String, Integer> byMention() {
        return sums(Choice.MENTION, Cell::mentions);
    }

    public Map<AuthorityKind, Integer> byKind() {
        return sums(Choice.KIND, cell -> List.of(cell.kind()));
    }

    /** By name. */
    public List<Place> regions() {
        return places(Choice.REGION, Cell::region, Cell::regionName).stream()
                .filter(place -> !place.code().equals(LaureateFilter.NOWHERE))
                .toList();
    }

    /** By code; those in no single département last. */
    public List<Place> departments() {
        return places(Choice.DEPARTMENT, Cell::department, Cell::departmentName).stream()
                .sorted(Comparator.comparing((Place place) -> place.code().equals(LaureateFilter.NOWHERE))
                        .thenComparing(Place::code))
                .toList();
    }

    private enum Choice {
        LEVEL,
        MENTION,
        KIND,
        REGION,
        DEPARTMENT
    }

    private <K> Map<K, Integer> sums(Choice choice, Function<Cell, List<K>> keys) {
        Map<K, Integer> sums = new LinkedHashMap<>();
        among(choice).forEach(cell -> keys.apply(cell).forEach(key -> sums.merge(key, cell.number(), Integer::sum)));
        return sums;
    }

    private List<Place> places(
            Choice choice, Function<Cell, @Nullable String> code, Function<Cell, @Nullable String> name) {
        Map<String, Place> places = new TreeMap<>();
        among(choice).forEach(cell -> {
            String key = Objects.requireNonNullElse(code.apply(cell), LaureateFilter.NOWHERE);
            String words = Objects.requireNonNullElse(name.apply(cell), key);
            places.merge(
                    key,
                    new Place(key, words, cell.number()),
                    (one, other) -> new Place(key, words, one.number() + other.number()));
        });
        return places.values().stream()
                .sorted(Comparator.comparing(place -> SearchText.words(place.name())))
                .toList();
    }

    /** @param free the choice that is left open, or null where the whole filter counts */
    private Stream<Cell> among(@Nullable Choice free) {
        return cells.stream()
                .filter(cell -> free == Choice.LEVEL || passes(filter.level(), cell.level()))
                .filter(cell -> free == Choice.MENTION
                        || filter.mention() == null
                        || cell.mentions().contains(filter.mention()))
                .filter(cell -> free == Choice.KIND || filter.kind() == null || filter.kind() == cell.kind())
                .filter(cell -> free == Choice.REGION || passes(filter.region(), cell.region()))
                .filter(cell -> free == Choice.DEPARTMENT
                        || passes(
                                filter.department(),
                                Objects.requireNonNullElse(cell.department(), LaureateFilter.NOWHERE)));
    }

    private static boolean passes(@Nullable String wanted, @Nullable String is) {
        return wanted == null || wanted.equals(is);
    }
}
