package fr.tnl.modelling.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of rehearsals. */
@Component
class RehearsalRows {

    private static final String ALL_BUT_REPORTS =
            "select id, dossiers, seed, state, asked_by, asked_at, ended_at, told from tnl.rehearsal";

    private final JdbcClient jdbc;

    RehearsalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Rehearsal rehearsal) {
        jdbc.sql("insert into tnl.rehearsal (id, dossiers, seed, state, asked_by, asked_at, told)"
                        + " values (:id, :dossiers, :seed, :state, :askedBy, :askedAt, :told)")
                .param("id", rehearsal.id())
                .param("dossiers", rehearsal.dossiers())
                .param("seed", rehearsal.seed())
                .param("state", rehearsal.state().name())
                .param("askedBy", rehearsal.askedBy())
                .param("askedAt", time(rehearsal.askedAt()))
                .param("told", rehearsal.told())
                .update();
    }

    /** The newest first. */
    List<Rehearsal> all() {
        return jdbc.sql(ALL_BUT_REPORTS + " order by asked_at desc")
                .query((row, number) -> rehearsal(row))
                .list();
    }

    Optional<Rehearsal> find(UUID id) {
        return jdbc.sql(ALL_BUT_REPORTS + " where id = :id")
                .param("id", id)
                .query((row, number) -> rehearsal(row))
                .optional();
    }

    Optional<byte[]> report(UUID id) {
        return jdbc.sql("select report from tnl.rehearsal where id = :id and report is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes("report"))
                .optional();
    }

    /** Only what is under way ends: it does so once. */
    void end(UUID id, Rehearsal.State state, String told, byte @Nullable [] report, Instant at) {
        jdbc.sql("update tnl.rehearsal set state = :state, told = :told, report = :report, ended_at = :at"
                        + " where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("state", state.name())
                .param("told", told)
                .param("report", report)
                .param("at", time(at))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from tnl.rehearsal where id = :id").param("id", id).update();
    }

    private static Rehearsal rehearsal(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Rehearsal(
                row.getObject("id", UUID.class),
                row.getInt("dossiers"),
                row.getLong("seed"),
                Rehearsal.State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("told"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
