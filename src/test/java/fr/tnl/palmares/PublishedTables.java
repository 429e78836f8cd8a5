package fr.tnl.palmares;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of what is published on a database, and an edition of three laureates in them. */
final class PublishedTables {

    static final Instant PUBLISHED = Instant.parse("2026-11-18T17:00:00Z");

    final JdbcClient jdbc;
    final PublicationRows editions;
    final LaureateRows rows;
    final ErratumRows errata;
    final Laureates laureates;
    final ImportRows files;

    PublishedTables(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        editions = new PublicationRows(jdbc);
        rows = new LaureateRows(jdbc, new NamedParameterJdbcTemplate(dataSource));
        errata = new ErratumRows(jdbc);
        laureates = new Laureates(jdbc, rows);
        files = new ImportRows(jdbc);
    }

    void clear() {
        for (String table : List.of(
                "palmares_import",
                "erratum",
                "laureate",
                "published_mention",
                "published_level",
                "published_edition")) {
            jdbc.sql("delete from tnl." + table).update();
        }
    }

    PublishedEdition edition(String code) {
        return editions.find(code).orElseThrow();
    }

    /** With the levels and two mentions of the label since 2025. */
    PublishedEdition publish(String code, List<Laureate> lines) {
        PublishedEdition edition = new PublishedEdition(
                code,
                "Territoire Numérique Libre " + code,
                null,
                false,
                1,
                PUBLISHED,
                List.of(
                        new PublishedLevel("GOLD", "Or", 4),
                        new PublishedLevel("SILVER", "Argent", 3),
                        new PublishedLevel("BRONZE", "Bronze", 2),
                        new PublishedLevel("BADGE", "Badge", 1)),
                List.of(
                        new PublishedMention("mutualisation", "Mutualisation"),
                        new PublishedMention("sobriety", "Sobriété numérique")));
        editions.insert(edition);
        rows.insert(edition, lines);
        return edition(code);
    }

    static Laureate commune(String edition, String name, String department, String level, String... mentions) {
        return line(edition, AuthorityKind.COMMUNE, name, department, "53", level, mentions);
    }

    static Laureate region(String edition, String name, String region, String level) {
        return line(edition, AuthorityKind.REGION, name, null, region, level);
    }

    private static Laureate line(
            String edition,
            AuthorityKind kind,
            String name,
            String department,
            String region,
            String level,
            String... mentions) {
        return new Laureate(
                UUID.randomUUID(),
                edition,
                null,
                kind + "-" + name,
                name,
                kind,
                null,
                null,
                department,
                department == null ? null : "Département " + department,
                region,
                "Région " + region,
                level.equals("BADGE") ? Track.BADGE : Track.LABEL,
                level,
                List.of(mentions),
                PUBLISHED,
                null);
    }

    List<Laureate> all(PublishedEdition edition) {
        List<Laureate> all = new ArrayList<>();
        laureates.each(edition, all::addAll);
        return all;
    }
}
