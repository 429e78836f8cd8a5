package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant MONDAY = Instant.parse("2026-09-21T08:00:00Z");

    private final Agenda agenda = new Agenda();
    private final List<String> done = new ArrayList<>();

    @Test
    void handsOutWhatIsDueInTheOrderOfItsTimeAndOfItsNotes() {
        note(MONDAY.plusSeconds(60), "third");
        note(MONDAY, "first");
        note(MONDAY, "second");
        note(MONDAY.plusSeconds(61), "later");

        agenda.due(MONDAY.plusSeconds(60)).forEach(Runnable::run);

        assertThat(done).containsExactly("first", "second", "third");
        assertThat(agenda.next()).hasValue(MONDAY.plusSeconds(61));
    }

    @Test
    void handsOutNothingTwice() {
        note(MONDAY, "once");

        assertThat(agenda.due(MONDAY)).hasSize(1);
        assertThat(agenda.due(MONDAY)).isEmpty();
        assertThat(agenda.next()).isEmpty();
    }

    @Test
    void takesWhatIsOnlyTriedOnceMoreForNoNews() {
        note(MONDAY, "new");
        agenda.noteOnceMore(MONDAY.plusSeconds(60), () -> done.add("again"));

        assertThat(agenda.hasNews()).isTrue();
        agenda.due(MONDAY);

        assertThat(agenda.hasNews()).isFalse();
        assertThat(agenda.next()).hasValue(MONDAY.plusSeconds(60));
        agenda.due(MONDAY.plusSeconds(60)).forEach(Runnable::run);
        assertThat(done).containsExactly("again");
    }

    private void note(Instant at, String what) {
        agenda.note(at, () -> done.add(what));
    }
}
