package fr.tnl.award;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.award.DeliberationOrder.Sort;
import fr.tnl.campaign.Level;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.shared.Worded;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers of the label track that are to be decided or were, page by page, as somebody may know of them. */
@Component
public class DeliberationList {

    private static final String UNDECIDED = "select x.reference from tnl.dossier x"
            + " where x.edition = :edition and x.status = 'IN_DELIBERATION' and x.reference is not null";

    /** Which of them. */
    public enum Filter implements Worded {
        ALL(""),
        TO_DECIDE(" and s.reference in (" + UNDECIDED + ")"),
        DIVERGENT(" and s.divergent_axes <> ''"),
        NEAR(" and s.margin <= " + DeliberationSheet.NEAR),
        DECIDED(" and s.reference not in (" + UNDECIDED + ")");

        private final String condition;

        Filter(String condition) {
            this.condition = condition;
        }

        @Override
        public String messageKey() {
            return "award.deliberation.filter." + name();
        }
    }

    /** @param page from 0 */
    public record Query(EditionCode edition, Sight sight, Sort sort, Filter filter, int page, int size) {}

    /**
     * @param population inhabitants, null where unknown
     * @param divergentAxes ids
     * @param level what was decided, null before; {@code mentions} ids
     */
    public record Line(
            String reference,
            String authorityName,
            AuthorityKind kind,
            @Nullable Integer population,
            DossierStatus status,
            int reviews,
            BigDecimal total,
            @Nullable Level proposed,
            List<String> divergentAxes,
            boolean near,
            @Nullable Level level,
            List<String> mentions) {

        public boolean isToDecide() {
            return status == DossierStatus.IN_DELIBERATION;
        }
    }

    /** @param total how many lines there are over all pages */
    public record Page(List<Line> lines, int page, int size, int total) {

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }

