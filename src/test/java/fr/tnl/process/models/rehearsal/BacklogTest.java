package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final int PATIENCE = 10;

    @AutoClose
    private final Hands hands = new Hands();

    private final Map<String, List<String>> open = new TreeMap<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void doesWhatBelongsToOneThingInItsOrder() {
        open.put("a", List.of("a1", "a2", "a3"));
        open.put("b", List.of("b1"));

        new Backlog<>(this::open, this::strike).workOff(hands, List.of());

        assertThat(done).containsExactlyInAnyOrder("a1", "a2", "a3", "b1").containsSubsequence("a1", "a2", "a3");
    }

    @Test
    void beginsWithWhatIsHandedToItFirst() {
        come("a", "a1");

        new Backlog<>(this::open, (String piece) -> {
                    strike(piece);
                    if (piece.equals("first")) {
                        come("b", "b1");
                    }
                })
                .workOff(hands, List.of("first"));

        assertThat(done).containsExactlyInAnyOrder("first", "a1", "b1").containsSubsequence("first", "b1");
    }

    @Test
    void goesOnWithWhatComesOfTheWork() {
        open.put("a", List.of("a1"));

        new Backlog<>(this::open, (String piece) -> {
                    strike(piece);
                    if (piece.equals("a1")) {
                        come("b", "b1");
                    }
                })
                .workOff(hands, List.of());

        assertThat(done).containsExactly("a1", "b1");
    }

    @Test
    void doesWhatHasComeWhileAnotherHandIsStillAtWork() {
        CountDownLatch later = new CountDownLatch(1);
        open.put("long", List.of("long"));
        open.put("short", List.of("short"));

        new Backlog<>(this::open, (String piece) -> {
                    switch (piece) {
                        case "long" -> await(later);
                        case "short" -> come("new", "late");
                        default -> later.countDown();
                    }
                    strike(piece);
                })
                .workOff(hands, List.of());

        assertThat(done).containsExactlyInAnyOrder("short", "late", "long");
    }

    @Test
    void endsWithWhatWentWrong() {
        open.put("a", List.of("a1"));

        Backlog<String> backlog = new Backlog<>(this::open, piece -> {
            throw new IllegalArgumentException("broken");
        });

        assertThatThrownBy(() -> backlog.workOff(hands, List.of())).hasRootCauseMessage("broken");
    }

    private synchronized Map<String, List<String>> open() {
        return new TreeMap<>(open);
    }

    private synchronized void come(String thing, String piece) {
        open.put(thing, List.of(piece));
    }

    private synchronized void strike(String piece) {
        done.add(piece);
        open.replaceAll((thing, pieces) ->
                pieces.stream().filter(other -> !other.equals(piece)).toList());
        open.values().removeIf(List::isEmpty);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
