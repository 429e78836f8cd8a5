package fr.tnl.modelling;

import fr.tnl.modelling.spi.InstanceMover;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A move may stand prepared for days: some instances end meanwhile, and others begin. */
@Component
@Transactional
class Latecomers {

    private final InstanceMover mover;
    private final MigrationRows rows;

    Latecomers(InstanceMover mover, MigrationRows rows) {
        this.mover = mover;
        this.rows = rows;
    }

    /** How many would move now: those that are known already and still there, and those that came since. */
    @Transactional(readOnly = true)
    public int waiting(Migration migration) {
        Set<String> settled = rows.settled(migration.id());
        return (int) mover.running(migration.from()).stream()
                .filter(instance -> !settled.contains(instance.id()))
                .count();
    }

    /** Those that came since the move was prepared go along. */
    public void join(Migration migration) {
        // Held until the transaction ends, so that nobody joins twice
        if (rows.become(migration.id(), Migration.State.PLANNED, Migration.State.PLANNED, null)) {
            Set<String> known = rows.instances(migration.id());
            List<RunningInstance> late = mover.running(migration.from()).stream()
                    .filter(instance -> !known.contains(instance.id()))
                    .toList();
            rows.insertLines(migration.id(), late, rows.progress(migration.id()).all());
        }
    }
}
