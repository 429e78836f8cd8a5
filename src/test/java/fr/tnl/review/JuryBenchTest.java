package fr.tnl.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bench counts, on the tables that it counts over. */
class JuryBenchTest {

    private static final EditionCode EDITION = new EditionCode("2026");

    private final SetClock clock = new SetClock("2026-11-01T12:00:00Z");
    private final JdbcClient jdbc = JdbcClient.create(database());
    private final FakeBench members =
            new FakeBench(GivenJurors.juror("alice"), GivenJurors.juror("bruno"), GivenJurors.juror("chloe"));
    private final ReviewSeats seats = new ReviewSeats(jdbc);
    private final JuryBench bench = new JuryBench(
            members.jurors(), noReviews(), seats, FakeBench.authorities(), RealEditions.all(), jdbc, clock);

    private int reviews;

    @BeforeEach
    void threeJurorsAndThreeDossiers() {
        // Only the rows that the bench reads are there
        jdbc.sql("set referential_integrity false").update();
        for (String account : List.of("alice", "bruno", "chloe")) {
            jdbc.sql("insert into tnl.juror (account, name, email, active, version) values (?, ?, '', true, 1)")
                    .params(account, account)
                    .update();
        }
        dossier("TNL-2026-0001", "2026", "UNDER_REVIEW");
        dossier("TNL-2026-0002", "2026", "WITHDRAWN");
        dossier("TNL-2025-0001", "2025", "AWARDED");
    }

    @Test
    void countsWaitingOverdueSubmittedAndLeftReviewsOfTheEdition() {
        review("TNL-2026-0001", "2026", "alice", "ASSIGNED", Duration.ofSeconds(1));
        review("TNL-2026-0001", "2026", "alice", "ASSIGNED", Duration.ofSeconds(-1));
        review("TNL-2026-0001", "2026", "alice", "SUBMITTED", Duration.ofSeconds(-1));
        departure(review("TNL-2026-0001", "2026", "bruno", "ASSIGNED", Duration.ofDays(1)), "alice");

        assertThat(loads())
                .containsExactly(
                        Map.entry("alice", new JuryBench.Load(2, 1, 1, 1)),
                        Map.entry("bruno", new JuryBench.Load(1, 0, 0, 0)),
                        Map.entry("chloe", JuryBench.Load.NONE));
        assertThat(loads().get("alice").total()).isEqualTo(3);
    }

    @Test
    void leavesWithdrawnDossiersAndOtherEditionsOut() {
        review("TNL-2026-0002", "2026", "alice", "ASSIGNED", Duration.ofDays(1));
        departure(review("TNL-2025-0001", "2025", "alice", "SUBMITTED", Duration.ofDays(-300)), "bruno");

        assertThat(loads()).allSatisfy((account, load) -> assertThat(load).isEqualTo(JuryBench.Load.NONE));
    }

    @Test
    void countsNothingOfDossiersThatAreClosed() {
        review("TNL-2026-0001", "2026", "alice", "ASSIGNED", Duration.ofDays(-1));
        departure(review("TNL-2026-0001", "2026", "bruno", "SUBMITTED", Duration.ofDays(1)), "chloe");
        Sight sight = new Sight(Set.of(new Sight.Closed(UUID.randomUUID(), "TNL-2026-0001")));

        assertThat(bench.loads(EDITION, sight).values()).hasSize(3).containsOnly(JuryBench.Load.NONE);
    }

    @Test
    void asksThoseFirstWhoHaveLeastInThisEditionWithoutWithdrawnDossiers() {
        review("TNL-2026-0001", "2026", "alice", "SUBMITTED", Duration.ofDays(1));
        review("TNL-2026-0002", "2026", "bruno", "ASSIGNED", Duration.ofDays(1));
        review("TNL-2026-0002", "2026", "bruno", "ASSIGNED", Duration.ofDays(1));
        review("TNL-2025-0001", "2025", "chloe", "SUBMITTED", Duration.ofDays(-300));

        assertThat(bench.available(rennes())).extracting(Juror::account).containsExactly("bruno", "chloe", "alice");
    }

    @Test
    void listsWhoHasWhichReviewsOfTheEditionAndWhoIsGone() {
        UUID first = review("TNL-2026-0001", "2026", "alice", "ASSIGNED", Duration.ofDays(1));
        UUID second = review("TNL-2026-0001", "2026", null, "VACANT", Duration.ofDays(1));
        review("TNL-2025-0001", "2025", "alice", "SUBMITTED", Duration.ofDays(-300));
        departure(second, "bruno");
        draft(first, "alice");
        draft(second, "alice");

        assertThat(seats.in(EDITION))
                .isEqualTo(Map.of(
                        "TNL-2026-0001",
                        List.of(
                                new ReviewSeats.Seat(first, "TNL-2026-0001", "alice", ReviewState.ASSIGNED, true),
                                new ReviewSeats.Seat(second, "TNL-2026-0001", null, ReviewState.VACANT, false))));
        assertThat(seats.departed(EDITION)).isEqualTo(Map.of("TNL-2026-0001", Set.of("bruno")));
    }

    private Map<String, JuryBench.Load> loads() {
        return bench.loads(EDITION, Sight.FULL).entrySet().stream()
                .collect(Collectors.toMap(
                        load -> load.getKey().account(),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }

    private Dossier rennes() {
        return new DossiersInMemory(clock)
                .add("TNL-2026-0009", Track.LABEL, "COMMUNE-35238", "Rennes", DossierStatus.UNDER_REVIEW);
    }

    private void dossier(String reference, String edition, String status) {
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                                                 filed_versions, created_at, updated_at, version)
                        values (random_uuid(), ?, ?, 'LABEL', 'X', 'X', ?, 1, now(), now(), 1)
                        """)
                .params(reference, edition, status)
                .update();
    }

    private UUID review(String reference, String edition, @Nullable String juror, String state, Duration untilDue) {
        UUID id = UUID.randomUUID();
        OffsetDateTime due = OffsetDateTime.ofInstant(clock.instant().plus(untilDue), ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into tnl.review (id, reference, edition, number, juror, state, due_at, comment, version)
                        values (?, ?, ?, ?, ?, ?, ?, '', 1)
                        """)
                .params(id, reference, edition, ++reviews, juror, state, due)
                .update();
        return id;
    }

    private void draft(UUID review, String juror) {
        jdbc.sql(
                        "insert into tnl.review_draft (id, review, juror, saved_at, version) values (random_uuid(), ?, ?, now(), 1)")
                .params(review, juror)
                .update();
    }

    private void departure(UUID review, String juror) {
        jdbc.sql(
                        "insert into tnl.review_departure (review, juror, kind, reason, at) values (?, ?, 'MISSED', '', now())")
                .params(review, juror)
                .update();
    }

    private static ReviewRepository noReviews() {
        ReviewRepository reviews = mock(ReviewRepository.class);
        when(reviews.findByReferenceOrderByNumberAsc(anyString())).thenReturn(List.of());
        return reviews;
    }

    /** The product's tables in a database of its own for each test. */
    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:bench" + UUID.randomUUID()
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
