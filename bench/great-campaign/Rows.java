package fr.tnl.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes dossiers, jurors, reviews and decisions past the product: it would take hours to file as many. */
final class Rows {

    private static final int BATCH = 5_000;
    private static final int REVIEWS = 3;
    private static final List<String> AXES = List.of("strategy", "practices", "software", "communication", "data");
    private static final List<String> LEVELS = List.of("NONE", "BRONZE", "SILVER", "GOLD", "GOLD");
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);

    /** Keys that are not called as others are. */
    private static final Map<String, String> TOUCHED = Map.of(
            "tnl.decision", "reference", "tnl.deliberation_sheet", "reference");

    private final Random random = new Random(1);
    private final JdbcTemplate jdbc;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static String reference(int number) {
        return "TNL-2026-%05d".formatted(number);
    }

    /** Filed dossiers with the answers of one that was filed by hand. */
    void dossiers(int count, String status) {
        syndicats(count - jdbc.queryForObject("select count(*) from tnl.local_authority", Integer.class));
        List<String> authorities = jdbc.queryForList("select id from tnl.local_authority order by id", String.class);
        List<String> names = jdbc.queryForList("select name from tnl.local_authority order by id", String.class);
        List<Object[]> dossiers = new ArrayList<>();
        List<Object[]> contacts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            int place = i % authorities.size();
            dossiers.add(new Object[] {
                id, reference(i + 1), authorities.get(place), names.get(place), status, status, NOW.minusSeconds(i)
            });
            contacts.add(new Object[] {id, "ELECTED", "elu" + i + "@example.org"});
            contacts.add(new Object[] {id, "TECHNICAL", "dsi" + i + "@example.org"});
        }
        batch(
                """
                insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status, step,
                                         filed_versions, created_at, updated_at, filed_at, version)
                values (?, ?, '2026', 'LABEL', ?, ?, ?, ?, 1, current_timestamp, current_timestamp, ?, 1)
                """,
                dossiers);
        batch(
                "insert into tnl.dossier_contact (dossier, role, name, position, email, phone)"
                        + " values (?, ?, 'Élise Martin', 'Adjointe', ?, '')",
                contacts);
        jdbc.update("update tnl.campaign set filed_count = ?", count);
    }

    /** Whom the referential lacks: an authority has one dossier on a track. */
    private void syndicats(int count) {
        batch(
                """
                insert into tnl.local_authority (id, kind, siren, name, postal_codes, intercommunalities, legal_category,
                                                 declared_reason, listed)
                values (?, 'OTHER', ?, ?, '', '', '', 'Syndicat', true)
                """,
                IntStream.range(0, Math.max(0, count))
                        .mapToObj(i -> {
                            String siren = siren(i);
                            return new Object[] {"SIREN-" + siren, siren, "Syndicat " + siren};
                        })
                        .toList());
    }

    /** With the digit that checks the others, by Luhn's way. */
    private static String siren(int number) {
        String digits = "%08d".formatted(number);
        int sum = IntStream.range(0, digits.length())
                .map(i -> (digits.charAt(i) - '0') * (1 + i % 2))
                .map(doubled -> doubled / 10 + doubled % 10)
                .sum();
        return digits + (10 - sum % 10) % 10;
    }

    /** Those of the one that was filed by hand, without its documents. */
    void answers() {
        jdbc.update(
                """
                insert into tnl.dossier_answers (id, dossier, number, answers, documents, form_name, form_sha256,
                                                 content_sha256, saved_at, facts, traces)
                select %s, d.id, 1, a.answers, '[]', a.form_name, a.form_sha256, a.content_sha256, a.saved_at,
                       a.facts, a.traces
                from tnl.dossier d cross join
                    (select * from tnl.dossier_answers order by number desc fetch first row only) a
                where d.id <> a.dossier
                """
                        .formatted(uuid()));
    }

    private String uuid() {
        return jdbc.execute((java.sql.Connection connection) ->
                        connection.getMetaData().getDatabaseProductName().equals("H2"))
                ? "random_uuid()"
                : "gen_random_uuid()";
    }

    void jurors(int count, int ties) {
        List<String> authorities = jdbc.queryForList("select id from tnl.local_authority order by id", String.class);
        // Those that the demo has, who can log in, and others
        int others = count - jdbc.queryForObject("select count(*) from tnl.juror", Integer.class);
        List<Integer> numbers = IntStream.range(0, others).boxed().toList();
        batch(
                "insert into tnl.juror (account, name, email, active, expertise, version) values (?, ?, ?, true, ?, 1)",
                numbers.stream()
                        .map(i -> new Object[] {
                            "membre" + i, "Membre " + i, "membre" + i + "@example.org", AXES.get(i % AXES.size())
                        })
                        .toList());
        batch(
                "insert into tnl.juror_declaration (juror, edition, declared_by, declared_at)"
                        + " values (?, '2026', '', current_timestamp)",
                numbers.stream().map(i -> new Object[] {"membre" + i}).toList());
        batch(
                "insert into tnl.juror_tie (juror, authority, kind, origin, reason, declared_by, declared_at)"
                        + " values (?, ?, 'ELECTED', 'JUROR', '', '', current_timestamp)",
                IntStream.range(0, ties)
                        .mapToObj(i -> List.of(
                                "membre" + i % others, authorities.get(random.nextInt(authorities.size()))))
                        .distinct()
                        .map(List::toArray)
                        .toList());
    }

    /** Three reviews for each dossier, all of them given, with what they come to. */
    void givenReviews(int dossiers) {
        List<String> jurors = jdbc.queryForList("select account from tnl.juror order by account", String.class);
        List<Object[]> reviews = new ArrayList<>();
        List<Object[]> scores = new ArrayList<>();
        List<Object[]> sheets = new ArrayList<>();
        for (int i = 0; i < dossiers; i++) {
            for (int number = 1; number <= REVIEWS; number++) {
                UUID review = UUID.randomUUID();
                reviews.add(new Object[] {
                    review, reference(i + 1), number, jurors.get((i * REVIEWS + number) % jurors.size())
                });
                for (String axis : AXES) {
                    scores.add(new Object[] {review, axis, random.nextInt(11)});
                }
            }
            sheets.add(new Object[] {reference(i + 1), random.nextInt(1000) / 10.0, i % 5 == 0 ? "data" : ""});
        }
        batch(
                """
                insert into tnl.review (id, reference, edition, number, juror, state, assigned_at, due_at, submitted_at,
                                        comment, version)
                values (?, ?, '2026', ?, ?, 'SUBMITTED', current_timestamp, current_timestamp, current_timestamp,
                        'Un dossier solide.', 1)
                """,
                reviews);
        batch("insert into tnl.review_score (review, axis, score, comment) values (?, ?, ?, 'Un commentaire.')", scores);
        batch(
                """
                insert into tnl.deliberation_sheet (reference, edition, reviews, total, divergent_axes, proposed, bronze_from,
                                                    silver_from, gold_from, margin, version)
                values (?, '2026', 3, ?, ?, 'GOLD', 40, 60, 80, 1.5, 1)
                """,
                sheets);
    }

    void decisions(int dossiers) {
        batch(
                """
                insert into tnl.decision (reference, proposed, level, mentions, feedback, reason, decided_by, decided_at,
                                          version)
                values (?, ?, ?, '', 'Un engagement qui porte.', '', 'presidence', current_timestamp, 1)
                """,
                IntStream.range(0, dossiers)
                        .mapToObj(i -> {
                            String level = LEVELS.get(i % LEVELS.size());
                            return new Object[] {reference(i + 1), level, level};
                        })
                        .toList());
    }

    /** As others do all the time while somebody looks at a page. */
    void touch() {
        for (String table : List.of(
                "tnl.dossier", "tnl.review", "tnl.decision", "tnl.deliberation_sheet", "tnl.laureate", "act_ru_task",
                "act_ru_execution", "act_ru_variable", "act_ru_authorization", "act_ru_job")) {
            String id = TOUCHED.getOrDefault(table, table.startsWith("act_") ? "id_" : "id");
            jdbc.update("update %s set %s = %s where %s = (select %s from %s fetch first row only)"
                    .formatted(table, id, id, id, id, table));
        }
    }

    /** Both have signed, and the embargo is over. */
    void approved() {
        jdbc.update("update tnl.campaign set state = 'APPROVED', proclaims_at = current_timestamp");
        jdbc.update("insert into tnl.palmares (edition, approved_by, approved_at, note, version)"
                + " values ('2026', 'secretariat', current_timestamp, '', 1)");
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }
}
