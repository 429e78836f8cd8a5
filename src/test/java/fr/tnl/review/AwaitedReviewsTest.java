package fr.tnl.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.review.AwaitedReviews.Line;
import fr.tnl.review.AwaitedReviews.Missing;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What dossiers under review wait for, on the tables that hold them. */
class AwaitedReviewsTest {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Instant DUE = Instant.parse("2026-11-10T22:59:00Z");

    private final ReviewTables tables = new ReviewTables();
    private final AwaitedReviews awaited = new AwaitedReviews(tables.jdbc);

    @BeforeEach
    void twoDossiersAreUnderReview() {
        tables.dossier("TNL-2026-0001", "2026", "UNDER_REVIEW");
        tables.dossier("TNL-2026-0002", "2026", "UNDER_REVIEW");
        tables.dossier("TNL-2026-0003", "2026", "IN_DELIBERATION");
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

    private void review(String reference, @Nullable String juror, String state) {
        tables.review(reference, EDITION.value(), juror, state, juror == null ? null : DUE);
    }
}
