package fr.tnl.modelling.rehearsal;

import fr.tnl.modelling.spi.RehearsalStage;
import fr.tnl.modelling.spi.RehearsalStage.Ending;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Has the folder of models rehearsed: one rehearsal at a time, since each takes the machine as a busy day does. */
@Service
public class Rehearsals {

    /** Those before are forgotten: a report tells of the folder as it was then, and is large. */
    static final int KEPT = 10;

    private static final int LONGEST_WORDS = 20_000;
    private static final int PATIENCE_AT_THE_END = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

    private final RehearsalRows rows;
    private final RehearsalStage stage;
    private final Messages messages;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private Future<?> work = CompletableFuture.completedFuture(null);
    private volatile String progress = "";

    Rehearsals(RehearsalRows rows, RehearsalStage stage, Messages messages, Clock clock) {
        this.rows = rows;
        this.stage = stage;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Begins one, which goes on in the background.
     *
     * @param dossiers how many applicants begin one
     * @param seed the same seed, the same people
     * @throws DomainException {@code modelling.rehearsal.dossiers} where there are none or too many, {@code
     *     modelling.rehearsal.running} where another is under way
     */
    public synchronized Rehearsal begin(int dossiers, long seed, Actor actor) {
        if (dossiers < 1 || dossiers > Rehearsal.MOST_DOSSIERS) {
            throw DomainException.of("modelling.rehearsal.dossiers", Rehearsal.MOST_DOSSIERS);
        }
        if (!work.isDone()) {
            throw DomainException.of("modelling.rehearsal.running");
        }
        endWhatWasBrokenOff();
        Rehearsal rehearsal = new Rehearsal(
                UUID.randomUUID(), dossiers, seed, Rehearsal.State.RUNNING, actor.name(), clock.instant(), null, "");
        rows.insert(rehearsal);
        rows.all().stream().skip(KEPT).map(Rehearsal::id).forEach(rows::delete);
        progress = "";
        work = worker.submit(() -> give(rehearsal));
        return rehearsal;
    }

    private void give(Rehearsal rehearsal) {
        try {
            Ending ending = stage.give(rehearsal.dossiers(), rehearsal.seed(), words -> progress = words);
            end(rehearsal.id(), Rehearsal.State.valueOf(ending.verdict().name()), ending.told(), ending.report());
        } catch (InterruptedException stopped) {
            // Who stopped it says so in the table; a stopping application does when it starts again
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.warn("The rehearsal {} broke off", rehearsal.id(), unexpected);
            end(
                    rehearsal.id(),
                    Rehearsal.State.FAILED,
                    messages.get("modelling.rehearsal.unexpected", String.valueOf(unexpected.getMessage())),
                    null);
        }
    }

    private void end(UUID id, Rehearsal.State state, String told, byte @Nullable [] report) {
        String words = told.length() > LONGEST_WORDS ? told.substring(0, LONGEST_WORDS - 1) + "…" : told;
        rows.end(id, state, words, report, clock.instant());
    }

    /** The newest first. */
    public List<Rehearsal> all() {
        return rows.all();
    }

    public Optional<Rehearsal> find(UUID id) {
        return rows.find(id);
    }

    /** A page of HTML that needs nothing else, in UTF-8. */
    public Optional<byte[]> report(UUID id) {
        return rows.report(id);
    }

    /** How far the one is that is under way, in words; empty before it says anything. */
    public String progress() {
        return progress;
    }

    /** One that is over stays as it ended. */
    public synchronized void stop(UUID id) {
        rows.find(id).filter(Rehearsal::isUnderWay).ifPresent(rehearsal -> {
            work.cancel(true);
            end(id, Rehearsal.State.STOPPED, "", null);
        });
    }

    /** At the start, nothing that the table calls under way is. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void endWhatWasBrokenOff() {
        rows.all().stream()
                .filter(Rehearsal::isUnderWay)
                .forEach(left ->
                        end(left.id(), Rehearsal.State.FAILED, messages.get("modelling.rehearsal.brokenOff"), null));
    }

    @PreDestroy
    void close() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(PATIENCE_AT_THE_END, TimeUnit.SECONDS)) {
            LOG.warn("A rehearsal is still under way");
        }
    }
}
