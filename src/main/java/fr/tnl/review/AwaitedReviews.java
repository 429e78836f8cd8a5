package fr.tnl.review;

import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dossiers that the jury still reviews, and what they wait for; page by page, without a word of any review. */
@Component
public class AwaitedReviews {

    /**
     * @param juror account, null while nobody is found
     * @param dueAt null without a juror
     */
    public record Missing(@Nullable String juror, @Nullable Instant dueAt) {}

    /** @param given how many reviews are in, {@code missing} those that are not, in the order of their numbers */
    public record Line(String reference, String authorityName, int given, List<Missing> missing) {}

    /** @param total how many lines there are over all pages */
    public record Page(List<Line> lines, int page, int size, int total) {

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    private record Reviewed(String reference, String authorityName) {}

    private record Seat(String reference, boolean given, Missing missing) {}

    private static final String FROM =
            " from tnl.dossier where edition = :edition and status = 'UNDER_REVIEW' and reference not in (:closed)";

    private final JdbcClient jdbc;

    AwaitedReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param page from 0; one beyond the last one is the last one */
    public Page find(EditionCode edition, Sight sight, int page, int size) {
        int total = bind("select count(*)" + FROM, edition, sight)
                .query(Integer.class)
                .single();
        int found = Math.min(page, Math.max(0, (total - 1) / size));
        List<Reviewed> dossiers = bind(
                        "select reference, authority_name" + FROM
                                + " order by length(reference), reference limit :size offset :offset",
                        edition,
                        sight)
                .param("size", size)
                .param("offset", (long) found * size)
                .query((row, number) -> new Reviewed(row.getString("reference"), row.getString("authority_name")))
                .list();
        Map<String, List<Seat>> seats = seats(dossiers);
        return new Page(
                dossiers.stream()
                        .map(dossier -> line(dossier, seats.getOrDefault(dossier.reference(), List.of())))
                        .toList(),
                found,
                size,
                total);
    }

    private static Line line(Reviewed dossier, List<Seat> seats) {
        return new Line(
                dossier.reference(),
                dossier.authorityName(),
                (int) seats.stream().filter(Seat::given).count(),
                seats.stream().filter(seat -> !seat.given()).map(Seat::missing).toList());
    }

    /** Those that were given up or set aside are not waited for. */
    private Map<String, List<Seat>> seats(List<Reviewed> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select reference, state, juror, due_at from tnl.review
                        where reference in (:references) and state not in ('WAIVED', 'SET_ASIDE') order by reference, number
                        """)
                .param("references", dossiers.stream().map(Reviewed::reference).toList())
                .query((row, number) -> new Seat(
                        row.getString("reference"),
                        ReviewState.SUBMITTED.name().equals(row.getString("state")),
                        new Missing(row.getString("juror"), instant(row.getObject("due_at", OffsetDateTime.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seat::reference));
    }

    private JdbcClient.StatementSpec bind(String sql, EditionCode edition, Sight sight) {
        return jdbc.sql(sql).param("edition", edition.value()).param("closed", sight.closedReferences());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
