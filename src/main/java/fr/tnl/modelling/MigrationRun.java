package fr.tnl.modelling;

import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.modelling.spi.InstanceGoneException;
import fr.tnl.modelling.spi.InstanceMover;
import fr.tnl.modelling.spi.MoveRefusedException;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves one instance after the other, each in a transaction of its own: one that cannot move holds up nobody, and what
 * a stopped application left undone goes on where it was.
 */
@Component
public class MigrationRun {

    /** Process of a dossier, whose journal tells of the move. */
    private static final String DOSSIER = "dossier";

    private static final int AT_A_TIME = 50;
    private static final int MOST_TRIES = 5;
    private static final int LONGEST_REASON = 2000;
    private static final Logger LOG = LoggerFactory.getLogger(MigrationRun.class);

    private final MigrationRows rows;
    private final InstanceMover mover;
    private final Latecomers latecomers;
    private final Dossiers dossiers;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MigrationRun(
            MigrationRows rows,
            InstanceMover mover,
            Latecomers latecomers,
            Dossiers dossiers,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.mover = mover;
        this.latecomers = latecomers;
        this.dossiers = dossiers;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * One of them, to see how it goes.
     *
     * @param businessKey as somebody types it; blank for the first that waits
     * @param isOpen whether that person may know of it
     */
    public Optional<MigrationLine.State> tryOne(Migration migration, String businessKey, Predicate<String> isOpen) {
        latecomers.join(migration);
        Optional<MigrationLine> chosen = businessKey.isBlank()
                ? rows.next(migration.id(), 1).stream().findFirst()
                : rows.waiting(migration.id(), businessKey.strip()).filter(line -> isOpen.test(line.businessKey()));
        return chosen.map(line -> {
            move(migration, line);
            finish(migration.id(), Migration.State.PLANNED);
            return rows.state(line);
        });
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void moveAll() {
        for (Migration migration : rows.all()) {
            while (isRunning(migration.id())) {
                List<MigrationLine> next = rows.next(migration.id(), AT_A_TIME);
                next.forEach(line -> move(migration, line));
                finish(migration.id(), Migration.State.RUNNING);
            }
        }
    }

    private boolean isRunning(UUID id) {
        return rows.find(id)
                .filter(migration -> migration.state() == Migration.State.RUNNING)
                .isPresent();
    }

    private void finish(UUID id, Migration.State before) {
        if (rows.progress(id).of(MigrationLine.State.WAITING) == 0) {
            rows.become(id, before, Migration.State.DONE, clock.instant());
        }
    }

    private void move(Migration migration, MigrationLine line) {
        try {
            transaction.executeWithoutResult(status -> {
                if (rows.settle(line, MigrationLine.State.MOVED, "", clock.instant())) {
                    note(migration, line);
                    mover.move(line.instance(), migration.from(), migration.to(), migration.chosen());
                }
            });
        } catch (InstanceGoneException gone) {
            rows.settle(line, MigrationLine.State.GONE, "", clock.instant());
        } catch (MoveRefusedException refused) {
            stay(line, refused.getMessage());
        } catch (ConcurrencyFailureException inUse) {
            if (line.tries() + 1 < MOST_TRIES) {
                rows.putBack(line);
            } else {
                stay(line, messages.get("modelling.stayed.inUse"));
            }
        } catch (RuntimeException unexpected) {
            // The others move all the same; what it was is told in the report
            LOG.warn("Instance {} was not moved", line.instance(), unexpected);
            stay(line, messages.get("modelling.stayed.unexpected", String.valueOf(unexpected.getMessage())));
        }
    }

    private void stay(MigrationLine line, @Nullable String reason) {
        String why = reason == null ? "" : reason;
        rows.settle(
                line,
                MigrationLine.State.STAYED,
                why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why,
                clock.instant());
    }

    private void note(Migration migration, MigrationLine line) {
        if (migration.process().equals(DOSSIER)) {
            dossiers.note(
                    new DossierReference(line.businessKey()),
                    EventKind.MODEL_CHANGED,
                    Actor.staff(migration.plannedBy()),
                    messages.get("modelling.noted", migration.fromVersion(), migration.toVersion()));
        }
    }
}
