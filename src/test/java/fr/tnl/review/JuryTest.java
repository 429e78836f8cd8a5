package fr.tnl.review;

import static fr.tnl.review.GivenJurors.juror;
import static fr.tnl.review.ReviewBench.BREST;
import static fr.tnl.review.ReviewBench.EDITION;
import static fr.tnl.review.ReviewBench.RENNES;
import static fr.tnl.review.ReviewBench.SECRETARIAT;
import static fr.tnl.review.ReviewBench.scores;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.EventKind;
import fr.tnl.review.Jurors.ToldTie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of reviews when something is told of their jurors. */
class JuryTest {

    private final ReviewBench bench = new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"));

    @BeforeEach
    void twoDossiersAreUnderReview() {
        bench.appointments.open(RENNES);
        bench.appointments.open(BREST);
    }

    @Test
    void takesBackTheOpenReviewOfADossierThatItsJurorDeclaresATieTo() {
        int released = bench.jury.declare(
                "alice", EDITION, List.of(new ToldTie("COMMUNE-35238", Tie.Kind.ELECTED, "")), Set.of());

        assertThat(released).isEqualTo(1);
        assertThat(bench.reviews.isGivenBy(RENNES, "alice")).isFalse();
        assertThat(bench.reviews.isGivenBy(BREST, "alice")).isTrue();
        assertThat(bench.handedOn).hasSize(1).allSatisfy(review -> {
            assertThat(review.reference()).isEqualTo(RENNES.value());
            assertThat(review.state()).isEqualTo(ReviewState.VACANT);
            assertThat(review.departures()).extracting(Departure::kind).containsExactly(Departure.Kind.TIED);
        });
        assertThat(bench.dossiers.story())
                .endsWith(
                        "JUROR_BARRED by alice: Nom de alice",
                        "JUROR_RELEASED by alice: Nom de alice – lien avec la collectivité");
    }

    @Test
    void tellsTheDossiersThatATieClosesAndOpensAgain() {
        bench.jury.tie(
                "bruno", new ToldTie("EPCI-243500139", Tie.Kind.EMPLOYED, ""), Tie.Origin.SECRETARIAT, SECRETARIAT);
        bench.jury.untie("bruno", "EPCI-243500139", Tie.Origin.SECRETARIAT, SECRETARIAT);

        assertThat(bench.dossiers.story())
                .contains("JUROR_BARRED by secretariat: Nom de bruno")
                .endsWith("JUROR_UNBARRED by secretariat: Nom de bruno");
    }

    @Test
    void takesNothingFromAJurorWhoseTieReachesNoDossierOfTheirs() {
        assertThat(bench.jury.declare(
                        "alice", EDITION, List.of(new ToldTie("COMMUNE-75056", Tie.Kind.ELECTED, "")), Set.of("data")))
                .isZero();
        bench.jury.vouch("bruno", EDITION, SECRETARIAT);
        bench.jury.know("bruno", Set.of("software"));

        assertThat(bench.handedOn).isEmpty();
        assertThat(bench.reviews.isGivenBy(RENNES, "alice")).isTrue();
    }

    @Test
    void takesBackByATieThatReachesThroughTheTerritory() {
        bench.jury.tie(
                "bruno", new ToldTie("EPCI-243500139", Tie.Kind.EMPLOYED, ""), Tie.Origin.APPLICANT, SECRETARIAT);

        assertThat(bench.handedOn)
                .extracting(Review::reference)
                .containsExactlyInAnyOrder(RENNES.value(), BREST.value());
    }

    @Test
    void hasTheTasksOfAJurorLookedAtOnceMoreWhereverTheirTiesChange() {
        bench.jury.declare("alice", EDITION, List.of(), Set.of());
        bench.jury.tie("bruno", new ToldTie("COMMUNE-75056", Tie.Kind.OTHER, ""), Tie.Origin.SECRETARIAT, SECRETARIAT);
        bench.jury.untie("bruno", "COMMUNE-75056", Tie.Origin.SECRETARIAT, SECRETARIAT);
        bench.jury.know("chloe", Set.of("software"));
        bench.jury.leave("chloe", SECRETARIAT);

        assertThat(bench.resighted).containsExactly("alice", "bruno", "bruno");
    }

    @Test
    void leavesAGivenReviewWithTheJurorWhoGaveIt() {
        Review given = bench.reviews.of(RENNES).get(0);
        bench.reviews.submit(given.id(), "alice", scores(7), "Bien.");

        assertThat(bench.jury.leave("alice", SECRETARIAT)).isEqualTo(1);

        assertThat(bench.reviews.get(given.id()).state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(bench.handedOn).extracting(Review::reference).containsExactly(BREST.value());
    }

    @Test
    void leavesTheReviewsOfAWithdrawnDossierAlone() {
        bench.dossiers.service().move(RENNES, DossierStatus.WITHDRAWN, EventKind.WITHDRAWN, SECRETARIAT, "");

        assertThat(bench.jury.leave("alice", SECRETARIAT)).isEqualTo(1);

        assertThat(bench.handedOn).extracting(Review::reference).containsExactly(BREST.value());
    }

    @Test
    void asksNobodyWhoLeftUntilTheyComeBack() {
        bench.jury.leave("alice", SECRETARIAT);

        assertThat(bench.members.jurors().get("alice").active()).isFalse();
        assertThat(bench.bench.seated(EDITION)).extracting(Juror::account).containsExactly("bruno", "chloe");

        bench.jury.comeBack("alice");
        assertThat(bench.bench.seated(EDITION)).extracting(Juror::account).contains("alice");
    }

    @Test
    void asksForTheirTiesWhoSitAndHaveNotDeclaredThem() {
        bench.jury.add("diane", "Diane", "diane@jury.example");
        bench.asked.clear();
        bench.jury.leave("bruno", SECRETARIAT);
        bench.jury.add("emma", "Emma", "emma@jury.example");
        bench.asked.clear();
        bench.jury.vouch("emma", EDITION, SECRETARIAT);

        bench.jury.askForTies(EDITION);

        assertThat(bench.asked).containsExactly("diane");
    }

    @Test
    void asksWhoComesInMidCampaignUntilTheSecretariatKnows() {
        bench.jury.add("diane", "Diane", "diane@jury.example");
        assertThat(bench.asked).containsExactly("diane");

        bench.jury.vouch("diane", EDITION, SECRETARIAT);
        assertThat(bench.asked).isEmpty();
    }

    @Test
    void liftsATieWithoutGivingAnythingBack() {
        bench.jury.tie(
                "alice", new ToldTie("COMMUNE-35238", Tie.Kind.ELECTED, ""), Tie.Origin.SECRETARIAT, SECRETARIAT);

        bench.jury.untie("alice", "COMMUNE-35238", Tie.Origin.SECRETARIAT, SECRETARIAT);

        assertThat(bench.bench.conflict("alice", bench.dossier(RENNES))).isEmpty();
        assertThat(bench.reviews.isGivenBy(RENNES, "alice")).isFalse();
    }
}
