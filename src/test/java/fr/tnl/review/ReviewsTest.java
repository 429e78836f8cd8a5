package fr.tnl.review;

import static fr.tnl.review.GivenJurors.juror;
import static fr.tnl.review.ReviewBench.RENNES;
import static fr.tnl.review.ReviewBench.refused;
import static fr.tnl.review.ReviewBench.scores;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.shared.DomainException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewsTest {

    private final ReviewBench bench = new ReviewBench(juror("alice"), juror("bruno"));
    private final Reviews reviews = bench.reviews;
    private final List<Review> opened = bench.appointments.open(RENNES);
    private final Review first = opened.get(0);

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void wantsTheReasonOfARecusal(String reason) {
        DomainException refused = refused(() -> reviews.recuse(first.id(), "alice", reason));

        assertThat(refused.key()).isEqualTo("review.recusal.reasonMissing");
        assertThat(refused.field()).isEqualTo("recusalReason");
        assertThat(reviews.get(first.id())).isEqualTo(first);
    }

    @Test
    void takesADossierFromWhoStepsBack() {
        Review vacant = reviews.recuse(first.id(), "alice", "J’y suis conseillère municipale.");

        assertThat(vacant.state()).isEqualTo(ReviewState.VACANT);
        assertThat(reviews.isGivenBy(RENNES, "alice")).isFalse();
        assertThat(bench.dossiers.story()).contains("JUROR_RECUSED by alice: J’y suis conseillère municipale.");
    }

    @Test
    void notesWhoLetTheDeadlinePass() {
        Review vacant = reviews.miss(first.id());

        assertThat(vacant.departures())
                .extracting(Departure::juror, Departure::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("alice", Departure.Kind.MISSED));
        assertThat(bench.dossiers.story()).contains("REVIEW_MISSED by the process: alice");
    }

    @Test
    void takesAReviewFromItsJurorOnlyAndOnce() {
        UUID id = first.id();
        assertThat(refused(() -> reviews.submit(id, "bruno", scores(7), "Bien."))
                        .key())
                .isEqualTo("review.notYours");
        assertThat(refused(() -> reviews.recuse(id, "bruno", "conflit")).key()).isEqualTo("review.notYours");

        Review submitted = reviews.submit(id, "alice", scores(7), "Bien.");
        assertThat(submitted.state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(bench.dossiers.story()).contains("REVIEWED by alice");
        assertThat(refused(() -> reviews.submit(id, "alice", scores(8), "Mieux."))
                        .key())
                .isEqualTo("review.transition");
        assertThat(reviews.get(id).scores()).isEqualTo(scores(7));
    }

    @Test
    void wantsAScoreForEveryAxisOfTheEdition() {
        Set<Score> allButData =
                scores(7).stream().filter(score -> !score.axis().equals("data")).collect(Collectors.toSet());

        assertThat(refused(() -> reviews.submit(first.id(), "alice", allButData, "Bien."))
                        .field())
                .isEqualTo("score_data");
        assertThat(reviews.get(first.id()).state()).isEqualTo(ReviewState.ASSIGNED);
    }

    @Test
    void takesTheWordThatAnAxisDoesNotApplyForItsScore() {
        Set<Score> withoutData = scores(7).stream()
                .map(score -> score.axis().equals("data") ? new Score("data", null, "Pas de compétence.") : score)
                .collect(Collectors.toSet());

        reviews.submit(first.id(), "alice", withoutData, "Bien.");

        assertThat(reviews.get(first.id()).scores()).isEqualTo(withoutData);
        assertThat(refused(() -> reviews.submit(
                                opened.get(1).id(),
                                "bruno",
                                scores(7).stream()
                                        .map(score -> new Score(score.axis(), null, ""))
                                        .collect(Collectors.toSet()),
                                "Rien."))
                        .key())
                .isEqualTo("review.score.noneApplies");
    }

    @Test
    void leavesAssignedReviewsOutOfWhatTheJurySays() {
        reviews.submit(first.id(), "alice", scores(8), "Bien.");

        assertThat(reviews.consolidation(RENNES).reviews()).isEqualTo(1);
        assertThat(bench.ofJuror("bruno")).extracting(Review::state).containsExactly(ReviewState.ASSIGNED);
    }

    @Test
    void knowsNoOtherReview() {
        assertThat(refused(() -> reviews.get(UUID.randomUUID())).key()).isEqualTo("review.unknown");
    }
}
