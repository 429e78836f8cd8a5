package fr.tnl.palmares;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.SearchText;
import fr.tnl.campaign.Track;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code tnl.laureate}, where somebody writes or looks for a line. */
@Repository
class LaureateRows {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    LaureateRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(PublishedEdition edition, List<Laureate> laureates) {
        for (int from = 0; from < laureates.size(); from += BATCH) {
            batches.batchUpdate(
                    """
                    insert into tnl.laureate
                      (id, edition, reference, authority_id, authority_name, authority_kind, siren, code, department,
                       department_name, region, region_name, track, level, level_place, mentions, sort_key, search_key,
                       published_at, removed_by)
                    values (:id, :edition, :reference, :authorityId, :authorityName, :kind, :siren, :code, :department,
                       :departmentName, :region, :regionName, :track, :level, :place, :mentions, :sortKey, :searchKey,
                       :publishedAt, :removedBy)
                    """,
                    laureates.subList(from, Math.min(from + BATCH, laureates.size())).stream()
                            .map(laureate -> parameters(edition, laureate))
                            .toArray(MapSqlParameterSource[]::new));
        }
    }

    void update(PublishedEdition edition, Laureate laureate) {
        batches.update(
                "update tnl.laureate set reference = :reference, level = :level, level_place = :place,"
                        + " mentions = :mentions, removed_by = :removedBy where id = :id",
                parameters(edition, laureate));
    }

    Optional<Laureate> find(UUID id) {
        return jdbc.sql("select * from tnl.laureate where id = :id")
                .param("id", id)
                .query(LaureateRows::laureate)
                .optional();
    }

    Optional<Laureate> find(String edition, String authorityId, Track track) {
        return jdbc.sql("select * from tnl.laureate where edition = :edition and authority_id = :authority"
                        + " and track = :track")
                .param("edition", edition)
                .param("authority", authorityId)
                .param("track", track.name())
                .query(LaureateRows::laureate)
                .optional();
    }

    Optional<Laureate> find(String reference) {
        return jdbc.sql("select * from tnl.laureate where reference = :reference")
                .param("reference", reference)
                .query(LaureateRows::laureate)
                .optional();
    }

    /** Every line of an authority, removed ones too, the newest edition first. */
    List<Laureate> ofAuthority(String authorityId) {
        return jdbc.sql(
                        "select * from tnl.laureate where authority_id = :authority order by edition desc, level_place desc")
                .param("authority", authorityId)
                .query(LaureateRows::laureate)
                .list();
    }

    /** Every line of an edition, removed ones too. */
    List<Laureate> ofEdition(String edition) {
        return jdbc.sql("select * from tnl.laureate where edition = :edition")
                .param("edition", edition)
                .query(LaureateRows::laureate)
                .list();
    }

    void deleteEdition(String edition) {
        jdbc.sql("delete from tnl.laureate where edition = :edition")
                .param("edition", edition)
                .update();
    }

    static Laureate laureate(ResultSet row, int number) throws SQLException {
        return new Laureate(
                row.getObject("id", UUID.class),
                row.getString("edition"),
                row.getString("reference"),
                row.getString("authority_id"),
                row.getString("authority_name"),
                AuthorityKind.valueOf(row.getString("authority_kind")),
                row.getString("siren"),
                row.getString("code"),
                row.getString("department"),
                row.getString("department_name"),
                row.getString("region"),
                row.getString("region_name"),
                Track.valueOf(row.getString("track")),
                row.getString("level"),
                codes(row.getString("mentions")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("removed_by", Integer.class));
    }

    static List<String> codes(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** How the name is ordered: as a French reader looks for it, whatever the database takes for alphabetical. */
    static String sortKey(Laureate laureate) {
        return SearchText.words(laureate.authorityName());
    }

    private static MapSqlParameterSource parameters(PublishedEdition edition, Laureate laureate) {
        return new MapSqlParameterSource()
                .addValue("id", laureate.id())
                .addValue("edition", laureate.edition())
                .addValue("reference", laureate.reference())
                .addValue("authorityId", laureate.authorityId())
                .addValue("authorityName", laureate.authorityName())
                .addValue("kind", laureate.authorityKind().name())
                .addValue("siren", laureate.siren())
                .addValue("code", laureate.code())
                .addValue("department", laureate.department())
                .addValue("departmentName", laureate.departmentName())
                .addValue("region", laureate.region())
                .addValue("regionName", laureate.regionName())
                .addValue("track", laureate.track().name())
                .addValue("level", laureate.level())
                .addValue("place", edition.requireLevel(laureate.level()).place())
                .addValue("mentions", String.join(",", laureate.mentions()))
                .addValue("sortKey", sortKey(laureate))
                .addValue("searchKey", searchKey(laureate))
                .addValue("publishedAt", time(laureate.publishedAt()))
                .addValue("removedBy", laureate.removedBy(), Types.INTEGER);
    }

    private static String searchKey(Laureate laureate) {
        return Stream.of(
                        SearchText.saintInFull(sortKey(laureate)),
                        laureate.code() == null ? null : laureate.code().toLowerCase(Locale.ROOT),
                        laureate.siren())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ", " ", ""));
    }
}
