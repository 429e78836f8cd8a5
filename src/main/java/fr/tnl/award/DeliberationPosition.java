package fr.tnl.award;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** A dossier in the order. */
    public record Stop(String reference, boolean toDecide) {}

    /** Empty where the dossier is not in the order. */
    static Optional<DeliberationPosition> of(String reference, List<Stop> order) {
        return IntStream.range(0, order.size())
                .filter(index -> order.get(index).reference().equals(reference))
                .mapToObj(index -> at(index, order))
                .findFirst();
    }

    private static DeliberationPosition at(int index, List<Stop> order) {
        return new DeliberationPosition(
                index + 1,
                order.size(),
                index == 0 ? null : order.get(index - 1).reference(),
                index + 1 == order.size() ? null : order.get(index + 1).reference(),
                Stream.concat(order.subList(index + 1, order.size()).stream(), order.subList(0, index).stream())
                        .filter(Stop::toDecide)
                        .map(Stop::reference)
                        .findFirst()
                        .orElse(null));
    }
}
