package fr.tnl.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads reviews with their scores and departures by one query, where an aggregate at a time takes two more for each. */
class ReviewRows implements ResultSetExtractor<List<Review>> {

    static final String SELECT =
            """
            select r.*, s.axis, s.score, s.comment as score_comment,
                   p.juror as departed, p.kind, p.reason, p.at
            from tnl.review r
            left join tnl.review_score s on s.review = r.id
            left join tnl.review_departure p on p.review = r.id
            """;

    @Override
    public List<Review> extractData(ResultSet rows) throws SQLException {
        Map<UUID, Review> reviews = new LinkedHashMap<>();
        Map<UUID, Set<Score>> scores = new HashMap<>();
        Map<UUID, Set<Departure>> departures = new HashMap<>();
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            if (!reviews.containsKey(id)) {
                reviews.put(id, review(id, rows));
            }
            // Each score comes with each departure
            if (rows.getString("axis") != null) {
                scores.computeIfAbsent(id, key -> new HashSet<>()).add(score(rows));
            }
            if (rows.getString("departed") != null) {
                departures.computeIfAbsent(id, key -> new HashSet<>()).add(departure(rows));
            }
        }
        List<Review> whole = new ArrayList<>();
        reviews.forEach((id, review) ->
                whole.add(review.knownBy(scores.getOrDefault(id, Set.of()), departures.getOrDefault(id, Set.of()))));
        return whole;
    }

    private static Review review(UUID id, ResultSet row) throws SQLException {
        return new Review(
                id,
                row.getString("reference"),
                row.getString("edition"),
                row.getInt("number"),
                row.getString("juror"),
                ReviewState.valueOf(row.getString("state")),
                instant(row, "assigned_at"),
                instant(row, "due_at"),
                instant(row, "submitted_at"),
                row.getString("comment"),
                Set.of(),
                Set.of(),
                row.getLong("version"));
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(row.getString("axis"), row.getObject("score", Integer.class), row.getString("score_comment"));
    }

    private static Departure departure(ResultSet row) throws SQLException {
        return new Departure(
                row.getString("departed"),
                Departure.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
