package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliberationPositionTest {

    private static final List<String> ORDER = List.of("a", "b", "c", "d");

    @Test
    void leadsToTheDossiersBesideIt() {
        assertThat(of("b", ORDER, "a", "c")).contains(new DeliberationPosition(2, 4, "a", "c", "c"));
    }

    @Test
    void leadsNowhereBeyondTheEnds() {
        assertThat(of("a", ORDER, "a", "c")).contains(new DeliberationPosition(1, 4, null, "b", "c"));
        assertThat(of("d", ORDER, "a", "c")).contains(new DeliberationPosition(4, 4, "c", null, "a"));
    }

    @Test
    void beginsAnewWithWhatWasLeftUndecided() {
        assertThat(of("c", ORDER, "a", "c").orElseThrow().nextToDecide()).isEqualTo("a");
    }

    @Test
    void leadsToNoOtherWhereAllElseIsDecided() {
        assertThat(of("b", List.of("a", "b"), "b").orElseThrow().nextToDecide()).isNull();
    }

    @Test
    void isNoneOfADossierThatIsNotInTheOrder() {
        assertThat(of("x", ORDER)).isEmpty();
    }

    @Test
    void findsTheOneThatIsLeftAmongThousandsWithoutAskingForEach() {
        List<String> order =
                IntStream.range(0, 46_000).mapToObj(String::valueOf).toList();
        AtomicInteger asked = new AtomicInteger();

        DeliberationPosition position = DeliberationPosition.of("23000", order, group -> {
                    asked.incrementAndGet();
                    return group.contains("22999") ? Set.of("22999") : Set.of();
                })
                .orElseThrow();

        assertThat(position.nextToDecide()).isEqualTo("22999");
        assertThat(asked).hasValueLessThan(10);
    }

    private static Optional<DeliberationPosition> of(String reference, List<String> order, String... undecided) {
        return DeliberationPosition.of(reference, order, group -> Stream.of(undecided)
                .filter(group::contains)
                .collect(Collectors.toSet()));
    }
}
