package fr.tnl.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.shared.EditionCode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is kept of reviews that are begun, on whichever database. */
@SpringBootTest(classes = ReviewDraftRowsContract.Rows.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(properties = {"spring.flyway.schemas=tnl", "spring.flyway.locations=classpath:db/migration"})
abstract class ReviewDraftRowsContract {

    private static final Instant MORNING = Instant.parse("2026-10-20T06:00:00Z");

    private final UUID review = UUID.randomUUID();
    private final String reference = "TNL-2026-" + UUID.randomUUID().toString().substring(0, 8);
    private final String alice = "alice" + UUID.randomUUID();

    @Autowired
    private ReviewDraftRepository drafts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aReviewIsUnderWay() {
        UUID dossier = UUID.randomUUID();
        jdbc.sql(
                        "insert into tnl.local_authority (id, kind, name, postal_codes, listed) values (?, 'COMMUNE', 'U', '', true)")
                .params(dossier.toString())
                .update();
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                            filed_versions, created_at, updated_at, version)
                        values (?, ?, '2026', 'LABEL', ?, 'U', 'UNDER_REVIEW', 1, current_timestamp, current_timestamp, 1)
                        """)
                .params(dossier, reference, dossier.toString())
                .update();
        jdbc.sql("insert into tnl.juror (account, name, email, active, version) values (?, 'Alice', '', true, 1)")
                .params(alice)
                .update();
        jdbc.sql(
                        """
                        insert into tnl.review (id, reference, edition, number, juror, state, comment, version)
                        values (?, ?, '2026', 1, ?, 'ASSIGNED', '', 1)
                        """)
                .params(review, reference, alice)
                .update();
    }

    @Test
    void holdsLongTextsFieldByField() {
        String longest = "é".repeat(ReviewDraft.LONGEST);
        drafts.save(ReviewDraft.none(review, alice, MORNING)
                .with(Map.of("score_data", "12", "overallComment", longest), MORNING));

        ReviewDraft found = drafts.findByReviewAndJuror(review, alice).orElseThrow();
        assertThat(found.texts()).isEqualTo(Map.of("score_data", "12", "overallComment", longest));
        assertThat(found.savedAt()).isEqualTo(MORNING);

        drafts.save(found.with(Map.of("score_data", ""), MORNING.plusSeconds(60)));
        assertThat(drafts.findByReviewAndJuror(review, alice).orElseThrow().texts())
                .containsOnlyKeys("overallComment");
    }

    @Test
    void takesOneOfTwoThatAreSavedAtTheSameMoment() {
        ReviewDraft first =
                drafts.save(ReviewDraft.none(review, alice, MORNING).with(Map.of("overallComment", "Un"), MORNING));
        assertThat(first.version()).as("0 says that there is none").isPositive();

        drafts.save(first.with(Map.of("overallComment", "Deux"), MORNING));
        assertThatThrownBy(() -> drafts.save(first.with(Map.of("overallComment", "Trois"), MORNING)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> drafts.save(
                        ReviewDraft.none(review, alice, MORNING).with(Map.of("overallComment", "Quatre"), MORNING)))
                .hasRootCauseInstanceOf(java.sql.SQLException.class)
                .satisfiesAnyOf(
                        problem -> assertThat(problem).isInstanceOf(DuplicateKeyException.class),
                        problem -> assertThat(problem).hasCauseInstanceOf(DuplicateKeyException.class));
        assertThat(drafts.findByReviewAndJuror(review, alice).orElseThrow().texts())
                .containsValue("Deux");
    }

    @Test
    void tellsOfThoseWhoseReviewIsStillTheirJurors() {
        drafts.save(ReviewDraft.none(review, alice, MORNING).with(Map.of("overallComment", "Un"), MORNING));
        assertThat(drafts.begunBy(alice)).containsExactly(new ReviewDrafts.Begun(review, MORNING));
        assertThat(drafts.begunOf(reference)).containsExactly(new ReviewDrafts.Begun(review, MORNING));
        assertThat(seat().begun()).isTrue();

        jdbc.sql("update tnl.review set juror = null, state = 'VACANT' where id = ?")
                .params(review)
                .update();

        assertThat(drafts.begunBy(alice)).isEmpty();
        assertThat(drafts.begunOf(reference)).isEmpty();
        assertThat(seat().begun()).isFalse();
        drafts.findByReview(review).forEach(drafts::delete);
        assertThat(drafts.findByReview(review)).isEmpty();
    }

    private ReviewSeats.Seat seat() {
        return new ReviewSeats(jdbc).in(new EditionCode("2026")).get(reference).get(0);
    }

    /** The tables and what reads them, and nothing else of the product. */
    @ComponentScan(
            basePackages = "fr.tnl.shared",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.PersistenceConfiguration"))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Rows {}
}
