package fr.tnl.modelling;

import fr.tnl.modelling.spi.InstanceMover;
import fr.tnl.modelling.spi.ModelVersions;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.RetriedOnConflict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the instances under way from one version of a process to another: planned, tried on one, then done. */
@Service
@Transactional
public class Migrations {

    private final ModelVersions versions;
    private final InstanceMover mover;
    private final MigrationRows rows;
    private final Latecomers latecomers;
    private final Clock clock;

    Migrations(ModelVersions versions, InstanceMover mover, MigrationRows rows, Latecomers latecomers, Clock clock) {
        this.versions = versions;
        this.mover = mover;
        this.rows = rows;
        this.latecomers = latecomers;
        this.clock = clock;
    }

    /**
     * How instances would go.
     *
     * <p>In no transaction of its own: what the engine refuses would end it, and is an answer here.
     *
     * @throws DomainException {@code modelling.version.unknown}, {@code modelling.versions.differ}
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public MigrationPlan plan(String from, String to, Map<String, String> chosen) {
        ModelVersion left = version(from);
        ModelVersion reached = version(to);
        if (!left.process().equals(reached.process()) || left.id().equals(reached.id())) {
            throw DomainException.of("modelling.versions.differ");
        }
        return mover.plan(left, reached, chosen);
    }

    private ModelVersion version(String id) {
        return versions.find(id).orElseThrow(() -> DomainException.of("modelling.version.unknown"));
    }

    /**
     * Keeps the plan with all instances that are under way on the version that is left; none has moved yet.
     *
     * @throws DomainException {@code modelling.plan.refused} where the engine cannot follow it, {@code
     *     modelling.migration.running} where the same instances are on their way already
     */
    @RetriedOnConflict
    public Migration begin(String from, String to, Map<String, String> chosen, Actor actor) {
        MigrationPlan plan = plan(from, to, chosen);
        if (!plan.problems().isEmpty()) {
            throw DomainException.of("modelling.plan.refused", String.join("\n", plan.problems()));
        }
        if (all().stream().anyMatch(other -> other.from().equals(from) && other.state() == Migration.State.RUNNING)) {
            throw DomainException.of("modelling.migration.running");
        }
        UUID id = id(from, to, chosen);
        Optional<Migration> same = rows.find(id);
        if (same.isPresent()) {
            return same.get();
        }
        // Another plan for the same way takes the place of one that moved nothing
        all().stream()
                .filter(other -> other.from().equals(from) && other.to().equals(to))
                .forEach(rows::deleteUnbegun);
        Migration migration = new Migration(
                id,
                plan.to().process(),
                plan.to().name(),
                from,
                plan.from().number(),
                to,
                plan.to().number(),
                chosen,
                Migration.State.PLANNED,
                actor.name(),
                clock.instant(),
                null);
        rows.insert(migration, mover.running(from));
        return migration;
    }

    /** The same for the same plan until one has begun: whoever asks twice, as by a double click, gets one. */
    private UUID id(String from, String to, Map<String, String> chosen) {
        String plan = String.join("|", from, to, new TreeMap<>(chosen).toString(), String.valueOf(rows.begun(from)));
        return UUID.nameUUIDFromBytes(plan.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DomainException {@code modelling.migration.begun} where an instance moved, or was to move */
    @RetriedOnConflict
    public void drop(Migration migration) {
        if (!rows.deleteUnbegun(migration)) {
            throw DomainException.of("modelling.migration.begun");
        }
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Migration> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Optional<Migration> find(UUID id) {
        return rows.find(id);
    }

    /** What was chosen for each element that the other version no longer has; empty where a version is gone itself. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PlanLine> choices(Migration migration) {
        boolean areKnown = versions.find(migration.from()).isPresent()
                && versions.find(migration.to()).isPresent();
        return areKnown
                ? plan(migration.from(), migration.to(), migration.chosen())
                        .gone()
                        .toList()
                : List.of();
    }

    /** As long as it only is prepared, those count as waiting that would move now. */
    @Transactional(readOnly = true)
    public MigrationProgress progress(Migration migration) {
        MigrationProgress kept = rows.progress(migration.id());
        return migration.state() == Migration.State.PLANNED ? kept.withWaiting(latecomers.waiting(migration)) : kept;
    }

    /** @param from how many are left out at the beginning */
    @Transactional(readOnly = true)
    public List<MigrationLine> lines(UUID id, MigrationLine.State state, int from, int most) {
        return rows.lines(id, state, from, most);
    }

    /** From now on one instance after the other moves; that it runs already, or is done, changes nothing. */
    public void run(Migration migration) {
        latecomers.join(migration);
        rows.become(migration.id(), Migration.State.PLANNED, Migration.State.RUNNING, null);
    }

    /** Those that moved stay where they are now, and nothing else moves. */
    public void stop(UUID id) {
        rows.become(id, Migration.State.RUNNING, Migration.State.PLANNED, null);
    }
}
