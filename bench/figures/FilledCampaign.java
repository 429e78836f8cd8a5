package fr.tnl.dossier;

import fr.tnl.dossier.journal.Head;
import fr.tnl.shared.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;

/** Fills an empty database with a campaign near its end: dossiers with journals, steps, three reviews each, decisions. */
public final class FilledCampaign {

    public static final int DOSSIERS = 46_000;

    private static final int JURORS = 300;
    private static final int REVIEWS = 3;
    private static final int BATCH = 1_000;
    private static final List<String> AXES = List.of("strategy", "practices", "software", "communication", "data");
    private static final List<EventKind> STORY = List.of(
            EventKind.STARTED,
            EventKind.DOCUMENT_ADDED,
            EventKind.DOCUMENT_ADDED,
            EventKind.ANSWERS_GIVEN,
            EventKind.FILED,
            EventKind.MAIL_SENT,
            EventKind.MAIL_SENT,
            EventKind.COMPLETE,
            EventKind.JURY_APPOINTED,
            EventKind.JUROR_APPOINTED,
            EventKind.JUROR_APPOINTED,
            EventKind.JUROR_APPOINTED,
            EventKind.REVIEWED,
            EventKind.REVIEWED,
            EventKind.REVIEWED,
            EventKind.REVIEWS_CONSOLIDATED,
            EventKind.DECIDED);
    private static final List<String> STEPS =
            List.of("DRAFT", "FILED", "COMPLETE", "UNDER_REVIEW", "IN_DELIBERATION", "DECIDED");
    private static final List<String> LEVELS = List.of("NONE", "BRONZE", "SILVER", "GOLD");

    private final Random random = new Random(1);
    private final Connection connection;

    private FilledCampaign(Connection connection) {
        this.connection = connection;
    }

    /** The step that the product's database takes besides its scripts. */
    public static JavaMigration chain() {
        return new ChainOfOldLines();
    }

    public static void fill(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            new FilledCampaign(connection).fill();
            connection.commit();
        }
    }

    private void fill() throws SQLException {
        run("insert into tnl.campaign (edition, state, opens_at, closes_at, proclaims_at, filed_count, version) values"
                + " ('2026', 'CLOSED', timestamp with time zone '2026-09-18 06:00:00+00', timestamp with time zone"
                + " '2026-10-18 21:59:59+00', timestamp with time zone '2026-11-18 17:00:00+00', " + DOSSIERS + ", 1)");
        try (PreparedStatement authority = connection.prepareStatement(
                        "insert into tnl.local_authority (id, kind, name, postal_codes, listed, population)"
                                + " values (?, ?, ?, '', true, ?)");
                PreparedStatement juror = connection.prepareStatement(
                        "insert into tnl.juror (account, name, email, active, version, expertise)"
                                + " values (?, ?, '', true, 0, '')")) {
            for (int i = 0; i < DOSSIERS; i++) {
                add(authority, i, "X-" + i, i % 30 == 0 ? "CC" : "COMMUNE", "Collectivité " + i, random.nextInt(200_000));
            }
            for (int i = 0; i < JURORS; i++) {
                add(juror, i, "juror" + i, "Membre " + i);
            }
            authority.executeBatch();
            juror.executeBatch();
        }
        dossiers();
    }

    private void dossiers() throws SQLException {
        try (PreparedStatement dossier = connection.prepareStatement(
                        "insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,"
                                + " filed_versions, created_at, updated_at, filed_at, version, step, journal_lines,"
                                + " journal_hash) values (?, ?, '2026', 'LABEL', ?, ?, 'DECIDED', 1, ?, ?, ?, 1, 'DECIDED',"
                                + " ?, ?)");
                PreparedStatement event = connection.prepareStatement(
                        "insert into tnl.dossier_event (id, dossier, number, at, kind, actor_kind, actor, detail, evidence,"
                                + " actor_salt, actor_hash, detail_salt, detail_hash, previous, hash)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement step = connection.prepareStatement("insert into tnl.dossier_step (dossier, number,"
                        + " edition, step, began_at, ended_at) values (?, ?, '2026', ?, ?, ?)");
                PreparedStatement decision = connection.prepareStatement("insert into tnl.decision (reference, proposed,"
                        + " level, mentions, feedback, reason, decided_by, decided_at, version)"
                        + " values (?, ?, ?, '', 'Bravo.', '', 'presidence', ?, 0)");
                PreparedStatement review = connection.prepareStatement("insert into tnl.review (id, reference, edition,"
                        + " number, juror, state, comment, version) values (?, ?, '2026', ?, ?, 'SUBMITTED', 'Bien.', 1)");
                PreparedStatement score = connection.prepareStatement(
                        "insert into tnl.review_score (review, axis, score, comment) values (?, ?, ?, '')")) {
            List<PreparedStatement> all = List.of(dossier, event, step, decision, review, score);
            for (int i = 0; i < DOSSIERS; i++) {
                one(i, all);
                if (i % BATCH == BATCH - 1) {
                    flush(all);
                }
            }
            flush(all);
        }
    }

    private void one(int i, List<PreparedStatement> into) throws SQLException {
        UUID id = UUID.randomUUID();
        String reference = String.format("TNL-2026-%05d", i + 1);
        Instant begun = Instant.parse("2026-09-18T06:00:00Z").plusSeconds(random.nextInt(30 * 24 * 3600));
        Head head = Head.NONE;
        List<DossierEvent> story = new ArrayList<>();
        for (EventKind kind : STORY) {
            DossierEvent line = DossierEvent.next(
                    id,
                    head,
                    begun.plusSeconds(3600L * story.size()),
                    kind,
                    Actor.staff("personne"),
                    "Un détail de quelques mots.",
                    Evidence.NONE);
            story.add(line);
            head = line.head();
        }
        OffsetDateTime at = begun.atOffset(ZoneOffset.UTC);
        put(into.get(0), id, reference, "X-" + i, "Collectivité " + i, at, at, at.plusHours(4), head.lines(), head.hash());
        for (DossierEvent line : story) {
            put(
                    into.get(1),
                    line.id(),
                    id,
                    line.number(),
                    line.at().atOffset(ZoneOffset.UTC),
                    line.kind().name(),
                    line.actorKind().name(),
                    line.actor(),
                    line.detail(),
                    line.evidence(),
                    line.seal().actorSalt(),
                    line.seal().actorHash(),
                    line.seal().detailSalt(),
                    line.seal().detailHash(),
                    line.seal().previous(),
                    line.seal().hash());
        }
        for (int step = 0; step < STEPS.size(); step++) {
            OffsetDateTime ended = step == STEPS.size() - 1 ? null : at.plusHours(random.nextInt(400));
            put(into.get(2), id, step + 1, STEPS.get(step), at, ended);
            at = ended == null ? at : ended;
        }
        String level = LEVELS.get(random.nextInt(LEVELS.size()));
        put(into.get(3), reference, level, level, at);
        for (int number = 1; number <= REVIEWS; number++) {
            UUID review = UUID.randomUUID();
            put(into.get(4), review, reference, number, "juror" + (i * REVIEWS + number) % JURORS);
            for (String axis : AXES) {
                put(into.get(5), review, axis, random.nextInt(11));
            }
        }
    }

    private void flush(List<PreparedStatement> all) throws SQLException {
        for (PreparedStatement statement : all) {
            statement.executeBatch();
        }
        connection.commit();
    }

    private static void add(PreparedStatement statement, int i, Object... values) throws SQLException {
        put(statement, values);
        if (i % BATCH == BATCH - 1) {
            statement.executeBatch();
        }
    }

    private static void put(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
