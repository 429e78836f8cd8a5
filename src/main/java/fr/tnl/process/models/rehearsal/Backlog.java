package fr.tnl.process.models.rehearsal;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that several hands are at together: what belongs to one thing is done by one of them, in its order. Whoever finds
 * nothing left looks for what has come in the meantime, instead of waiting until the others are done as well.
 *
 * @param <W> a piece of work
 */
final class Backlog<W> {

    private record Batch<W>(String thing, List<W> work) {}

    private final Supplier<Map<String, List<W>>> open;
    private final Consumer<W> act;
    private final Queue<Batch<W>> waiting = new ArrayDeque<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param open what is to be done by now, by the thing that it belongs to; what is in somebody's hands may be among it
     * @param act does one piece, after which it is open no more, or is to be done again
     */
    Backlog(Supplier<Map<String, List<W>>> open, Consumer<W> act) {
        this.open = open;
        this.act = act;
    }

    /**
     * Returns when nothing is open any more.
     *
     * @param first what comes before all that is open, each piece by itself
     */
    void workOff(Hands hands, List<W> first) {
        for (W piece : first) {
            String thing = "first/" + taken.size();
            taken.add(thing);
            waiting.add(new Batch<>(thing, List.of(piece)));
        }
        hands.doTogether(this::workOff);
    }

    private void workOff() {
        for (Batch<W> batch = next(); batch != null; batch = next()) {
            try {
                batch.work().forEach(act);
            } finally {
                putBack(batch);
            }
        }
    }

    /** Waits where others are at what may bring more; null once nobody is. */
    private synchronized @Nullable Batch<W> next() {
        while (true) {
            if (waiting.isEmpty()) {
                look();
            }
            if (!waiting.isEmpty()) {
                return waiting.remove();
            }
            if (taken.isEmpty()) {
                return null;
            }
            await();
        }
    }

    private void look() {
        open.get().forEach((thing, work) -> {
            if (taken.add(thing)) {
                waiting.add(new Batch<>(thing, work));
            }
        });
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private synchronized void putBack(Batch<W> batch) {
        taken.remove(batch.thing());
        notifyAll();
    }
}
