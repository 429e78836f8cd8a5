package fr.tnl.dossier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final UUID DOSSIER = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final Instant NOON = Instant.parse("2026-10-01T10:00:00Z");

    private final List<JournalEntry> journal = new ArrayList<>();

    @BeforeEach
    void write() {
        write("FILED", "dsi@rennes.example", "TNL-2026-0001");
        write("COMPLETE", "secretariat", "");
        write("DECIDED", "presidence", "Or");
        write("ERASED", "secretariat", "");
    }

    @Test
    void findsAJournalWholeThatNobodyTouched() {
        assertThat(breaks()).isEmpty();
        assertThat(new ChainCheck("ERASED").end(Head.NONE)).isEmpty();
    }

    /** Worked out with printf and sha256sum. */
    @Test
    void hashesWhatAnybodyCanHashAgain() {
        JournalLine line =
                new JournalLine(DOSSIER, 1, JournalLine.BEGINNING, NOON, "FILED", "APPLICANT", "aa", "bb", "cc");

        assertThat(line.canonical())
                .isEqualTo("tnl-journal/1|11111111-2222-3333-4444-555555555555|1|"
                        + "0000000000000000000000000000000000000000000000000000000000000000"
                        + "|2026-10-01T10:00:00.000000Z|FILED|APPLICANT|aa|bb|cc");
        assertThat(line.hash()).isEqualTo("c053406e227931abc1f1b9855706ff4d83ed04d7b58f4189736a15888db812a0");
        assertThat(Commitment.hash("00ff", "é"))
                .isEqualTo("dd517ef3c00be5334b4be110cdd6eda863e01e8d98386ad824c69836285ba5e6");
    }

    @Test
    void findsALineThatIsGone() {
        journal.remove(1);

        assertThat(breaks()).containsExactly(new Break(2, Fault.MISSING));
    }

    @Test
    void findsThatTheEndIsGone() {
        Head head = head();
        journal.remove(3);
        journal.remove(2);

        assertThat(breaks(head)).containsExactly(new Break(3, Fault.TRUNCATED));
        assertThat(breaks(new Head(3, journal.get(1).hash()))).containsExactly(new Break(3, Fault.TRUNCATED));
    }

    @Test
    void findsThatAllOfItIsGone() {
        Head head = head();
        journal.clear();

        assertThat(breaks(head)).containsExactly(new Break(1, Fault.TRUNCATED));
    }

    @Test
    void findsAnAlteredLine() {
        JournalLine line = journal.get(1).line();
        JournalLine other = new JournalLine(
                DOSSIER,
                2,
                line.previous(),
                NOON.plusSeconds(60),
                "CLOSED",
                line.actorKind(),
                line.actor(),
                line.detail(),
                line.evidence());
        replace(1, other, journal.get(1).hash());

        assertThat(breaks()).containsExactly(new Break(2, Fault.ALTERED));
    }

    @Test
    void findsALineThatWasReplacedWithAHashOfItsOwn() {
        JournalLine line = journal.get(1).line();
        JournalLine other =
                new JournalLine(DOSSIER, 2, line.previous(), NOON, "CLOSED", "STAFF", line.actor(), line.detail(), "");
        replace(1, other, other.hash());

        assertThat(breaks()).containsExactly(new Break(3, Fault.DETACHED));
    }

    @Test
    void findsTheLastLineReplacedByItsHead() {
        Head head = head();
        JournalLine line = journal.get(3).line();
        JournalLine other =
                new JournalLine(DOSSIER, 4, line.previous(), NOON, "CLOSED", "STAFF", line.actor(), line.detail(), "");
        replace(3, other, other.hash());

        assertThat(breaks(head)).containsExactly(new Break(4, Fault.DETACHED));
    }

    @Test
    void findsAnInsertedLine() {
        JournalEntry inserted = entry(3, journal.get(1).hash(), "REVIEWED", "jury1", "");
        journal.add(2, inserted);

        assertThat(breaks()).contains(new Break(3, Fault.DETACHED));
    }

    @Test
    void findsAddedLinesBehindTheHead() {
        Head head = head();
        write("AWARDED", "", "Or");

        assertThat(breaks(head)).containsExactly(new Break(5, Fault.BEYOND_HEAD));
    }

    @Test
    void findsLinesThatChangedPlaces() {
        Collections.swap(journal, 1, 2);

        assertThat(breaks()).isNotEmpty();
    }

    @Test
    void findsAnotherAuthorAndAnotherText() {
        JournalEntry filed = journal.get(0);
        journal.set(
                0,
                new JournalEntry(
                        filed.line(),
                        filed.hash(),
                        "autre@rennes.example",
                        filed.actorSalt(),
                        "x",
                        filed.detailSalt()));

        assertThat(breaks()).containsExactly(new Break(1, Fault.ACTOR_ALTERED), new Break(1, Fault.DETAIL_ALTERED));
    }

    @Test
    void takesAnErasureThatTheJournalTellsOf() {
        erase(0);

        assertThat(breaks()).isEmpty();
    }

    @Test
    void findsWhatWasErasedWithoutTellingOrAfterwards() {
        write("AWARDED", "presidence", "Or");
        erase(4);

        assertThat(breaks()).containsExactly(new Break(5, Fault.REDACTED));
    }

    @Test
    void findsATextThatWasPutInThePlaceOfAnErasedOne() {
        JournalEntry filed = journal.get(0);
        journal.set(0, new JournalEntry(filed.line(), filed.hash(), "autre", null, filed.detail(), filed.detailSalt()));

        assertThat(breaks()).containsExactly(new Break(1, Fault.ACTOR_ALTERED));
    }

    private void erase(int index) {
        JournalEntry entry = journal.get(index);
        journal.set(index, new JournalEntry(entry.line(), entry.hash(), "", null, "", null));
    }

    private void replace(int index, JournalLine line, String hash) {
        JournalEntry entry = journal.get(index);
        journal.set(
                index,
                new JournalEntry(line, hash, entry.actor(), entry.actorSalt(), entry.detail(), entry.detailSalt()));
    }

    private void write(String kind, String actor, String detail) {
        Head head = head();
        journal.add(entry(head.lines() + 1, head.hash(), kind, actor, detail));
    }

    private static JournalEntry entry(int number, String previous, String kind, String actor, String detail) {
        String salt = Commitment.newSalt();
        JournalLine line = new JournalLine(
                DOSSIER,
                number,
                previous,
                NOON.plusSeconds(number),
                kind,
                "STAFF",
                Commitment.hash(salt, actor),
                Commitment.hash(salt, detail),
                "");
        return new JournalEntry(line, line.hash(), actor, salt, detail, salt);
    }

    private Head head() {
        return journal.isEmpty()
                ? Head.NONE
                : new Head(
                        journal.get(journal.size() - 1).line().number(),
                        journal.get(journal.size() - 1).hash());
    }

    private List<Break> breaks() {
        return breaks(head());
    }

    private List<Break> breaks(Head head) {
        ChainCheck check = new ChainCheck("ERASED");
        journal.forEach(check::add);
        return check.end(head);
    }
}
