package fr.tnl.palmares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published editions with their levels and mentions. */
@Repository
class PublicationRows {

    private final JdbcClient jdbc;

    PublicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<PublishedEdition> all() {
        Map<String, List<PublishedLevel>> levels = new HashMap<>();
        jdbc.sql("select * from tnl.published_level order by place desc").query((RowCallbackHandler)
                row -> levels.computeIfAbsent(row.getString("edition"), edition -> new ArrayList<>())
                        .add(new PublishedLevel(row.getString("code"), row.getString("title"), row.getInt("place"))));
        Map<String, List<PublishedMention>> mentions = new HashMap<>();
        jdbc.sql("select * from tnl.published_mention order by place").query((RowCallbackHandler)
                row -> mentions.computeIfAbsent(row.getString("edition"), edition -> new ArrayList<>())
                        .add(new PublishedMention(row.getString("code"), row.getString("title"))));
        return jdbc.sql("select * from tnl.published_edition order by edition desc")
                .query((row, number) -> edition(row, levels, mentions))
                .list();
    }

    Optional<PublishedEdition> find(String code) {
        return all().stream().filter(edition -> edition.edition().equals(code)).findFirst();
    }

    /** Held until the transaction ends: corrections of one palmarès follow each other. */
    Optional<PublishedEdition> lock(String code) {
        boolean held = jdbc.sql("select edition from tnl.published_edition where edition = :edition for update")
                .param("edition", code)
                .query(String.class)
                .optional()
                .isPresent();
        return held ? find(code) : Optional.empty();
    }

    void insert(PublishedEdition edition) {
        jdbc.sql(
                        """
                        insert into tnl.published_edition (edition, title, proclaimed_on, imported, revision, updated_at)
                        values (:edition, :title, :proclaimedOn, :imported, :revision, :updatedAt)
                        """)
                .param("edition", edition.edition())
                .param("title", edition.title())
                .param("proclaimedOn", edition.proclaimedOn(), Types.DATE)
                .param("imported", edition.imported())
                .param("revision", edition.revision())
                .param("updatedAt", LaureateRows.time(edition.updatedAt()))
                .update();
        addLevels(edition.edition(), edition.levels());
        addMentions(edition.edition(), edition.mentions());
    }

    void addLevels(String edition, List<PublishedLevel> levels) {
        for (PublishedLevel level : levels) {
            jdbc.sql("insert into tnl.published_level (edition, code, title, place)"
                            + " values (:edition, :code, :title, :place)")
                    .param("edition", edition)
                    .param("code", level.code())
                    .param("title", level.title())
                    .param("place", level.place())
                    .update();
        }
    }

    /** Behind those that are there. */
    void addMentions(String edition, List<PublishedMention> mentions) {
        int place = jdbc.sql("select count(*) from tnl.published_mention where edition = :edition")
                .param("edition", edition)
                .query(Integer.class)
                .single();
        for (PublishedMention mention : mentions) {
            jdbc.sql("insert into tnl.published_mention (edition, code, title, place)"
                            + " values (:edition, :code, :title, :place)")
                    .param("edition", edition)
                    .param("code", mention.code())
                    .param("title", mention.title())
                    .param("place", ++place)
                    .update();
        }
    }

    /** Something of it changed. */
    void touch(String edition, Instant now) {
        jdbc.sql("update tnl.published_edition set revision = revision + 1, updated_at = :now where edition = :edition")
                .param("now", LaureateRows.time(now))
                .param("edition", edition)
                .update();
    }

    void delete(String edition) {
        for (String table : List.of("published_mention", "published_level", "published_edition")) {
            jdbc.sql("delete from tnl." + table + " where edition = :edition")
                    .param("edition", edition)
                    .update();
        }
    }

    private static PublishedEdition edition(
            ResultSet row, Map<String, List<PublishedLevel>> levels, Map<String, List<PublishedMention>> mentions)
            throws SQLException {
        String code = row.getString("edition");
        return new PublishedEdition(
                code,
                row.getString("title"),
                row.getObject("proclaimed_on", LocalDate.class),
                row.getBoolean("imported"),
                row.getInt("revision"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                levels.getOrDefault(code, List.of()),
                mentions.getOrDefault(code, List.of()));
    }
}
