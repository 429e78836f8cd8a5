package fr.tnl.authority;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the referential, in batches; to be called in a transaction. Declared organisations are not touched. */
@Repository
class ReferentialTable {

    private static final int BATCH = 1000;
    private static final String NAME = "collectivites";

    // Both statements take the same parameters in the same order
    private static final String INSERT =
            """
            insert into tnl.local_authority
              (kind, siren, code, name, department, region, population, postal_codes, intercommunalities, id, listed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            """;
    private static final String UPDATE =
            """
            update tnl.local_authority
            set kind = ?, siren = ?, code = ?, name = ?, department = ?, region = ?, population = ?, postal_codes = ?,
                intercommunalities = ?
            where id = ?
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ReferentialTable(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version in the table, empty before the first load; other instances wait until the transaction ends. */
    String lockAndReadSha256() {
        String sha256 = jdbc.queryForObject(
                "select sha256 from tnl.referential_load where name = ? for update", String.class, NAME);
        return sha256 == null ? "" : sha256;
    }

    void store(List<ReferentialRow> rows) {
        Set<String> known = new HashSet<>(
                jdbc.queryForList("select id from tnl.local_authority where kind <> 'OTHER'", String.class));
        write(UPDATE, rows.stream().filter(row -> known.contains(row.id())).toList());
        write(INSERT, rows.stream().filter(row -> !known.contains(row.id())).toList());
        markListed(rows, known);
    }

    void recordLoad(String sha256, int rows) {
        jdbc.update(
                "update tnl.referential_load set sha256 = ?, row_count = ?, loaded_at = ? where name = ?",
                sha256,
                rows,
                clock.instant().atOffset(ZoneOffset.UTC),
                NAME);
    }

    /** What the file no longer holds stays for the dossiers that name it, and leaves the search. */
    private void markListed(List<ReferentialRow> rows, Set<String> known) {
        Set<String> gone = new HashSet<>(known);
        rows.forEach(row -> gone.remove(row.id()));
        jdbc.update("update tnl.local_authority set listed = true where kind <> 'OTHER' and not listed");
        jdbc.batchUpdate(
                "update tnl.local_authority set listed = false where id = ?",
                gone,
                BATCH,
                (statement, id) -> statement.setString(1, id));
    }

    private void write(String sql, List<ReferentialRow> rows) {
        jdbc.batchUpdate(sql, rows, BATCH, ReferentialTable::bind);
    }

    private static void bind(PreparedStatement statement, ReferentialRow row) throws SQLException {
        statement.setString(1, row.kind().name());
        statement.setString(2, row.siren());
        statement.setString(3, row.code());
        statement.setString(4, row.name());
        statement.setString(5, row.department());
        statement.setString(6, row.region());
        statement.setObject(7, row.population(), java.sql.Types.INTEGER);
        statement.setString(8, row.postalCodes());
        statement.setString(9, row.intercommunalities());
        statement.setString(10, row.id());
    }
}
