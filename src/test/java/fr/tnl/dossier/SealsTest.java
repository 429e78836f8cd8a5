package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.journal.Marks;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.testing.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTest {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock("2026-10-19T06:00:00Z");
    private final List<String> told = new ArrayList<>();
    private final List<Marks.Mark> heads = new ArrayList<>();
    private Seals seals;

    @BeforeEach
    void begin() {
        Journals journals = mock(Journals.class);
        when(journals.heads(any(), any())).then(call -> List.copyOf(heads));
        seals = new Seals(
                folder.toString(),
                journals,
                mock(Campaigns.class),
                List.of((edition, day, text) -> told.add(day)),
                clock);
        heads.add(new Marks.Mark("TNL-2026-0001", 3, A));
    }

    @Test
    void writeWhereEachJournalEnds() {
        assertThat(seals.now(EDITION, Sight.FULL))
                .isEqualTo("tnl-scelle/1|2026|2026-10-19T06:00:00Z|1\nTNL-2026-0001|3|" + A + "\n");
    }

    @Test
    void areKeptOnceADayAndNeverWrittenAnew() {
        seals.seal(EDITION);
        heads.set(0, new Marks.Mark("TNL-2026-0001", 4, B));
        seals.seal(EDITION);

        assertThat(seals.kept(EDITION)).extracting(Seals.Seal::day).containsExactly("2026-10-19");
        assertThat(seals.text(seals.kept(EDITION).get(0))).contains(A).doesNotContain(B);
        assertThat(told).containsOnly("2026-10-19").hasSize(2);
    }

    @Test
    void areKeptOnADayOnlyWhereSomethingHappened() {
        seals.seal(EDITION);
        clock.advance(Duration.ofDays(1));
        seals.seal(EDITION);
        assertThat(seals.kept(EDITION)).hasSize(1);

        heads.set(0, new Marks.Mark("TNL-2026-0001", 4, B));
        clock.advance(Duration.ofDays(1));
        seals.seal(EDITION);
        assertThat(seals.kept(EDITION)).extracting(Seals.Seal::day).containsExactly("2026-10-21", "2026-10-19");
        assertThat(told).containsExactly("2026-10-19", "2026-10-21");
    }

    @Test
    void saySomethingOnlyOnceADossierIsFiled() {
        heads.clear();
        seals.seal(EDITION);

        assertThat(seals.kept(EDITION)).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void contradictAJournalThatWasRewrittenOrShortened() {
        seals.seal(EDITION);
        Marks marks = seals.marks(EDITION);

        assertThat(marks.contradict("TNL-2026-0001", 3, A)).isFalse();
        assertThat(marks.contradict("TNL-2026-0001", 3, B)).isTrue();
        assertThat(marks.contradict("TNL-2026-0001", 2, B)).isFalse();
        assertThat(marks.contradict("TNL-2026-0002", 3, B)).isFalse();
        assertThat(marks.longest("TNL-2026-0001")).isEqualTo(3);
        assertThat(marks.longest("TNL-2026-0002")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bonjour",
                "tnl-scelle/1|2025|2026-10-19T06:00:00Z|1\n",
                "tnl-scelle/1|2026|2026-10-19T06:00:00Z|1\nTNL-2026-0001|3|xyz\n",
                "tnl-scelle/1|2026|2026-10-19T06:00:00Z|1\nTNL-2026-0001|99999999999|0\n"
            })
    void refuseWhatIsNoSealOfTheEdition(String text) {
        DomainException refused = catchThrowableOfType(DomainException.class, () -> seals.read(EDITION, text));

        assertThat(refused.key()).isEqualTo("dossier.seal.notASeal");
    }

    @Test
    void readWhatWindowsMadeOfAFile() {
        String text = seals.now(EDITION, Sight.FULL).replace("\n", "\r\n");

        assertThat(seals.read(EDITION, text)).containsExactly(new Marks.Mark("TNL-2026-0001", 3, A));
    }
}
