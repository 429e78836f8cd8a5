package fr.tnl.review;

import static fr.tnl.review.GivenJurors.juror;
import static fr.tnl.review.GivenJurors.retired;
import static fr.tnl.review.GivenJurors.silent;
import static fr.tnl.review.ReviewBench.BREST;
import static fr.tnl.review.ReviewBench.EDITION;
import static fr.tnl.review.ReviewBench.RENNES;
import static fr.tnl.review.ReviewBench.SECRETARIAT;
import static fr.tnl.review.ReviewBench.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.DossierStatus;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.ParisTime;
import fr.tnl.testing.RealEditions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AppointmentsTest {

    @Test
    void opensAsManyReviewsAsTheEditionAsksForEachWithAnotherJuror() {
        ReviewBench bench = new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"));

        List<Review> opened = bench.appointments.open(RENNES);

        assertThat(opened).hasSize(RealEditions.of("2026").reviewersPerDossier());
        assertThat(opened).extracting(Review::number).containsExactly(1, 2, 3);
        assertThat(opened).extracting(Review::juror).containsExactly("alice", "bruno", "chloe");
        assertThat(opened).extracting(Review::state).containsOnly(ReviewState.ASSIGNED);
        assertThat(bench.dossier(RENNES).status()).isEqualTo(DossierStatus.UNDER_REVIEW);
        assertThat(bench.dossiers.story())
                .containsExactly(
                        "JURY_APPOINTED by the process",
                        "JUROR_APPOINTED by the process: Nom de alice",
                        "JUROR_APPOINTED by the process: Nom de bruno",
                        "JUROR_APPOINTED by the process: Nom de chloe");
    }

    @Test
    void givesTheNextDossierToThoseWithTheLeastLoad() {
        ReviewBench bench =
                new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"), juror("emma"));
        bench.appointments.open(RENNES);

        assertThat(bench.appointments.open(BREST)).extracting(Review::juror).containsExactly("diane", "emma", "alice");
    }

    @Test
    void givesEachJurorTheDelayOfTheEditionToTheEndOfTheDayInParis() {
        ReviewBench bench = new ReviewBench(juror("alice"));

        Review first = bench.appointments.open(RENNES).get(0);

        assertThat(first.assignedAt()).isEqualTo(bench.clock.instant());
        assertThat(first.dueAt()).isEqualTo(ParisTime.instant(LocalDateTime.parse("2026-11-03T23:59")));
    }

    @Test
    void leavesReviewsVacantWhereTooFewAreLeftAndTellsWhy() {
        ReviewBench bench = new ReviewBench(
                juror("alice"),
                juror("bruno", "COMMUNE-35238"),
                retired("chloe"),
                juror("diane", "COMMUNE-29019"),
                silent("emma"),
                juror("farid", "EPCI-243500139"));

        List<Review> opened = bench.appointments.open(RENNES);

        assertThat(opened).extracting(Review::juror).containsExactly("alice", "diane", null);
        assertThat(opened.get(2).state()).isEqualTo(ReviewState.VACANT);
        assertThat(bench.bench.available(bench.dossier(RENNES))).isEmpty();
        assertThat(bench.bench.unavailable(bench.dossier(RENNES)))
                .extracting(one -> one.juror().account(), JuryBench.Unavailable::reasonKey)
                .containsExactly(
                        Tuple.tuple("alice", "review.obstacle.ALREADY_ON_DOSSIER"),
                        Tuple.tuple("bruno", "review.obstacle.TIED"),
                        Tuple.tuple("chloe", "review.obstacle.INACTIVE"),
                        Tuple.tuple("diane", "review.obstacle.ALREADY_ON_DOSSIER"),
                        Tuple.tuple("emma", "review.obstacle.UNDECLARED"),
                        Tuple.tuple("farid", "review.conflict.MEMBERS"));
    }

    @Test
    void opensTheReviewsOfADossierOnce() {
        ReviewBench bench = new ReviewBench(juror("alice"));
        bench.appointments.open(RENNES);

        assertThat(refused(() -> bench.appointments.open(RENNES)).key()).isEqualTo("dossier.transition");
        assertThat(bench.reviews.of(RENNES)).hasSize(3);
    }

    @Test
    void sharesAllWaitingDossiersOutAtOnceAndAsksNobodyYet() {
        ReviewBench bench = new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"));

        assertThat(bench.appointments.share(EDITION)).isEqualTo(2);

        assertThat(bench.reviews.of(RENNES)).extracting(Review::state).containsOnly(ReviewState.PLANNED);
        assertThat(bench.reviews.isGivenBy(RENNES, "alice")).isFalse();
        assertThat(bench.dossier(RENNES).status()).isEqualTo(DossierStatus.COMPLETE);
        assertThat(bench.dossiers.story()).isEmpty();
    }

    @Test
    void sharesOutEvenlyWhereOneAfterTheOtherWouldNot() {
        // Only alice, bruno and chloe may see Rennes: shared out in order, Brest would not leave them room
        ReviewBench bench = new ReviewBench(
                juror("alice"),
                juror("bruno"),
                juror("chloe"),
                juror("yann", "COMMUNE-35238"),
                juror("zoe", "COMMUNE-35238"));
        for (int number = 3; number <= 5; number++) {
            bench.complete(new DossierReference("TNL-2026-000" + number), "COMMUNE-2901" + number, "Dossier " + number);
        }

        bench.appointments.share(EDITION);

        assertThat(bench.members.seats().loads(EDITION))
                .hasSize(5)
                .allSatisfy((account, load) -> assertThat(load).as(account).isEqualTo(3));
    }

    @Test
    void sharesOutOnceHoweverOftenItIsAsked() {
        ReviewBench bench = new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"));
        bench.appointments.share(EDITION);
        List<Review> planned = bench.reviews.of(RENNES);

        assertThat(bench.appointments.share(EDITION)).isZero();
        assertThat(bench.reviews.of(RENNES)).isEqualTo(planned);
    }

    @Test
    void opensADossierWithTheJurorsThatWerePlanned() {
        ReviewBench bench = new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"));
        bench.appointments.share(EDITION);
        List<String> planned =
                bench.reviews.of(BREST).stream().map(Review::juror).toList();

        List<Review> opened = bench.appointments.open(BREST);

        assertThat(opened).extracting(Review::juror).containsExactlyElementsOf(planned);
        assertThat(opened).extracting(Review::state).containsOnly(ReviewState.ASSIGNED);
        assertThat(bench.reviews.of(BREST)).hasSize(3);
    }

    @Test
    void looksForSomebodyElseWhereThePlannedJurorTurnsOutToBeTied() {
        ReviewBench bench = new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"));
        bench.appointments.share(EDITION);
        String tied = String.valueOf(bench.reviews.of(RENNES).get(0).juror());
        bench.jury.tie(
                tied, new Jurors.ToldTie("COMMUNE-35238", Tie.Kind.EMPLOYED, ""), Tie.Origin.SECRETARIAT, SECRETARIAT);

        List<Review> opened = bench.appointments.open(RENNES);

        assertThat(opened).extracting(Review::juror).doesNotContain(tied).doesNotHaveDuplicates();
        assertThat(opened).extracting(Review::state).containsOnly(ReviewState.ASSIGNED);
    }

    @Test
    void neverAsksAgainWhoSteppedBackFromTheDossier() {
        ReviewBench bench = new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"));
        Review first = bench.appointments.open(RENNES).get(0);

        bench.reviews.recuse(first.id(), "alice", "J’y suis conseillère municipale.");
        Review replaced = bench.appointments.appoint(first.id());

        assertThat(replaced.juror()).isEqualTo("diane");
        UUID vacantAgain = bench.reviews.miss(replaced.id()).id();
        assertThat(refused(() -> bench.appointments.choose(vacantAgain, "alice", SECRETARIAT))
                        .key())
                .isEqualTo("review.juror.notAvailable");
    }

    @Test
    void leavesAReviewWithTheJurorItHas() {
        ReviewBench bench = new ReviewBench(juror("alice"));
        Review first = bench.appointments.open(RENNES).get(0);

        assertThat(bench.appointments.appoint(first.id())).isEqualTo(first);
        assertThat(bench.dossiers.story())
                .filteredOn(line -> line.startsWith("JUROR_APPOINTED"))
                .hasSize(1);
    }

    @Test
    void letsTheSecretariatChooseAmongThoseAvailableOnly() {
        ReviewBench bench = new ReviewBench(juror("alice", "COMMUNE-35238"));
        UUID vacant = bench.appointments.open(RENNES).get(0).id();

        DomainException refused = refused(() -> bench.appointments.choose(vacant, "alice", SECRETARIAT));
        assertThat(refused.key()).isEqualTo("review.juror.notAvailable");
        assertThat(refused.field()).isEqualTo("chosenJuror");
        assertThat(bench.reviews.get(vacant).state()).isEqualTo(ReviewState.VACANT);

        bench.jury.add("bruno", "Nom de bruno", "bruno@jury.example");
        bench.jury.vouch("bruno", EDITION, SECRETARIAT);
        assertThat(bench.appointments.choose(vacant, "bruno", SECRETARIAT).juror())
                .isEqualTo("bruno");
        assertThat(bench.dossiers.story()).contains("JUROR_APPOINTED by secretariat: Nom de bruno");
    }

    @Test
    void goesOnWithoutAReviewThatIsWaived() {
        ReviewBench bench = new ReviewBench(juror("alice"));
        List<Review> opened = bench.appointments.open(RENNES);

        Review waived = bench.appointments.waive(opened.get(1).id(), "Plus personne.", SECRETARIAT);

        assertThat(waived.state()).isEqualTo(ReviewState.WAIVED);
        assertThat(bench.dossiers.story()).contains("REVIEW_WAIVED by secretariat: Plus personne.");
        assertThat(refused(() -> bench.appointments.waive(opened.get(0).id(), "Plus personne.", SECRETARIAT))
                        .key())
                .isEqualTo("review.transition");
    }
}
