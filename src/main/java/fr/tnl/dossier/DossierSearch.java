package fr.tnl.dossier;

import fr.tnl.campaign.Track;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.shared.TypedText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of dossiers, page by page. */
@Component
public class DossierSearch {

    /** A line of the list. */
    public record Line(
            UUID id,
            @Nullable String reference,
            String authorityName,
            Track track,
            DossierStatus status,
            @Nullable String shownStatus,
            @Nullable Instant filedAt,
            Instant updatedAt) {}

    /** What a list goes by. */
    public enum Order {
        /** Of filing; drafts by their last change. */
        DATE("coalesce(filed_at, updated_at)"),
        REFERENCE("reference"),
        AUTHORITY("lower(translate(authority_name, :accented, :plain))"),
        STATUS("status");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    /**
     * What is looked for; null or empty means any.
     *
     * @param text part of a reference or of an authority's name, accents and case aside
     * @param sight of whoever looks: what is closed to them is neither listed nor counted
     * @param page from 0
     */
    public record Query(
            EditionCode edition,
            Sight sight,
            String text,
            @Nullable DossierStatus status,
            @Nullable Track track,
            Order order,
            boolean descending,
            int page,
            int size) {

        /** Everything in an edition, the newest first. */
        public static Query of(EditionCode edition, Sight sight, int size) {
            return new Query(edition, sight, "", null, null, Order.DATE, true, 0, size);
        }
    }

    /** @param total how many lines there are over all pages */
    public record Page(List<Line> lines, int page, int size, int total) {

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    private static final String ACCENTED = "àâäáãçéèêëíîïñóôöõùúûüÿÀÂÄÁÃÇÉÈÊËÍÎÏÑÓÔÖÕÙÚÛÜŸ’";
    private static final String PLAIN = "aaaaaceeeeiiinoooouuuuyAAAAACEEEEIIINOOOOUUUUY'";

    private static final String FILTER =
            """
             from tnl.dossier
             where edition = :edition
               and id not in (:closed)
               and (lower(translate(authority_name, :accented, :plain)) like :text escape '!'
                    or lower(coalesce(reference, '')) like :text escape '!')
               and (:status = '' or status = :status)
               and (:track = '' or track = :track)
            """;

    private final JdbcClient jdbc;

    DossierSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page find(Query query) {
        int total = bind("select count(*)" + FILTER, query).query(Integer.class).single();
        List<Line> lines = bind(
                        "select id, reference, authority_name, track, status, shown_status, filed_at, updated_at"
                                + FILTER + orderOf(query) + " limit :size offset :offset",
                        query)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("authority_name"),
                        Track.valueOf(row.getString("track")),
                        DossierStatus.valueOf(row.getString("status")),
                        row.getString("shown_status"),
                        instant(row.getObject("filed_at", OffsetDateTime.class)),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .list();
        return new Page(lines, query.page(), query.size(), total);
    }

    /** How many dossiers of an edition stand where. */
    public Map<DossierStatus, Integer> counts(EditionCode edition, Sight sight) {
        Map<DossierStatus, Integer> counts = new EnumMap<>(DossierStatus.class);
        jdbc.sql("select status, count(*) as number from tnl.dossier"
                        + " where edition = :edition and id not in (:closed) group by status")
                .param("edition", edition.value())
                .param("closed", sight.closedIds())
                .query(row -> {
                    counts.put(DossierStatus.valueOf(row.getString("status")), row.getInt("number"));
                });
        return counts;
    }

    /** How many filed dossiers of an edition there are on each track. */
    public Map<Track, Integer> filedByTrack(EditionCode edition, Sight sight) {
        Map<Track, Integer> counts = new EnumMap<>(Track.class);
        for (Track track : Track.values()) {
            counts.put(track, 0);
        }
        jdbc.sql("select track, count(*) as number from tnl.dossier"
                        + " where edition = :edition and reference is not null and id not in (:closed) group by track")
                .param("edition", edition.value())
                .param("closed", sight.closedIds())
                .query(row -> {
                    counts.put(Track.valueOf(row.getString("track")), row.getInt("number"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec bind(String sql, Query query) {
        String escaped = plain(TypedText.line(query.text()))
                .toLowerCase(Locale.FRENCH)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return jdbc.sql(sql)
                .param("edition", query.edition().value())
                .param("closed", query.sight().closedIds())
                .param("text", "%" + escaped + "%")
                .param("accented", ACCENTED)
                .param("plain", PLAIN)
                .param("status", query.status() == null ? "" : query.status().name())
                .param("track", query.track() == null ? "" : query.track().name());
    }

    /** References of drafts, which have none, come last either way; the id tells equals apart, so that pages hold. */
    private static String orderOf(Query query) {
        return " order by " + query.order().column + (query.descending() ? " desc" : " asc") + " nulls last, id";
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(letter -> {
            int place = ACCENTED.indexOf(letter);
            plain.append(place < 0 ? (char) letter : PLAIN.charAt(place));
        });
        return plain.toString();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