        /** From 1, over all pages. */
        public int rank(int row) {
            return page * size + row + 1;
        }
    }

    /** How many lines each filter leaves. */
    public record Counts(int all, int toDecide, int divergent, int near) {

        public int decided() {
            return all - toDecide;
        }

        public int of(Filter filter) {
            return switch (filter) {
                case ALL -> all;
                case TO_DECIDE -> toDecide;
                case DIVERGENT -> divergent;
                case NEAR -> near;
                case DECIDED -> decided();
            };
        }
    }

    static final List<String> CONSOLIDATED = Stream.of(DossierStatus.values())
            .filter(DossierStatus::isConsolidated)
            .map(Enum::name)
            .toList();

    static final String FROM =
            """
             from tnl.deliberation_sheet s
             join tnl.dossier d on d.reference = s.reference
             join tnl.local_authority a on a.id = d.authority_id
             left join tnl.deliberation_place p on p.reference = s.reference
             where s.edition = :edition and d.status in (:consolidated) and s.reference not in (:closed)
            """;

    /**
     * The same dossiers by their sheets alone: those that went back to the jury are few, and asked for once. Looking up
     * each dossier takes most of a second for all communes of France.
     */
    private static final String SHEETS =
            " from tnl.deliberation_sheet s%s where s.edition = :edition and s.reference not in (:closed)"
                    + " and s.reference not in (select y.reference from tnl.dossier y where y.edition = :edition"
                    + " and y.status not in (:consolidated) and y.reference is not null)";

    /** Only what is shown is read as a whole. */
    private static final String LINES =
            """
             q join tnl.deliberation_sheet s on s.reference = q.reference
             join tnl.dossier d on d.reference = s.reference
             join tnl.local_authority a on a.id = d.authority_id
             left join tnl.deliberation_place p on p.reference = s.reference
             left join tnl.decision x on x.reference = s.reference
            """;

    /** Numbers may have more digits than four. */
    private static final String BY_REFERENCE = "length(s.reference), s.reference";

    private static final String BY_TOTAL = "s.total desc, " + BY_REFERENCE;

    private static final String BY_KIND = Arrays.stream(AuthorityKind.values())
            .map(kind -> "when '" + kind + "' then " + kind.ordinal())
            .collect(Collectors.joining(" ", "case a.kind ", " end"));

    private final JdbcClient jdbc;

    DeliberationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String orderBy(Sort sort) {
        return switch (sort) {
            case TOTAL -> BY_TOTAL;
            case REFERENCE -> BY_REFERENCE;
            case KIND -> BY_KIND + ", a.population desc nulls last, " + BY_REFERENCE;
            case HAND -> "p.place asc nulls last, " + BY_TOTAL;
        };
    }

    /** The sheets, with what an order goes by. */
    private static String sheets(Sort sort) {
        return SHEETS.formatted(
                switch (sort) {
                    case TOTAL, REFERENCE -> "";
                    case KIND ->
                        " join tnl.dossier d on d.reference = s.reference"
                                + " join tnl.local_authority a on a.id = d.authority_id";
                    case HAND -> " left join tnl.deliberation_place p on p.reference = s.reference";
                });
    }

    /**
     * A page beyond the last one is the last one.
     *
     * @param counts of the same edition and sight
     */
    public Page find(Query query, Counts counts) {
        int total = counts.of(query.filter());
        int last = Math.max(0, (total - 1) / query.size());
        int page = Math.min(query.page(), last);
        String order = " order by " + orderBy(query.sort());
        List<Line> lines = bind(
                        "select s.*, d.authority_name, d.status, a.kind, a.population, x.level, x.mentions from ("
                                + "select s.reference" + sheets(query.sort()) + query.filter().condition + order
                                + " limit :size offset :offset)" + LINES + order,
                        query.edition(),
                        query.sight())
                .param("size", query.size())
                .param("offset", (long) page * query.size())
                .query((row, number) -> line(row))
                .list();
        return new Page(lines, page, query.size(), total);
    }

    public Counts counts(EditionCode edition, Sight sight) {
        int toDecide = bind(
                        "select count(*) from (" + UNDECIDED + " and x.reference not in (:closed)) u", edition, sight)
                .query(Integer.class)
                .single();
        return bind(
                        """
                        select count(*) as number,
                               coalesce(sum(case when s.divergent_axes <> '' then 1 else 0 end), 0) as divergent,
                               coalesce(sum(case when s.margin <= :near then 1 else 0 end), 0) as near_by
                        """
                                + sheets(Sort.REFERENCE),
                        edition,
                        sight)
                .param("near", DeliberationSheet.NEAR)
                .query((row, number) ->
                        new Counts(row.getInt("number"), toDecide, row.getInt("divergent"), row.getInt("near_by")))
                .single();
    }

    /** Empty where the dossier is none of them. */
    public Optional<DeliberationPosition> position(DossierReference reference, Sight sight, Sort sort) {
        List<String> order = bind(
                        "select s.reference" + sheets(sort) + " order by " + orderBy(sort), reference.edition(), sight)
                .query(String.class)
                .list();
        return DeliberationPosition.of(
                reference.value(),
                order,
                group -> Set.copyOf(bind(
                                "select reference from tnl.dossier where status = 'IN_DELIBERATION'"
                                        + " and reference in (:group)",
                                reference.edition(),
                                sight)
                        .param("group", group)
                        .query(String.class)
                        .list()));
    }

    private static Line line(ResultSet row) throws SQLException {
        BigDecimal margin = row.getBigDecimal("margin");
        return new Line(
                row.getString("reference"),
                row.getString("authority_name"),
                AuthorityKind.valueOf(row.getString("kind")),
                row.getObject("population", Integer.class),
                DossierStatus.valueOf(row.getString("status")),
                row.getInt("reviews"),
                row.getBigDecimal("total"),
                level(row.getString("proposed")),
                words(row.getString("divergent_axes"), " "),
                margin != null && margin.compareTo(DeliberationSheet.NEAR) <= 0,
                level(row.getString("level")),
                words(row.getString("mentions"), ","));
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }

    private static List<String> words(@Nullable String joined, String separator) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(separator));
    }

    private JdbcClient.StatementSpec bind(String sql, EditionCode edition, Sight sight) {
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("consolidated", CONSOLIDATED)
                .param("closed", sight.closedReferences());
    }
}
