package fr.tnl.review;

import static fr.tnl.review.GivenJurors.juror;
import static fr.tnl.review.GivenJurors.silent;
import static fr.tnl.review.ReviewBench.BREST;
import static fr.tnl.review.ReviewBench.EDITION;
import static fr.tnl.review.ReviewBench.RENNES;
import static fr.tnl.review.ReviewBench.SECRETARIAT;
import static fr.tnl.review.ReviewBench.refused;
import static fr.tnl.review.ReviewBench.scores;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebalancingTest {

    private final ReviewBench bench =
            new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"), silent("diane"), silent("emma"));

    @BeforeEach
    void threeJurorsHaveTwoDossiersEach() {
        bench.appointments.open(RENNES);
        bench.appointments.open(BREST);
    }

    @Test
    void proposesNothingWhereLoadsAreEven() {
        Rebalancing.Proposal proposal = bench.rebalancing.propose(EDITION);

        assertThat(proposal.isEmpty()).isTrue();
        assertThat(proposal.loads())
                .extracting(Rebalancing.JurorLoad::before, Rebalancing.JurorLoad::after)
                .containsOnly(Tuple.tuple(2, 2));
    }

    @Test
    void proposesToHandReviewsToWhoJoinedLateAndChangesNothingYet() {
        bench.jury.vouch("diane", EDITION, SECRETARIAT);

        Rebalancing.Proposal proposal = bench.rebalancing.propose(EDITION);

        assertThat(proposal.moves()).hasSize(1).allSatisfy(move -> {
            assertThat(move.to()).isEqualTo("Nom de diane");
            assertThat(move.from()).startsWith("Nom de ");
        });
        assertThat(proposal.loads())
                .contains(new Rebalancing.JurorLoad("Nom de diane", 0, 1))
                .extracting(Rebalancing.JurorLoad::after)
                .containsExactlyInAnyOrder(1, 1, 2, 2);
        assertThat(bench.handedOn).isEmpty();
        assertThat(bench.ofJuror("diane")).isEmpty();
    }

    @Test
    void carriesOutWhatWasShownAndTellsTheProcesses() {
        bench.jury.vouch("diane", EDITION, SECRETARIAT);
        Rebalancing.Proposal proposal = bench.rebalancing.propose(EDITION);
        bench.clock.advance(Duration.ofDays(3));

        assertThat(bench.rebalancing.apply(EDITION, proposal.fingerprint(), SECRETARIAT))
                .isEqualTo(1);

        Review handed = bench.ofJuror("diane").get(0);
        assertThat(handed.state()).isEqualTo(ReviewState.ASSIGNED);
        assertThat(handed.assignedAt()).isEqualTo(bench.clock.instant());
        assertThat(handed.departures()).as("nobody is at fault").isEmpty();
        assertThat(bench.handedOn).containsExactly(handed);
        assertThat(bench.dossiers.story())
                .endsWith(
                        "JUROR_RELEASED by secretariat: Nom de alice – équilibrage des charges",
                        "JUROR_APPOINTED by secretariat: Nom de diane");
        assertThat(bench.rebalancing.propose(EDITION).isEmpty()).isTrue();
    }

    @Test
    void refusesWhatIsNotTheSameAnyMore() {
        bench.jury.vouch("diane", EDITION, SECRETARIAT);
        String shown = bench.rebalancing.propose(EDITION).fingerprint();
        bench.jury.vouch("emma", EDITION, SECRETARIAT);

        assertThat(refused(() -> bench.rebalancing.apply(EDITION, shown, SECRETARIAT))
                        .key())
                .isEqualTo("review.rebalancing.changed");
        assertThat(bench.handedOn).isEmpty();
    }

    @Test
    void leavesGivenReviewsWhereTheyAre() {
        for (Review review : bench.reviews.of(RENNES)) {
            bench.reviews.submit(review.id(), String.valueOf(review.juror()), scores(6), "Bien.");
        }
        bench.jury.vouch("diane", EDITION, SECRETARIAT);

        assertThat(bench.rebalancing.propose(EDITION).moves())
                .hasSize(1)
                .extracting(move -> move.dossier().reference())
                .containsExactly(BREST.value());
    }

    @Test
    void leavesBegunReviewsWhereTheyAreAndSaysHowMany() {
        for (Review review : bench.reviews.of(RENNES)) {
            bench.drafts.save(review.id(), String.valueOf(review.juror()), Map.of("overallComment", "Un début"), 0);
        }
        bench.jury.vouch("diane", EDITION, SECRETARIAT);

        Rebalancing.Proposal proposal = bench.rebalancing.propose(EDITION);

        assertThat(proposal.begun()).isEqualTo(3);
        assertThat(proposal.moves())
                .hasSize(1)
                .extracting(move -> move.dossier().reference())
                .containsExactly(BREST.value());
        assertThat(proposal.loads()).extracting(Rebalancing.JurorLoad::after).containsExactlyInAnyOrder(1, 1, 2, 2);
    }

    @Test
    void refusesAProposalWhoseReviewWasBegunSince() {
        bench.jury.vouch("diane", EDITION, SECRETARIAT);
        Rebalancing.Proposal shown = bench.rebalancing.propose(EDITION);
        Review moved = bench.reviews.get(shown.moves().get(0).review());
        bench.drafts.save(moved.id(), String.valueOf(moved.juror()), Map.of("overallComment", "Un début"), 0);

        assertThat(refused(() -> bench.rebalancing.apply(EDITION, shown.fingerprint(), SECRETARIAT))
                        .key())
                .isEqualTo("review.rebalancing.changed");
    }

    @Test
    void findsSomebodyForAVacantReviewAndNamesThoseThatFindNobody() {
        Review first = bench.reviews.of(RENNES).get(0);
        bench.reviews.recuse(first.id(), "alice", "Conflit.");
        assertThat(bench.rebalancing.propose(EDITION).shortages())
                .containsExactly(new Rebalancing.Shortage(
                        bench.dossiers
                                .service()
                                .candidacies(
                                        EDITION, fr.tnl.campaign.Track.LABEL, fr.tnl.dossier.DossierStatus.UNDER_REVIEW)
                                .get(0),
                        1));

        bench.jury.vouch("diane", EDITION, SECRETARIAT);

        Rebalancing.Proposal proposal = bench.rebalancing.propose(EDITION);
        assertThat(proposal.shortages()).isEmpty();
        assertThat(proposal.moves())
                .extracting(Rebalancing.Move::review, Rebalancing.Move::from, Rebalancing.Move::to)
                .containsExactly(Tuple.tuple(first.id(), null, "Nom de diane"));
    }
}
