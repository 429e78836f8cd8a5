package fr.tnl.dossier.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of one journal, in the order of their numbers, and notes where it is broken. */
public final class ChainCheck {

    private final String erasureKind;
    private final List<Break> breaks = new ArrayList<>();

    /** Lines that lack a name or text, until a later line tells of an erasure. */
    private final List<Integer> redacted = new ArrayList<>();

    private int number;
    private String hash = JournalLine.BEGINNING;

    /** @param erasureKind kind of the lines that tell of an erasure */
    public ChainCheck(String erasureKind) {
        this.erasureKind = erasureKind;
    }

    public void add(JournalEntry entry) {
        JournalLine line = entry.line();
        boolean follows = line.number() == number + 1;
        if (line.number() > number + 1) {
            note(number + 1, Fault.MISSING);
        }
        if (!line.hash().equals(entry.hash())) {
            note(line.number(), Fault.ALTERED);
        }
        if (line.number() <= number || (follows && !line.previous().equals(hash))) {
            note(line.number(), Fault.DETACHED);
        }
        if (line.kind().equals(erasureKind)) {
            redacted.clear();
        }
        check(line, entry.actor(), entry.actorSalt(), line.actor(), Fault.ACTOR_ALTERED);
        check(line, entry.detail(), entry.detailSalt(), line.detail(), Fault.DETAIL_ALTERED);
        number = line.number();
        hash = entry.hash();
    }

    /** @param head the end that is kept apart */
    public List<Break> end(Head head) {
        redacted.forEach(line -> note(line, Fault.REDACTED));
        if (head.lines() > number) {
            note(number + 1, Fault.TRUNCATED);
        } else if (head.lines() < number) {
            note(head.lines() + 1, Fault.BEYOND_HEAD);
        } else if (!head.hash().equals(hash)) {
            note(number, Fault.DETACHED);
        }
        return breaks.stream().distinct().toList();
    }

    private void check(JournalLine line, String text, @Nullable String salt, String bound, Fault fault) {
        if (salt == null && text.isEmpty()) {
            redacted.add(line.number());
        } else if (salt == null || !Commitment.hash(salt, text).equals(bound)) {
            note(line.number(), fault);
        }
    }

    private void note(int line, Fault fault) {
        breaks.add(new Break(line, fault));
    }
}
