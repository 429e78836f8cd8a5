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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bench counts, on the tables that it counts over. */
class JuryBenchTest {

    private static final EditionCode EDITION = new EditionCode("2026");

    private final SetClock clock = new SetClock("2026-11-01T12:00:00Z");
    private final ReviewTables tables = new ReviewTables();
    private final FakeBench members =
            new FakeBench(GivenJurors.juror("alice"), GivenJurors.juror("bruno"), GivenJurors.juror("chloe"));
    private final ReviewSeats seats = new ReviewSeats(tables.jdbc);
    private final JuryBench bench = new JuryBench(
            members.jurors(), noReviews(), seats, FakeBench.authorities(), RealEditions.all(), tables.jdbc, clock);

    @BeforeEach
    void threeJurorsAndThreeDossiers() {
        List.of("alice", "bruno", "chloe").forEach(tables::juror);
        tables.dossier("TNL-2026-0001", "2026", "UNDER_REVIEW");
        tables.dossier("TNL-2026-0002", "2026", "WITHDRAWN");
        tables.dossier("TNL-2025-0001", "2025", "AWARDED");
    }

    @Test
    void countsWaitingOverdueSubmittedAndLeftReviewsOfTheEdition() {
        review("TNL-2026-0001", "2026", "alice", "ASSIGNED", Duration.ofSeconds(1));
        review("TNL-2026-0001", "2026", "alice", "ASSIGNED", Duration.ofSeconds(-1));
        review("TNL-2026-0001", "2026", "alice", "SUBMITTED", Duration.ofSeconds(-1));
        tables.departure(review("TNL-2026-0001", "2026", "bruno", "ASSIGNED", Duration.ofDays(1)), "alice");

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
        tables.departure(review("TNL-2025-0001", "2025", "alice", "SUBMITTED", Duration.ofDays(-300)), "bruno");

        assertThat(loads()).allSatisfy((account, load) -> assertThat(load).isEqualTo(JuryBench.Load.NONE));
    }

    @Test
    void countsNothingOfDossiersThatAreClosed() {
        review("TNL-2026-0001", "2026", "alice", "ASSIGNED", Duration.ofDays(-1));
        tables.departure(review("TNL-2026-0001", "2026", "bruno", "SUBMITTED", Duration.ofDays(1)), "chloe");
        Sight sight = new Sight(Set.of(new Sight.Closed(UUID.randomUUID(), "TNL-2026-0001")));

        assertThat(bench.loads(EDITION, sight).values()).hasSize(3).containsOnly(JuryBench.Load.NONE);
        assertThat(bench.work(EDITION, sight)).isEqualTo(JuryBench.Load.NONE);
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
        tables.departure(second, "bruno");
        tables.draft(first, "alice", clock.instant());
        tables.draft(second, "alice", clock.instant());

        assertThat(seats.in(EDITION))
                .isEqualTo(Map.of(
                        "TNL-2026-0001",
                        List.of(
                                new ReviewSeats.Seat(first, "TNL-2026-0001", "alice", ReviewState.ASSIGNED, true),
                                new ReviewSeats.Seat(second, "TNL-2026-0001", null, ReviewState.VACANT, false))));
        assertThat(seats.departed(EDITION)).isEqualTo(Map.of("TNL-2026-0001", Set.of("bruno")));
    }

    private static JuryBench.Load together(JuryBench.Load one, JuryBench.Load other) {
        return new JuryBench.Load(
                one.waiting() + other.waiting(),
                one.overdue() + other.overdue(),
                one.submitted() + other.submitted(),
                0);
    }

    /** Asked for all at once and for each alone. */
    private Map<String, JuryBench.Load> loads() {
        bench.loads(EDITION, Sight.FULL)
                .forEach((juror, load) -> assertThat(bench.load(EDITION, juror.account(), Sight.FULL))
                        .isEqualTo(load));
        assertThat(bench.work(EDITION, Sight.FULL))
                .isEqualTo(bench.loads(EDITION, Sight.FULL).values().stream()
                        .reduce(JuryBench.Load.NONE, JuryBenchTest::together));
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

    private UUID review(String reference, String edition, @Nullable String juror, String state, Duration untilDue) {
        return tables.review(reference, edition, juror, state, clock.instant().plus(untilDue));
    }

    private static ReviewRepository noReviews() {
        ReviewRepository reviews = mock(ReviewRepository.class);
        when(reviews.findByReference(anyString())).thenReturn(List.of());
        return reviews;
    }
}
