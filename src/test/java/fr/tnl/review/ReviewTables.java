package fr.tnl.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product's tables in a database of its own, with those rows alone that a test is about. */
final class ReviewTables {

    final JdbcClient jdbc = JdbcClient.create(database());

    private int reviews;

    ReviewTables() {
        jdbc.sql("set referential_integrity false").update();
    }

    void juror(String account) {
        jdbc.sql("insert into tnl.juror (account, name, email, active, version) values (?, ?, '', true, 1)")
                .params(account, account)
                .update();
    }

    void dossier(String reference, String edition, String status) {
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                                                 filed_versions, created_at, updated_at, version)
                        values (random_uuid(), ?, ?, 'LABEL', 'X', 'Une', ?, 1, now(), now(), 1)
                        """)
                .params(reference, edition, status)
                .update();
    }

    UUID review(String reference, String edition, @Nullable String juror, String state, @Nullable Instant due) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into tnl.review (id, reference, edition, number, juror, state, due_at, comment, version)
                        values (?, ?, ?, ?, ?, ?, ?, '', 1)
                        """)
                .params(id, reference, edition, ++reviews, juror, state, at(due))
                .update();
        return id;
    }

    void draft(UUID review, String juror, Instant savedAt) {
        jdbc.sql(
                        "insert into tnl.review_draft (id, review, juror, saved_at, version) values (random_uuid(), ?, ?, ?, 1)")
                .params(review, juror, at(savedAt))
                .update();
    }

    void departure(UUID review, String juror) {
        jdbc.sql(
                        "insert into tnl.review_departure (review, juror, kind, reason, at) values (?, ?, 'MISSED', '', now())")
                .params(review, juror)
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:reviews" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        Flyway.configure()
                .dataSource(database)
                .schemas("tnl")
                .loggers("slf4j")
                .load()
                .migrate();
        return database;
    }
}
