package fr.tnl.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads jurors with all that is known of them by one query, where an aggregate at a time takes two more for each. */
class JurorRows implements ResultSetExtractor<List<Juror>> {

    static final String SELECT =
            """
            select j.*, t.authority, t.kind, t.origin, t.reason, t.declared_by as told_by, t.declared_at as told_at,
                   d.edition, d.declared_by, d.declared_at
            from tnl.juror j
            left join tnl.juror_tie t on t.juror = j.account
            left join tnl.juror_declaration d on d.juror = j.account
            """;

    @Override
    public List<Juror> extractData(ResultSet rows) throws SQLException {
        Map<String, Juror> jurors = new LinkedHashMap<>();
        Map<String, Set<Tie>> ties = new HashMap<>();
        Map<String, Set<Juror.Declaration>> declarations = new HashMap<>();
        while (rows.next()) {
            Juror juror = juror(rows);
            String account = juror.account();
            jurors.putIfAbsent(account, juror);
            // Each tie comes with each declaration
            if (rows.getString("authority") != null) {
                ties.computeIfAbsent(account, key -> new HashSet<>()).add(tie(rows));
            }
            if (rows.getString("edition") != null) {
                declarations.computeIfAbsent(account, key -> new HashSet<>()).add(declaration(rows));
            }
        }
        return jurors.values().stream()
                .map(juror -> juror.knownBy(
                        ties.getOrDefault(juror.account(), Set.of()),
                        declarations.getOrDefault(juror.account(), Set.of())))
                .toList();
    }

    private static Juror juror(ResultSet row) throws SQLException {
        return new Juror(
                row.getString("account"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("active"),
                row.getString("expertise"),
                Set.of(),
                Set.of(),
                row.getLong("version"));
    }

    private static Tie tie(ResultSet row) throws SQLException {
        return new Tie(
                row.getString("authority"),
                Tie.Kind.valueOf(row.getString("kind")),
                Tie.Origin.valueOf(row.getString("origin")),
                row.getString("reason"),
                row.getString("told_by"),
                instant(row, "told_at"));
    }

    private static Juror.Declaration declaration(ResultSet row) throws SQLException {
        return new Juror.Declaration(
                row.getString("edition"), row.getString("declared_by"), instant(row, "declared_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
