package fr.tnl.palmares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code tnl.palmares_import}. */
@Repository
class ImportRows {

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PalmaresImport file) {
        jdbc.sql("insert into tnl.palmares_import (id, file_name, content, handed_in_by, handed_in_at)"
                        + " values (:id, :fileName, :content, :by, :at)")
                .param("id", file.id())
                .param("fileName", file.fileName())
                .param("content", file.content())
                .param("by", file.handedInBy())
                .param("at", LaureateRows.time(file.handedInAt()))
                .update();
    }

    Optional<PalmaresImport> find(UUID id) {
        return jdbc.sql("select * from tnl.palmares_import where id = :id")
                .param("id", id)
                .query(ImportRows::file)
                .optional();
    }

    /** Held until the transaction ends: nobody brings the same file in twice at once. */
    Optional<PalmaresImport> lock(UUID id) {
        return jdbc.sql("select * from tnl.palmares_import where id = :id for update")
                .param("id", id)
                .query(ImportRows::file)
                .optional();
    }

    /** Those whose laureates were brought in, the newest first. */
    List<PalmaresImport> done() {
        return jdbc.sql("select * from tnl.palmares_import where done_at is not null order by done_at desc")
                .query(ImportRows::file)
                .list();
    }

    void done(UUID id, String by, Instant at, int laureates) {
        jdbc.sql("update tnl.palmares_import set done_by = :by, done_at = :at, laureates = :laureates where id = :id")
                .param("by", by)
                .param("at", LaureateRows.time(at))
                .param("laureates", laureates)
                .param("id", id)
                .update();
    }

    private static PalmaresImport file(ResultSet row, int number) throws SQLException {
        OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
        return new PalmaresImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("content"),
                row.getString("handed_in_by"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                row.getString("done_by"),
                doneAt == null ? null : doneAt.toInstant(),
                row.getObject("laureates", Integer.class));
    }
}
