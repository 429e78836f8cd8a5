package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossiersTest {

    private static final DossierReference UNKNOWN = new DossierReference("TNL-2026-9999");

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Test
    void areFoundByReferenceIdAndContact() {
        Dossier filed = bench.filed();

        assertThat(bench.dossiers.get(filed.requireReference())).isEqualTo(filed);
        assertThat(bench.dossiers.find(filed.id())).hasValue(filed);
        assertThat(bench.dossiers.ofContact(" DSI@rennes.example ")).containsExactly(filed);
        assertThat(bench.dossiers.ofContact("dsi@rennes")).isEmpty();
        assertThat(bench.dossiers.find(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> bench.dossiers.get(UNKNOWN)).hasMessage("dossier.unknown");
    }

    @Test
    void areMovedAndSaySoInTheirStory() {
        Dossier filed = bench.filed();
        Dossier moved = bench.dossiers.move(
                filed.requireReference(), DossierStatus.COMPLETE, EventKind.COMPLETE, Actor.staff("sophie"), "Bien.");

        assertThat(bench.now(filed)).isEqualTo(moved);
        assertThat(moved.status()).isEqualTo(DossierStatus.COMPLETE);
        assertThat(bench.story(filed)).endsWith(EventKind.COMPLETE);
    }

    @Test
    void showATextBesideTheirStatusAndSaySoOnce() {
        Dossier filed = bench.filed();
        bench.dossiers.show(filed.requireReference(), " En relecture ", Actor.system());
        bench.dossiers.show(filed.requireReference(), "En relecture", Actor.system());

        assertThat(bench.now(filed).shownStatus()).isEqualTo("En relecture");
        assertThat(bench.now(filed).status()).isEqualTo(DossierStatus.FILED);
        assertThat(bench.story(filed)).containsOnlyOnce(EventKind.STATUS_SHOWN);
        assertThat(bench.timeline.of(filed.id()))
                .filteredOn(event -> event.kind() == EventKind.STATUS_SHOWN)
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("En relecture"));

        bench.dossiers.showStatusAlone(filed.requireReference(), Actor.system());
        bench.dossiers.showStatusAlone(filed.requireReference(), Actor.system());

        assertThat(bench.now(filed).shownStatus()).isNull();
        assertThat(bench.timeline.of(filed.id()))
                .extracting(DossierEvent::kind)
                .containsOnlyOnce(EventKind.STATUS_ALONE_SHOWN);
    }

    @Test
    void stayWhereTheyAreAndSaySoNowhereWhereAMoveIsRefused() {
        Dossier filed = bench.filed();

        assertThatThrownBy(() -> bench.dossiers.move(
                        filed.requireReference(), DossierStatus.AWARDED, EventKind.AWARDED, Actor.system(), ""))
                .hasMessage("dossier.transition");
        assertThat(bench.now(filed)).isEqualTo(filed);
        assertThat(bench.story(filed)).doesNotContain(EventKind.AWARDED);
        assertThatThrownBy(() ->
                        bench.dossiers.move(UNKNOWN, DossierStatus.COMPLETE, EventKind.COMPLETE, Actor.system(), ""))
                .hasMessage("dossier.unknown");
    }
}
