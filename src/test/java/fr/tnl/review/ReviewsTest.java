package fr.tnl.review;

import static fr.tnl.review.AssignmentTest.juror;
import static fr.tnl.review.AssignmentTest.retired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.CampaignsInMemory;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewsTest {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final DossierReference RENNES = new DossierReference("TNL-2026-0001");
    private static final DossierReference BREST = new DossierReference("TNL-2026-0002");
    private static final Actor SECRETARIAT = Actor.staff("secretariat");

    private final SetClock clock = new SetClock("2026-09-01T08:00:00Z");
    private final DossiersInMemory dossiers = new DossiersInMemory(clock);
    private final Campaigns campaigns = CampaignsInMemory.with(clock);

    @BeforeEach
    void twoDossiersWaitForTheJury() {
        campaigns.plan(
                EDITION,
                new CampaignCalendar(
                        Instant.parse("2026-09-18T06:00:00Z"),
                        Instant.parse("2026-10-18T21:59:59Z"),
                        Instant.parse("2026-11-18T17:00:00Z")));
        clock.set(Instant.parse("2026-10-19T08:00:00Z"));
        dossiers.add(RENNES.value(), Track.LABEL, "COMMUNE-35238", "Rennes", DossierStatus.COMPLETE);
        dossiers.add(BREST.value(), Track.LABEL, "COMMUNE-29019", "Brest", DossierStatus.COMPLETE);
    }

    @Test
    void opensAsManyReviewsAsTheEditionAsksForEachWithAnotherJuror() {
        Reviews reviews = reviews(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"));

        List<Review> opened = reviews.open(RENNES);

        assertThat(opened).hasSize(RealEditions.of("2026").reviewersPerDossier());
        assertThat(opened).extracting(Review::number).containsExactly(1, 2, 3);
        assertThat(opened).extracting(Review::juror).containsExactly("alice", "bruno", "chloe");
        assertThat(opened).extracting(Review::state).containsOnly(ReviewState.ASSIGNED);
        assertThat(dossier(RENNES).status()).isEqualTo(DossierStatus.UNDER_REVIEW);
        assertThat(dossiers.story())
                .containsExactly(
                        "JURY_APPOINTED by the process",
                        "JUROR_APPOINTED by the process: Nom de alice",
                        "JUROR_APPOINTED by the process: Nom de bruno",
                        "JUROR_APPOINTED by the process: Nom de chloe");
    }

    @Test
    void givesTheNextDossierToThoseWithTheLeastLoad() {
        Reviews reviews = reviews(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"), juror("emma"));
        reviews.open(RENNES);

        assertThat(reviews.open(BREST)).extracting(Review::juror).containsExactly("diane", "emma", "alice");
    }

    @Test
    void givesEachJurorTheDelayOfTheEditionToTheEndOfTheDayInParis() {
        Review first = reviews(juror("alice")).open(RENNES).get(0);

        assertThat(first.assignedAt()).isEqualTo(clock.instant());
        assertThat(first.dueAt()).isEqualTo(ParisTime.instant(LocalDateTime.parse("2026-11-03T23:59")));
    }

    @Test
    void leavesReviewsVacantWhereTooFewAreLeftAndTellsWhy() {
        FakeBench bench = new FakeBench(
                juror("alice"), juror("bruno", "COMMUNE-35238"), retired("chloe"), juror("diane", "COMMUNE-29019"));
        Reviews reviews = reviews(bench);

        List<Review> opened = reviews.open(RENNES);

        assertThat(opened).extracting(Review::juror).containsExactly("alice", "diane", null);
        assertThat(opened.get(2).state()).isEqualTo(ReviewState.VACANT);
        assertThat(bench.bench(clock).available(dossier(RENNES))).isEmpty();
        assertThat(bench.bench(clock).unavailable(dossier(RENNES)))
                .extracting(one -> one.juror().account(), JuryBench.Unavailable::obstacle)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("alice", "review.obstacle.ALREADY_ON_DOSSIER"),
                        org.assertj.core.groups.Tuple.tuple("bruno", "review.obstacle.TIED"),
                        org.assertj.core.groups.Tuple.tuple("chloe", "review.obstacle.INACTIVE"),
                        org.assertj.core.groups.Tuple.tuple("diane", "review.obstacle.ALREADY_ON_DOSSIER"));
    }

    @Test
    void opensTheReviewsOfADossierOnce() {
        Reviews reviews = reviews(juror("alice"));
        reviews.open(RENNES);

        assertThat(refused(() -> reviews.open(RENNES)).key()).isEqualTo("dossier.transition");
        assertThat(reviews.of(RENNES)).hasSize(3);
    }

    @Test
    void neverAsksAgainWhoSteppedBackFromTheDossier() {
        Reviews reviews = reviews(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"));
        Review first = reviews.open(RENNES).get(0);

        Review vacant = reviews.recuse(first.id(), "alice", "J’y suis conseillère municipale.");
        Review replaced = reviews.appoint(first.id());

        assertThat(vacant.state()).isEqualTo(ReviewState.VACANT);
        assertThat(replaced.juror()).isEqualTo("diane");
        assertThat(refused(() -> reviews.choose(vacantAgain(reviews, replaced), "alice", SECRETARIAT))
                        .key())
                .isEqualTo("review.juror.notAvailable");
        assertThat(reviews.isGivenBy(RENNES, "alice")).isFalse();
        assertThat(dossiers.story()).contains("JUROR_RECUSED by alice: J’y suis conseillère municipale.");
    }

    @Test
    void asksSomebodyElseWhereOneLetTheDeadlinePass() {
        Reviews reviews = reviews(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"));
        Review first = reviews.open(RENNES).get(0);

        reviews.miss(first.id());
        Review replaced = reviews.appoint(first.id());

        assertThat(replaced.juror()).isEqualTo("diane");
        assertThat(replaced.departures())
                .extracting(Departure::juror, Departure::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("alice", Departure.Kind.MISSED));
        assertThat(dossiers.story()).contains("REVIEW_MISSED by the process: alice");
    }

    @Test
    void leavesAReviewWithTheJurorItHas() {
        Reviews reviews = reviews(juror("alice"));
        Review first = reviews.open(RENNES).get(0);

        assertThat(reviews.appoint(first.id())).isEqualTo(first);
        assertThat(dossiers.story())
                .filteredOn(line -> line.startsWith("JUROR_APPOINTED"))
                .hasSize(1);
    }

    @Test
    void letsTheSecretariatChooseAmongThoseAvailableOnly() {
        FakeBench bench = new FakeBench(juror("alice", "COMMUNE-35238"));
        Reviews reviews = reviews(bench);
        UUID vacant = reviews.open(RENNES).get(0).id();

        DomainException refused = refused(() -> reviews.choose(vacant, "alice", SECRETARIAT));
        assertThat(refused.key()).isEqualTo("review.juror.notAvailable");
        assertThat(refused.field()).isEqualTo("chosenJuror");
        assertThat(reviews.get(vacant).state()).isEqualTo(ReviewState.VACANT);

        bench.jurors().add("bruno", "Nom de bruno", "bruno@jury.example");
        assertThat(reviews.choose(vacant, "bruno", SECRETARIAT).juror()).isEqualTo("bruno");
        assertThat(dossiers.story()).contains("JUROR_APPOINTED by secretariat: Nom de bruno");
    }

    @Test
    void goesOnWithoutAReviewThatIsWaived() {
        Reviews reviews = reviews(juror("alice"));
        List<Review> opened = reviews.open(RENNES);

        Review waived = reviews.waive(opened.get(1).id(), "Plus personne.", SECRETARIAT);

        assertThat(waived.state()).isEqualTo(ReviewState.WAIVED);
        assertThat(dossiers.story()).contains("REVIEW_WAIVED by secretariat: Plus personne.");
        assertThat(refused(() -> reviews.waive(opened.get(0).id(), "Plus personne.", SECRETARIAT))
                        .key())
                .isEqualTo("review.transition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void wantsTheReasonOfARecusal(String reason) {
        Reviews reviews = reviews(juror("alice"));
        Review first = reviews.open(RENNES).get(0);

        DomainException refused = refused(() -> reviews.recuse(first.id(), "alice", reason));

        assertThat(refused.key()).isEqualTo("review.recusal.reasonMissing");
        assertThat(refused.field()).isEqualTo("recusalReason");
        assertThat(reviews.get(first.id())).isEqualTo(first);
    }

    @Test
    void takesAReviewFromItsJurorOnlyAndOnce() {
        Reviews reviews = reviews(juror("alice"), juror("bruno"));
        UUID id = reviews.open(RENNES).get(0).id();

        assertThat(refused(() -> reviews.submit(id, "bruno", scores(7), "Bien."))
                        .key())
                .isEqualTo("review.notYours");
        assertThat(refused(() -> reviews.recuse(id, "bruno", "conflit")).key()).isEqualTo("review.notYours");

        Review submitted = reviews.submit(id, "alice", scores(7), "Bien.");
        assertThat(submitted.state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(dossiers.story()).contains("REVIEWED by alice");
        assertThat(refused(() -> reviews.submit(id, "alice", scores(8), "Mieux."))
                        .key())
                .isEqualTo("review.transition");
        assertThat(reviews.get(id).scores()).isEqualTo(scores(7));
    }

    @Test
    void wantsAScoreForEveryAxisOfTheEdition() {
        Reviews reviews = reviews(juror("alice"));
        UUID id = reviews.open(RENNES).get(0).id();
        Set<Score> allButData =
                scores(7).stream().filter(score -> !score.axis().equals("data")).collect(Collectors.toSet());

        assertThat(refused(() -> reviews.submit(id, "alice", allButData, "Bien."))
                        .field())
                .isEqualTo("score_data");
        assertThat(reviews.get(id).state()).isEqualTo(ReviewState.ASSIGNED);
    }

    @Test
    void consolidatesWhatWasSubmittedAndHandsTheDossierToThePresidency() {
        Reviews reviews = reviews(juror("alice"), juror("bruno"));
        List<Review> opened = reviews.open(RENNES);
        reviews.submit(opened.get(0).id(), "alice", scores(8), "Bien.");
        reviews.submit(opened.get(1).id(), "bruno", scores(5), "Moyen.");
        reviews.waive(opened.get(2).id(), "Plus personne.", SECRETARIAT);

        Consolidation consolidation = reviews.consolidate(RENNES);

        assertThat(consolidation.reviews()).isEqualTo(2);
        assertThat(consolidation.total()).hasToString("65.0");
        assertThat(dossier(RENNES).status()).isEqualTo(DossierStatus.IN_DELIBERATION);
        assertThat(dossiers.story()).endsWith("REVIEWS_CONSOLIDATED by the process: 65.0");
    }

    @Test
    void leavesAssignedReviewsOutOfWhatTheJurySays() {
        Reviews reviews = reviews(juror("alice"), juror("bruno"));
        reviews.submit(reviews.open(RENNES).get(0).id(), "alice", scores(8), "Bien.");

        assertThat(reviews.consolidation(RENNES).reviews()).isEqualTo(1);
        assertThat(reviews.ofJuror("2026", "bruno")).extracting(Review::state).containsExactly(ReviewState.ASSIGNED);
    }

    @Test
    void knowsNoOtherReview() {
        assertThat(refused(() -> reviews(juror("alice")).get(UUID.randomUUID())).key())
                .isEqualTo("review.unknown");
    }

    private UUID vacantAgain(Reviews reviews, Review review) {
        return reviews.miss(review.id()).id();
    }

    private Reviews reviews(Juror... members) {
        return reviews(new FakeBench(members));
    }

    private Reviews reviews(FakeBench bench) {
        return new Reviews(
                bench.reviews(), bench.bench(clock), dossiers.service(), campaigns, RealEditions.all(), clock);
    }

    private Dossier dossier(DossierReference reference) {
        Dossiers service = dossiers.service();
        return service.get(reference);
    }

    private static Set<Score> scores(int score) {
        return RealEditions.of("2026").axes().stream()
                .map(Axis::id)
                .map(axis -> new Score(axis, score, ""))
                .collect(Collectors.toSet());
    }

    private static DomainException refused(ThrowingCallable call) {
        DomainException refused = catchThrowableOfType(DomainException.class, call);
        assertThat(refused).isNotNull();
        return refused;
    }
}
