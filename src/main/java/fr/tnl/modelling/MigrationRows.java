package fr.tnl.modelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Migrations, and a line for each of their instances. */
@Repository
class MigrationRows {

    private static final String UNBEGUN =
            """
            state = 'PLANNED' and not exists
                (select 1 from tnl.migration_line line where line.migration = migration.id and line.state <> 'WAITING')
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    MigrationRows(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void insert(Migration migration, List<RunningInstance> instances) {
        jdbc.sql(
                        """
                        insert into tnl.migration (id, process, process_name, from_id, from_version, to_id, to_version,
                            state, planned_by, planned_at)
                        values (:id, :process, :processName, :from, :fromVersion, :to, :toVersion,
                            :state, :plannedBy, :plannedAt)
                        """)
                .param("id", migration.id())
                .param("process", migration.process())
                .param("processName", migration.processName())
                .param("from", migration.from())
                .param("fromVersion", migration.fromVersion())
                .param("to", migration.to())
                .param("toVersion", migration.toVersion())
                .param("state", migration.state().name())
                .param("plannedBy", migration.plannedBy())
                .param("plannedAt", time(migration.plannedAt()))
                .update();
        migration.chosen().forEach((element, target) -> jdbc.sql(
                        "insert into tnl.migration_choice (migration, element, target)"
                                + " values (:migration, :element, :target)")
                .param("migration", migration.id())
                .param("element", element)
                .param("target", target)
                .update());
        insertLines(migration.id(), instances, 0);
    }

    /** @param first place of the first of them */
    void insertLines(UUID migration, List<RunningInstance> instances, int first) {
        template.batchUpdate(
                """
                insert into tnl.migration_line (migration, instance, place, business_key, state, why, tries)
                values (:migration, :instance, :place, :businessKey, 'WAITING', '', 0)
                """,
                IntStream.range(0, instances.size())
                        .mapToObj(place -> new MapSqlParameterSource("migration", migration)
                                .addValue("instance", instances.get(place).id())
                                .addValue("place", first + place)
                                .addValue("businessKey", instances.get(place).businessKey()))
                        .toArray(SqlParameterSource[]::new));
    }

    Set<String> instances(UUID migration) {
        return jdbc.sql("select instance from tnl.migration_line where migration = :migration")
                .param("migration", migration)
                .query(String.class)
                .set();
    }

    /** Those whose turn has been. */
    Set<String> settled(UUID migration) {
        return jdbc.sql("select instance from tnl.migration_line where migration = :migration and state <> 'WAITING'")
                .param("migration", migration)
                .query(String.class)
                .set();
    }

    /** How many moves from a version began: something of them was looked at, or they are to run. */
    int begun(String from) {
        return jdbc.sql("select count(*) from tnl.migration where from_id = :from and not (" + UNBEGUN + ")")
                .param("from", from)
                .query(Integer.class)
                .single();
    }

    /** @return whether it had not begun, and is gone */
    boolean deleteUnbegun(Migration migration) {
        // Held until the transaction ends, so that nothing begins meanwhile
        boolean isUnbegun = jdbc.sql("update tnl.migration set state = state where id = :id and " + UNBEGUN)
                        .param("id", migration.id())
                        .update()
                > 0;
        if (isUnbegun) {
            delete(migration.id());
        }
        return isUnbegun;
    }

    private void delete(UUID id) {
        jdbc.sql("delete from tnl.migration_line where migration = :id and state = 'WAITING'")
                .param("id", id)
                .update();
        if (progress(id).all() > 0) {
            throw new PessimisticLockingFailureException("an instance was moved meanwhile");
        }
        jdbc.sql("delete from tnl.migration_choice where migration = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from tnl.migration where id = :id").param("id", id).update();
    }

    /** The newest first. */
    List<Migration> all() {
        Map<UUID, Map<String, String>> chosen = new HashMap<>();
        jdbc.sql("select * from tnl.migration_choice").query((RowCallbackHandler)
                row -> chosen.computeIfAbsent(row.getObject("migration", UUID.class), migration -> new HashMap<>())
                        .put(row.getString("element"), row.getString("target")));
        return jdbc.sql("select * from tnl.migration order by planned_at desc")
                .query((row, number) -> migration(row, chosen))
                .list();
    }

    Optional<Migration> find(UUID id) {
        return all().stream().filter(migration -> migration.id().equals(id)).findFirst();
    }

    /** @return whether it was in the state before */
    boolean become(UUID id, Migration.State before, Migration.State after, @Nullable Instant finishedAt) {
        return jdbc.sql("update tnl.migration set state = :after, finished_at = :finishedAt"
                                + " where id = :id and state = :before")
                        .param("id", id)
                        .param("before", before.name())
                        .param("after", after.name())
                        .param(
                                "finishedAt",
                                finishedAt == null ? null : time(finishedAt),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /** Those whose turn comes next. */
    List<MigrationLine> next(UUID migration, int most) {
        return lines(migration, MigrationLine.State.WAITING, 0, most);
    }

    /** @param from how many are left out at the beginning */
    List<MigrationLine> lines(UUID migration, MigrationLine.State state, int from, int most) {
        return jdbc.sql(
                        """
                        select * from tnl.migration_line where migration = :migration and state = :state
                        order by place offset :from rows fetch next :most rows only
                        """)
                .param("migration", migration)
                .param("state", state.name())
                .param("from", from)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    /** @param businessKey in capitals or not */
    Optional<MigrationLine> waiting(UUID migration, String businessKey) {
        return jdbc.sql("select * from tnl.migration_line where migration = :migration and state = 'WAITING'"
                        + " and lower(business_key) = lower(:businessKey) order by place fetch next 1 rows only")
                .param("migration", migration)
                .param("businessKey", businessKey)
                .query((row, number) -> line(row))
                .optional();
    }

    MigrationProgress progress(UUID migration) {
        Map<MigrationLine.State, Integer> counts = new EnumMap<>(MigrationLine.State.class);
        jdbc.sql("select state, count(*) as lines from tnl.migration_line where migration = :migration group by state")
                .param("migration", migration)
                .query((RowCallbackHandler)
                        row -> counts.put(MigrationLine.State.valueOf(row.getString("state")), row.getInt("lines")));
        return new MigrationProgress(counts);
    }

    /** @return whether it was waiting: nobody else is at it until the transaction ends */
    boolean settle(MigrationLine line, MigrationLine.State state, String why, Instant at) {
        return jdbc.sql("update tnl.migration_line set state = :state, why = :why, done_at = :at"
                                + " where migration = :migration and instance = :instance and state = 'WAITING'")
                        .param("migration", line.migration())
                        .param("instance", line.instance())
                        .param("state", state.name())
                        .param("why", why)
                        .param("at", time(at))
                        .update()
                > 0;
    }

    MigrationLine.State state(MigrationLine line) {
        return MigrationLine.State.valueOf(
                jdbc.sql("select state from tnl.migration_line where migration = :migration and instance = :instance")
                        .param("migration", line.migration())
                        .param("instance", line.instance())
                        .query(String.class)
                        .single());
    }

    /** It was in use: its turn comes again, behind the others. */
    void putBack(MigrationLine line) {
        jdbc.sql(
                        """
                        update tnl.migration_line set tries = tries + 1,
                            place = (select max(place) + 1 from tnl.migration_line where migration = :migration)
                        where migration = :migration and instance = :instance and state = 'WAITING'
                        """)
                .param("migration", line.migration())
                .param("instance", line.instance())
                .update();
    }

    private static Migration migration(ResultSet row, Map<UUID, Map<String, String>> chosen) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Migration(
                id,
                row.getString("process"),
                row.getString("process_name"),
                row.getString("from_id"),
                row.getInt("from_version"),
                row.getString("to_id"),
                row.getInt("to_version"),
                chosen.getOrDefault(id, Map.of()),
                Migration.State.valueOf(row.getString("state")),
                row.getString("planned_by"),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static MigrationLine line(ResultSet row) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new MigrationLine(
                row.getObject("migration", UUID.class),
                row.getString("instance"),
                row.getString("business_key"),
                MigrationLine.State.valueOf(row.getString("state")),
                row.getString("why"),
                row.getInt("tries"),
                done == null ? null : done.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
