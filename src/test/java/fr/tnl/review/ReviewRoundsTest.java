package fr.tnl.review;

import static fr.tnl.review.GivenJurors.juror;
import static fr.tnl.review.ReviewBench.EDITION;
import static fr.tnl.review.ReviewBench.RENNES;
import static fr.tnl.review.ReviewBench.SECRETARIAT;
import static fr.tnl.review.ReviewBench.scores;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.EventKind;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.shared.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a jury has what it needs to deliberate, and what brings it back. */
class ReviewRoundsTest {

    private final ReviewBench bench =
            new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"), juror("david"), juror("elsa"));
    private List<Review> opened = List.of();

    @BeforeEach
    void threeReviewsAreOpen() {
        opened = bench.appointments.open(RENNES);
    }

    @Test
    void handTheDossierToThePresidencyWhenAllReviewsAreIn() {
        submit(0, 8);
        submit(1, 5);
        bench.appointments.waive(vacate(2).id(), "Plus personne.", SECRETARIAT);

        Consolidation consolidation = bench.rounds.conclude(RENNES).orElseThrow();

        assertThat(consolidation.reviews()).isEqualTo(2);
        assertThat(consolidation.total()).hasToString("65.0");
        assertThat(status()).isEqualTo(DossierStatus.IN_DELIBERATION);
        assertThat(bench.dossiers.story()).endsWith("REVIEWS_CONSOLIDATED by the process: 65.0");
    }

    @Test
    void askForOneMoreWhereTheJurorsDivergeAndNotASecondTime() {
        submit(0, 9);
        submit(1, 5);
        submit(2, 5);

        assertThat(bench.rounds.conclude(RENNES)).isEmpty();

        assertThat(status()).isEqualTo(DossierStatus.UNDER_REVIEW);
        assertThat(owed()).hasSize(1).allSatisfy(review -> assertThat(review.number())
                .isEqualTo(4));
        assertThat(bench.dossiers.story()).endsWith("REVIEW_ADDED by the process");
        Review fourth = bench.appointments.appoint(owed().get(0).id());
        assertThat(fourth.juror()).isIn("david", "elsa");
        bench.reviews.submit(fourth.id(), String.valueOf(fourth.juror()), scores(1), "Non.");

        assertThat(bench.rounds.conclude(RENNES)).hasValueSatisfying(result -> {
            assertThat(result.reviews()).isEqualTo(4);
            assertThat(result.isDivergent()).isTrue();
        });
        assertThat(owed()).isEmpty();
    }

    @Test
    void goOnWithoutTheOneMoreThatTheSecretariatWaives() {
        submit(0, 9);
        submit(1, 5);
        submit(2, 5);
        bench.rounds.conclude(RENNES);

        bench.appointments.waive(owed().get(0).id(), "Plus personne.", SECRETARIAT);

        assertThat(bench.rounds.conclude(RENNES)).isPresent();
    }

    @Test
    void replaceAReviewWhoseJurorTurnsOutToBeTiedBeforeTheDeliberation() {
        submit(0, 8);

        assertThat(tie("alice")).isEqualTo(1);

        assertThat(bench.reviews.get(opened.get(0).id()).state()).isEqualTo(ReviewState.SET_ASIDE);
        assertThat(bench.reviews.isGivenBy(RENNES, "alice")).isFalse();
        assertThat(bench.reviews.consolidation(RENNES).reviews()).isZero();
        assertThat(bench.dossiers.story()).endsWith("REVIEW_SET_ASIDE by the process: alice");
        assertThat(bench.interrupted).isEmpty();
        submit(1, 7);
        submit(2, 7);
        assertThat(bench.rounds.conclude(RENNES)).isEmpty();
        Review another = bench.appointments.appoint(owed().get(0).id());
        assertThat(another.juror()).isIn("david", "elsa");
    }

    @Test
    void interruptADeliberationThatRestsOnAReviewOfATiedJuror() {
        submit(0, 8);
        submit(1, 7);
        submit(2, 7);
        bench.rounds.conclude(RENNES);

        tie("alice");

        assertThat(bench.interrupted).containsExactly(RENNES);
        assertThat(status()).isEqualTo(DossierStatus.UNDER_REVIEW);
        assertThat(owed()).hasSize(1);
        assertThat(bench.reopened).isEmpty();
    }

    @Test
    void reopenADecisionThatRestsOnAReviewOfATiedJuror() {
        decided();

        assertThat(tie("alice")).isEqualTo(1);

        assertThat(bench.reopened).hasSize(1);
        assertThat(bench.reopened.get(0)).startsWith(RENNES + " by SYSTEM: Une évaluation");
        assertThat(bench.interrupted).isEmpty();
    }

    @Test
    void noteATieThatIsKnownTooLateAndLeaveTheDecision() {
        decided();
        bench.campaigns.open(EDITION);
        bench.campaigns.close(EDITION);
        bench.campaigns.approve(EDITION);

        assertThat(tie("alice")).isZero();

        assertThat(bench.reviews.get(opened.get(0).id()).state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(bench.reopened).isEmpty();
        assertThat(bench.dossiers.story()).endsWith("TIE_KNOWN_LATE by the process: alice");
    }

    @Test
    void leaveTheReviewsOfOthersAsTheyAre() {
        submit(0, 8);
        submit(1, 8);

        assertThat(bench.jury.tie(
                        "bruno",
                        new ToldTie("COMMUNE-29019", Tie.Kind.ELECTED, ""),
                        Tie.Origin.SECRETARIAT,
                        SECRETARIAT))
                .isZero();

        assertThat(bench.reviews.of(RENNES))
                .extracting(Review::state)
                .containsExactly(ReviewState.SUBMITTED, ReviewState.SUBMITTED, ReviewState.ASSIGNED);
    }

    private void decided() {
        submit(0, 8);
        submit(1, 7);
        submit(2, 7);
        bench.rounds.conclude(RENNES);
        bench.dossiers.service().move(RENNES, DossierStatus.DECIDED, EventKind.DECIDED, Actor.staff("paul"), "Or");
    }

    private int tie(String account) {
        return bench.jury.tie(
                account, new ToldTie("COMMUNE-35238", Tie.Kind.ELECTED, ""), Tie.Origin.SECRETARIAT, SECRETARIAT);
    }

    private void submit(int index, int score) {
        Review review = bench.reviews.get(opened.get(index).id());
        bench.reviews.submit(review.id(), String.valueOf(review.juror()), scores(score), "Avis.");
    }

    private Review vacate(int index) {
        Review review = opened.get(index);
        return bench.reviews.recuse(review.id(), String.valueOf(review.juror()), "Un lien.");
    }

    private List<Review> owed() {
        return bench.reviews.of(RENNES).stream().filter(Review::isOwed).toList();
    }

    private DossierStatus status() {
        return bench.dossier(RENNES).status();
    }
}
