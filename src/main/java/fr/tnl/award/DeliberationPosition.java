package fr.tnl.award;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dossier among the others of a deliberation.
 *
 * @param rank from 1, out of {@code of}
 * @param previous reference, null where it is the first
 * @param nextToDecide the first after it that awaits its decision, else the first of all that does; null where no other
 *     does
 */
public record DeliberationPosition(
        int rank, int of, @Nullable String previous, @Nullable String next, @Nullable String nextToDecide) {

    /** Those that follow are asked for in ever larger groups: most often one of the first is undecided. */
    private static final int FIRST_GROUP = 50;

    private static final int GROWTH = 4;

    /**
     * Empty where the dossier is not in the order.
     *
     * @param order references
     * @param undecided gives those of a group that await their decision
     */
    static Optional<DeliberationPosition> of(
            String reference, List<String> order, Function<List<String>, Set<String>> undecided) {
        int index = order.indexOf(reference);
        return index < 0 ? Optional.empty() : Optional.of(at(index, order, undecided));
    }

    private static DeliberationPosition at(
            int index, List<String> order, Function<List<String>, Set<String>> undecided) {
        List<String> others = Stream.concat(
                        order.subList(index + 1, order.size()).stream(), order.subList(0, index).stream())
                .toList();
        return new DeliberationPosition(
                index + 1,
                order.size(),
                index == 0 ? null : order.get(index - 1),
                index + 1 == order.size() ? null : order.get(index + 1),
                first(others, undecided));
    }

    private static @Nullable String first(List<String> others, Function<List<String>, Set<String>> undecided) {
        int size = FIRST_GROUP;
        for (int from = 0; from < others.size(); size *= GROWTH) {
            List<String> group = others.subList(from, Math.min(others.size(), from + size));
            from += group.size();
            Set<String> open = undecided.apply(group);
            Optional<String> found = group.stream().filter(open::contains).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }
}
