package fr.tnl.modelling.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.tnl.modelling.spi.RehearsalStage;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.testing.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Rehearsals on a stage that waits to be told how each ends. */
class RehearsalsTest {

    private static final Actor ADMINISTRATION = Actor.staff("administration");
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .generateUniqueName(true)
            .setType(EmbeddedDatabaseType.H2)
            .build();
    private final RehearsalRows rows = new RehearsalRows(JdbcClient.create(database));
    private final ToldStage stage = new ToldStage();
    private final Rehearsals rehearsals =
            new Rehearsals(rows, stage, Texts.messages(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void createTable() {
        JdbcClient.create(database).sql("create schema tnl").update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1_77__rehearsal.sql")).execute(database);
    }

    @AfterEach
    void close() throws InterruptedException {
        rehearsals.close();
        database.shutdown();
    }

    @Test
    void isUnderWayUntilItsStageSaysHowItEnded() {
        Rehearsal begun = rehearsals.begin(100, 7, ADMINISTRATION);

        assertThat(now(begun)).isEqualTo(begun);
        assertThat(begun.state()).isEqualTo(Rehearsal.State.RUNNING);
        await().until(() -> rehearsals.progress().equals("100 dossiers, tirage 7"));

        stage.end(RehearsalStage.Verdict.STUCK, "Resté en chemin", "<html>");

        awaitState(begun, Rehearsal.State.STUCK);
        assertThat(now(begun).told()).isEqualTo("Resté en chemin");
        assertThat(now(begun).endedAt()).isEqualTo(NOW);
        assertThat(rehearsals.report(begun.id())).contains("<html>".getBytes(UTF_8));
    }

    @Test
    void aRefusedFolderHasNoReport() {
        Rehearsal begun = rehearsals.begin(100, 1, ADMINISTRATION);

        stage.end(RehearsalStage.Verdict.REFUSED, "ERREUR dossier.bpmn", null);

        awaitState(begun, Rehearsal.State.REFUSED);
        assertThat(now(begun).hasReport()).isFalse();
        assertThat(rehearsals.report(begun.id())).isEmpty();
    }

    @Test
    void anotherBeginsOnlyAfterTheFirst() {
        Rehearsal first = rehearsals.begin(100, 1, ADMINISTRATION);

        assertThatThrownBy(() -> rehearsals.begin(100, 2, ADMINISTRATION))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("modelling.rehearsal.running");
        assertThat(rehearsals.all()).containsExactly(now(first));

        stage.end(RehearsalStage.Verdict.FINE, "", "<html>");
        awaitState(first, Rehearsal.State.FINE);

        // The thread that wrote its end may not be free in that very moment
        Rehearsal second = await().ignoreException(DomainException.class)
                .until(() -> rehearsals.begin(100, 2, ADMINISTRATION), begun -> true);
        assertThat(now(second).state()).isEqualTo(Rehearsal.State.RUNNING);
        assertThat(now(first).state()).isEqualTo(Rehearsal.State.FINE);
    }

    @Test
    void oneThatIsStoppedLeavesTheStageToTheNext() {
        Rehearsal first = rehearsals.begin(100, 1, ADMINISTRATION);
        await().until(() -> stage.given.get() == 1);

        rehearsals.stop(first.id());

        assertThat(now(first).state()).isEqualTo(Rehearsal.State.STOPPED);
        await().until(() -> stage.brokenOff.get() == 1);
        Rehearsal second = rehearsals.begin(100, 2, ADMINISTRATION);
        stage.end(RehearsalStage.Verdict.FINE, "", "<html>");
        awaitState(second, Rehearsal.State.FINE);
        rehearsals.stop(second.id());
        assertThat(now(second).state()).isEqualTo(Rehearsal.State.FINE);
        assertThat(now(first).state()).isEqualTo(Rehearsal.State.STOPPED);
    }

    @Test
    void aStageThatCannotBeSetIsToldInWords() {
        Rehearsal begun = rehearsals.begin(100, 1, ADMINISTRATION);

        stage.endings.add(() -> {
            throw new IllegalStateException("disque plein");
        });

        awaitState(begun, Rehearsal.State.FAILED);
        assertThat(now(begun).told()).isEqualTo("La répétition n’a pas pu être donnée\u00A0: disque plein");
    }

    @Test
    void whatAnApplicationThatStoppedLeftUnderWayIsBrokenOff() throws InterruptedException {
        Rehearsal begun = rehearsals.begin(100, 1, ADMINISTRATION);
        await().until(() -> stage.given.get() == 1);
        rehearsals.close();
        assertThat(stage.brokenOff).hasValue(1);
        assertThat(now(begun).state()).isEqualTo(Rehearsal.State.RUNNING);

        rehearsals.endWhatWasBrokenOff();

        assertThat(now(begun).state()).isEqualTo(Rehearsal.State.FAILED);
        assertThat(now(begun).told()).isEqualTo("L’application s’est arrêtée pendant la répétition.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, Rehearsal.MOST_DOSSIERS + 1})
    void hasADossierAtLeastAndNotTooMany(int dossiers) {
        assertThatThrownBy(() -> rehearsals.begin(dossiers, 1, ADMINISTRATION))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("modelling.rehearsal.dossiers");
        assertThat(rehearsals.all()).isEmpty();
    }

    @Test
    void theOldestAreForgotten() {
        for (int number = 0; number < Rehearsals.KEPT + 3; number++) {
            rows.insert(new Rehearsal(
                    UUID.randomUUID(),
                    number + 1,
                    1,
                    Rehearsal.State.FINE,
                    "administration",
                    NOW.minus(Duration.ofDays(100 - number)),
                    null,
                    ""));
        }

        Rehearsal newest = rehearsals.begin(100, 1, ADMINISTRATION);

        List<Rehearsal> kept = rehearsals.all();
        assertThat(kept).hasSize(Rehearsals.KEPT).first().isEqualTo(newest);
        assertThat(kept).extracting(Rehearsal::dossiers).contains(13).doesNotContain(1, 2, 3, 4);
    }

    private Rehearsal now(Rehearsal rehearsal) {
        return rehearsals.find(rehearsal.id()).orElseThrow();
    }

    private void awaitState(Rehearsal rehearsal, Rehearsal.State state) {
        await().until(() -> now(rehearsal).state() == state);
    }

    private static final class ToldStage implements RehearsalStage {

        private final BlockingQueue<Supplier<Ending>> endings = new LinkedBlockingQueue<>();
        private final AtomicInteger given = new AtomicInteger();
        private final AtomicInteger brokenOff = new AtomicInteger();

        void end(Verdict verdict, String told, @Nullable String report) {
            endings.add(() -> new Ending(verdict, told, report == null ? null : report.getBytes(UTF_8)));
        }

        @Override
        public Ending give(int dossiers, long seed, Consumer<String> progress) throws InterruptedException {
            given.incrementAndGet();
            progress.accept(dossiers + " dossiers, tirage " + seed);
            try {
                Supplier<Ending> ending = endings.poll(1, TimeUnit.MINUTES);
                return ending.get();
            } catch (InterruptedException stopped) {
                brokenOff.incrementAndGet();
                throw stopped;
            }
        }
    }
}
