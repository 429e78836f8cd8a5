package fr.tnl.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a juror was given, on the tables that hold it. */
class JurorReviewsTest {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Instant SOON = Instant.parse("2026-11-10T22:59:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T22:59:00Z");
    private static final Instant SAVED = Instant.parse("2026-11-02T08:00:00Z");

    private final ReviewTables tables = new ReviewTables();
    private final Sights sights = mock(Sights.class);
    private final JurorReviews reviews = new JurorReviews(sights, tables.jdbc);

    @BeforeEach
    void threeDossiers() {
        when(sights.of("alice")).thenReturn(Sight.FULL);
        tables.dossier("TNL-2026-0001", "2026", "UNDER_REVIEW");
        tables.dossier("TNL-2026-0002", "2026", "WITHDRAWN");
        tables.dossier("TNL-2025-0001", "2025", "AWARDED");
    }

    @Test
    void comeTheMostPressingFirstWithTheirDossiersAndDrafts() {
        UUID later = tables.review("TNL-2026-0002", "2026", "alice", "ASSIGNED", LATER);
        UUID soon = tables.review("TNL-2026-0001", "2026", "alice", "ASSIGNED", SOON);
        tables.draft(soon, "alice", SAVED);
        tables.draft(later, "bruno", SAVED);

        assertThat(reviews.of("alice"))
                .containsExactly(
                        new JurorReviews.Line(
                                soon,
                                "TNL-2026-0001",
                                "2026",
                                Track.LABEL,
                                "Une",
                                DossierStatus.UNDER_REVIEW,
                                ReviewState.ASSIGNED,
                                null,
                                SOON,
                                null,
                                SAVED),
                        new JurorReviews.Line(
                                later,
                                "TNL-2026-0002",
                                "2026",
                                Track.LABEL,
                                "Une",
                                DossierStatus.WITHDRAWN,
                                ReviewState.ASSIGNED,
                                null,
                                LATER,
                                null,
                                null));
        assertThat(reviews.of("alice")).extracting(JurorReviews.Line::isToGive).containsExactly(true, false);
    }

    @Test
    void areOfEveryEditionAndOfTheJurorAlone() {
        tables.review("TNL-2025-0001", "2025", "alice", "SUBMITTED", SOON);
        tables.review("TNL-2026-0001", "2026", "bruno", "ASSIGNED", SOON);
        tables.review("TNL-2026-0001", "2026", "alice", "PLANNED", null);
        tables.review("TNL-2026-0001", "2026", "alice", "SET_ASIDE", SOON);

        assertThat(reviews.of("alice")).extracting(JurorReviews.Line::dossier).containsExactly("TNL-2025-0001");
    }

    @Test
    void areToGiveOfOneEditionWhileTheirDossiersAreUnderReview() {
        tables.dossier("TNL-2026-0003", "2026", "UNDER_REVIEW");
        tables.dossier("TNL-2026-0004", "2026", "UNDER_REVIEW");
        tables.dossier("TNL-2025-0002", "2025", "UNDER_REVIEW");
        tables.review("TNL-2026-0003", "2026", "alice", "ASSIGNED", LATER);
        tables.review("TNL-2026-0001", "2026", "alice", "ASSIGNED", SOON);
        tables.review("TNL-2026-0004", "2026", "alice", "SUBMITTED", SOON);
        tables.review("TNL-2026-0002", "2026", "alice", "ASSIGNED", SOON);
        tables.review("TNL-2025-0002", "2025", "alice", "ASSIGNED", SOON);

        assertThat(reviews.toGive(EDITION, "alice"))
                .extracting(JurorReviews.Line::dossier)
                .containsExactly("TNL-2026-0001", "TNL-2026-0003");
        assertThat(reviews.toGive(EDITION, "alice")).allMatch(JurorReviews.Line::isToGive);
    }

    @Test
    void areAwaitedAsLongAsOneIsPlannedOrNotIn() {
        tables.review("TNL-2026-0001", "2026", "alice", "SUBMITTED", SOON);
        tables.review("TNL-2025-0001", "2025", "alice", "ASSIGNED", SOON);
        assertThat(reviews.awaits(EDITION, "alice")).isFalse();

        tables.review("TNL-2026-0001", "2026", "bruno", "ASSIGNED", SOON);
        assertThat(reviews.awaits(EDITION, "alice")).isFalse();

        tables.review("TNL-2026-0002", "2026", "alice", "PLANNED", null);
        assertThat(reviews.awaits(EDITION, "alice")).isTrue();
    }

    @Test
    void areWithoutThoseThatATieClosedLater() {
        tables.review("TNL-2026-0001", "2026", "alice", "SUBMITTED", SOON);
        when(sights.of("alice")).thenReturn(new Sight(Set.of(new Sight.Closed(UUID.randomUUID(), "TNL-2026-0001"))));

        assertThat(reviews.of("alice")).isEmpty();
    }
}
