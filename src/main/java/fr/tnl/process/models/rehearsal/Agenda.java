package fr.tnl.process.models.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What people will do, and when; what falls on the same moment in the order it was noted. What was in vain and is tried
 * once more is kept apart: from that alone nothing new comes.
 */
final class Agenda {

    private record Entry(Instant at, long number, boolean isNew, Runnable act) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int order = at.compareTo(other.at);
            return order == 0 ? Long.compare(number, other.number) : order;
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long numbers;
    private int news;

    synchronized void note(Instant at, Runnable act) {
        entries.add(new Entry(at, numbers++, true, act));
        news++;
    }

    synchronized void noteOnceMore(Instant at, Runnable act) {
        entries.add(new Entry(at, numbers++, false, act));
    }

    /** Whether anything is to come that was not tried before. */
    synchronized boolean hasNews() {
        return news > 0;
    }

    synchronized Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Takes out all that is due. */
    synchronized List<Runnable> due(Instant now) {
        List<Runnable> due = new ArrayList<>();
        for (Entry first = entries.peek(); first != null && !first.at.isAfter(now); first = entries.peek()) {
            due.add(first.act);
            entries.remove();
            news -= first.isNew ? 1 : 0;
        }
        return due;
    }
}
