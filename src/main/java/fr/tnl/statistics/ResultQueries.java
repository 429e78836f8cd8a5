package fr.tnl.statistics;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Level;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what was decided, by what the local authorities are and how large. */
@Component
class ResultQueries {

    private record Row(AuthorityKind kind, Results.Size size, Results.Counts counts) {}

    private final JdbcClient jdbc;

    ResultQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of dossiers that were filed and are in the running. */
    Results of(EditionCode edition, Sight sight) {
        List<Row> rows = new ArrayList<>();
        jdbc.sql(
                        """
                        select kind, size, level, count(*) as number
                        from (select a.kind, %s as size, c.level
                              from tnl.dossier d
                              join tnl.local_authority a on a.id = d.authority_id
                              left join tnl.decision c on c.reference = d.reference
                              where d.edition = :edition and d.reference is not null and d.id not in (:closed)
                                and d.status not in ('WITHDRAWN', 'CLOSED', 'INELIGIBLE')) r
                        group by kind, size, level
                        """
                                .formatted(Results.Size.sql("a.population")))
                .param("edition", edition.value())
                .param("closed", sight.closedIds())
                .query(row -> {
                    rows.add(new Row(
                            AuthorityKind.valueOf(row.getString("kind")),
                            Results.Size.valueOf(row.getString("size")),
                            counts(row.getString("level"), row.getInt("number"))));
                });
        return new Results(
                rows.stream().map(Row::counts).reduce(Results.Counts.NONE, Results.Counts::plus),
                by(rows, AuthorityKind.class, Row::kind),
                by(rows, Results.Size.class, Row::size));
    }

    private static Results.Counts counts(@Nullable String level, int number) {
        return level == null
                ? new Results.Counts(Map.of(), number)
                : new Results.Counts(Map.of(Level.valueOf(level), number), 0);
    }

    private static <K extends Enum<K>> Map<K, Results.Counts> by(
            List<Row> rows, Class<K> type, Function<Row, K> group) {
        Map<K, Results.Counts> counts = new EnumMap<>(type);
        rows.forEach(row -> counts.merge(group.apply(row), row.counts(), Results.Counts::plus));
        return counts;
    }
}
