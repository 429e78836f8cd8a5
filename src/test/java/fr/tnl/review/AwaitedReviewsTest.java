package fr.tnl.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.review.AwaitedReviews.Line;
import fr.tnl.review.AwaitedReviews.Missing;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What dossiers under review wait for, on the tables that hold them. */
class AwaitedReviewsTest {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Instant DUE = Instant.parse("2026-11-10T22:59:00Z");

    private final JdbcClient jdbc = JdbcClient.create(database());
    private final AwaitedReviews awaited = new AwaitedReviews(jdbc);
    private int reviews;

    @BeforeEach
    void twoDossiersAreUnderReview() {
        // Only the rows that are read are there
        jdbc.sql("set referential_integrity false").update();
        dossier("TNL-2026-0001", "UNDER_REVIEW");
        dossier("TNL-2026-0002", "UNDER_REVIEW");
        dossier("TNL-2026-0003", "IN_DELIBERATION");
        review("TNL-2026-0001", "alice", "SUBMITTED");
        review("TNL-2026-0001", "bruno", "ASSIGNED");
        review("TNL-2026-0001", null, "VACANT");
        review("TNL-2026-0002", null, "WAIVED");
        review("TNL-2026-0002", "chloe", "SET_ASIDE");
    }

    @Test
    void saysHowManyAreInAndWhoOwesTheOthers() {
        assertThat(awaited.find(EDITION, Sight.FULL, 0, 50).lines())
                .containsExactly(
                        new Line(
                                "TNL-2026-0001", "Une", 1, List.of(new Missing("bruno", DUE), new Missing(null, null))),
                        new Line("TNL-2026-0002", "Une", 0, List.of()));
    }

    @Test
    void listsPageByPage() {
        AwaitedReviews.Page second = awaited.find(EDITION, Sight.FULL, 1, 1);

        assertThat(second.lines()).extracting(Line::reference).containsExactly("TNL-2026-0002");
        assertThat(second.pages()).isEqualTo(2);
        assertThat(awaited.find(EDITION, Sight.FULL, 9, 1)).isEqualTo(second);
    }

    @Test
    void neitherListsNorCountsWhatIsClosed() {
        Sight sight = new Sight(Set.of(new Sight.Closed(UUID.randomUUID(), "TNL-2026-0001")));

        assertThat(awaited.find(EDITION, sight, 0, 50).total()).isEqualTo(1);
        assertThat(awaited.find(EDITION, sight, 0, 50).lines())
                .extracting(Line::reference)
                .containsExactly("TNL-2026-0002");
    }

    private void dossier(String reference, String status) {
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                                                 filed_versions, created_at, updated_at, version)
                        values (?, ?, '2026', 'LABEL', 'X', 'Une', ?, 1, current_timestamp, current_timestamp, 1)
                        """)
                .params(UUID.randomUUID(), reference, status)
                .update();
    }

    private void review(String reference, @Nullable String juror, String state) {
        jdbc.sql(
                        """
                        insert into tnl.review (id, reference, edition, number, juror, state, due_at, comment, version)
                        values (?, ?, '2026', ?, ?, ?, ?, '', 1)
                        """)
                .params(
                        UUID.randomUUID(),
                        reference,
                        ++reviews,
                        juror,
                        state,
                        juror == null ? null : OffsetDateTime.ofInstant(DUE, ZoneOffset.UTC))
                .update();
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:awaited" + UUID.randomUUID()
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
