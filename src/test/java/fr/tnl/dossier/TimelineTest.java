package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.shared.Actor;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTest {

    @TempDir
    Path folder;

    private final UUID dossier = UUID.randomUUID();
    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Test
    void notesWhoDidWhatAndWhen() {
        bench.timeline.record(dossier, EventKind.COMPLETE, Actor.staff("sophie"), "Rien à redire.");

        assertThat(bench.timeline.of(dossier)).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.COMPLETE);
            assertThat(event.at()).isEqualTo(bench.clock.instant());
            assertThat(event.actorKind()).isEqualTo(Actor.Kind.STAFF);
            assertThat(event.actor()).isEqualTo("sophie");
            assertThat(event.detail()).isEqualTo("Rien à redire.");
        });
        assertThat(bench.timeline.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsOfADetailWhatItsColumnHolds() {
        assertThat(kept("é".repeat(4000))).isEqualTo("é".repeat(4000));
        assertThat(kept("é".repeat(4001))).isEqualTo("é".repeat(4000));
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void tellsTheApplicantNothingOfTheJurysWork(EventKind kind) {
        boolean ofTheJury = Stream.of("JUR", "REVIEW", "TIE", "DECI").anyMatch(kind.name()::startsWith);
        boolean ofTheJournal = EnumSet.of(
                        EventKind.ANSWERS_GIVEN,
                        EventKind.DOCUMENT_ADDED,
                        EventKind.DOCUMENT_REMOVED,
                        EventKind.NOTED,
                        EventKind.MODEL_CHANGED,
                        EventKind.VARIABLE_REPAIRED,
                        EventKind.STATUS_ALONE_SHOWN,
                        EventKind.WEBHOOK_CALLED,
                        EventKind.MESSAGE_SENT,
                        EventKind.MAIL_SENT,
                        EventKind.EXPORTED)
                .contains(kind);

        assertThat(kind.isToldToApplicant()).isEqualTo(!ofTheJury && !ofTheJournal);
    }

    private String kept(String detail) {
        bench.timeline.record(dossier, EventKind.WITHDRAWN, Actor.system(), detail);
        return bench.timeline
                .of(dossier)
                .get(bench.timeline.of(dossier).size() - 1)
                .detail();
    }
}
