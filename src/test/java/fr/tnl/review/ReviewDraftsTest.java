package fr.tnl.review;

import static fr.tnl.review.GivenJurors.juror;
import static fr.tnl.review.ReviewBench.EDITION;
import static fr.tnl.review.ReviewBench.RENNES;
import static fr.tnl.review.ReviewBench.SECRETARIAT;
import static fr.tnl.review.ReviewBench.refused;
import static fr.tnl.review.ReviewBench.scores;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.review.Jurors.ToldTie;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewDraftsTest {

    private final ReviewBench bench = new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"), juror("diane"));
    private final ReviewDrafts drafts = bench.drafts;
    private final UUID review = bench.appointments.open(RENNES).get(0).id();
    private final String holder = String.valueOf(bench.reviews.get(review).juror());

    @Test
    void keepsWhatWasTypedHoweverIncompleteOrOutOfRange() {
        drafts.save(review, holder, Map.of("score_data", "12", "overallComment", "Un début"), 0);

        ReviewDraft found = drafts.find(review, holder).orElseThrow();
        assertThat(found.texts()).isEqualTo(Map.of("score_data", "12", "overallComment", "Un début"));
        assertThat(found.savedAt()).isEqualTo(bench.clock.instant());
        assertThat(bench.reviews.get(review).state()).isEqualTo(ReviewState.ASSIGNED);
    }

    @Test
    void clearsAFieldThatWasEmptiedAndKeepsOneThatWasHidden() {
        long first = drafts.save(review, holder, Map.of("score_data", "7", "comment_data", "Bien."), 0)
                .version();

        drafts.save(review, holder, Map.of("comment_data", "", "recused", "true"), first);

        assertThat(drafts.find(review, holder).orElseThrow().texts())
                .isEqualTo(Map.of("score_data", "7", "recused", "true"));
    }

    @Test
    void isNotBegunWhereNothingIsTyped() {
        assertThat(drafts.save(review, holder, Map.of("overallComment", "  "), 0)
                        .version())
                .isZero();
        long saved = drafts.save(review, holder, Map.of("overallComment", "Bien."), 0)
                .version();
        assertThat(drafts.begunBy(holder)).isEqualTo(Map.of(review, bench.clock.instant()));

        drafts.save(review, holder, Map.of("overallComment", ""), saved);

        assertThat(drafts.begunBy(holder)).isEmpty();
        assertThat(drafts.find(review, holder)).isEmpty();
    }

    @Test
    void overwritesNoOtherVersionWithoutAWord() {
        long shown = drafts.save(review, holder, Map.of("overallComment", "Au bureau"), 0)
                .version();
        bench.clock.advance(Duration.ofHours(5));
        long newer = drafts.save(review, holder, Map.of("overallComment", "À la maison"), shown)
                .version();

        assertThat(refused(() -> drafts.save(review, holder, Map.of("overallComment", "Au bureau, encore"), shown))
                        .key())
                .isEqualTo("review.draft.newer");
        assertThat(refused(() -> drafts.save(review, holder, Map.of("overallComment", "Ailleurs"), 0))
                        .key())
                .isEqualTo("review.draft.newer");
        assertThat(drafts.find(review, holder).orElseThrow().texts()).containsValue("À la maison");

        drafts.save(review, holder, Map.of("overallComment", "Au bureau, encore"), newer);
        assertThat(drafts.find(review, holder).orElseThrow().texts()).containsValue("Au bureau, encore");
    }

    @Test
    void belongsToWhoHasTheReviewNow() {
        drafts.save(review, holder, Map.of("overallComment", "Le mien"), 0);

        assertThat(refused(() -> drafts.save(review, "diane", Map.of("overallComment", "Pas le mien"), 0))
                        .key())
                .isEqualTo("review.notYours");
        assertThat(drafts.find(review, "diane")).isEmpty();
    }

    @Test
    void waitsUnseenForItsJurorWhileAnotherHasTheReview() {
        drafts.save(review, holder, Map.of("overallComment", "Un début"), 0);
        bench.replacements.hand(review, "diane", SECRETARIAT);

        assertThat(drafts.find(review, holder)).isEmpty();
        assertThat(drafts.find(review, "diane")).isEmpty();
        assertThat(drafts.begunOf(RENNES)).isEmpty();
        assertThat(refused(() -> drafts.save(review, holder, Map.of("overallComment", "Encore"), 1))
                        .key())
                .isEqualTo("review.notYours");

        bench.replacements.hand(review, holder, SECRETARIAT);

        assertThat(drafts.find(review, holder).orElseThrow().texts()).containsValue("Un début");
        assertThat(drafts.begunOf(RENNES)).containsOnlyKeys(review);
    }

    @Test
    void isClosedToWhoTurnsOutToBeTied() {
        drafts.save(review, holder, Map.of("overallComment", "Un début"), 0);

        bench.jury.tie(
                holder, new ToldTie("COMMUNE-35238", Tie.Kind.EMPLOYED, ""), Tie.Origin.SECRETARIAT, SECRETARIAT);

        assertThat(drafts.find(review, holder)).isEmpty();
        assertThat(drafts.begunBy(holder)).isEmpty();
    }

    @Test
    void goesWithTheReviewOnceItIsGiven() {
        drafts.save(review, holder, Map.of("overallComment", "D’avant"), 0);
        bench.replacements.hand(review, "diane", SECRETARIAT);
        drafts.save(review, "diane", Map.of("overallComment", "Un début"), 0);

        bench.reviews.submit(review, "diane", scores(7), "Bien.");

        assertThat(bench.members.drafts().findByReview(review)).isEmpty();
    }

    @Test
    void goesWithWhoStepsBackOrWithAReviewThatIsGivenUp() {
        drafts.save(review, holder, Map.of("recusalReason", "Ma sœur…"), 0);
        bench.reviews.recuse(review, holder, "Ma sœur y travaille.");
        assertThat(bench.members.drafts().findByReview(review)).isEmpty();

        bench.appointments.choose(review, "diane", SECRETARIAT);
        drafts.save(review, "diane", Map.of("overallComment", "Un début"), 0);
        bench.reviews.miss(review);
        bench.appointments.waive(review, "Plus personne.", SECRETARIAT);
        assertThat(bench.members.drafts().findByReview(review)).isEmpty();
    }

    @Test
    void saysWhereATextIsTooLong() {
        assertThat(refused(() -> drafts.save(
                                review, holder, Map.of("overallComment", "a".repeat(ReviewDraft.LONGEST + 1)), 0))
                        .field())
                .isEqualTo("overallComment");
        drafts.save(review, holder, Map.of("overallComment", "a".repeat(ReviewDraft.LONGEST)), 0);

        Map<String, String> flood = new HashMap<>();
        IntStream.range(0, 100).forEach(number -> flood.put("field" + number, "x"));
        assertThat(refused(() -> drafts.save(review, holder, flood, 1)).key()).isEqualTo("review.draft.tooMany");
    }

    @Test
    void takesNothingForAReviewThatIsGiven() {
        bench.reviews.submit(review, holder, scores(7), "Bien.");

        assertThat(refused(() -> drafts.save(review, holder, Map.of("overallComment", "Encore"), 0))
                        .key())
                .isEqualTo("review.notYours");
    }

    @Test
    void tellsAMorningWhatIsNewWhatIsDueSoonAndWhatIsBegun() {
        PendingReviews pending = bench.pending;
        bench.clock.set(Instant.parse("2026-10-20T06:00:00Z"));
        assertThat(pending.of(EDITION, holder)).singleElement().satisfies(one -> {
            assertThat(one.isNew()).isTrue();
            assertThat(one.isDueSoon()).isFalse();
            assertThat(one.isBegun()).isFalse();
        });

        drafts.save(review, holder, Map.of("overallComment", "Un début"), 0);
        bench.clock.set(Instant.parse("2026-10-30T07:00:00Z"));

        assertThat(pending.of(EDITION, holder)).singleElement().satisfies(one -> {
            assertThat(one.isNew()).isFalse();
            assertThat(one.isDueSoon())
                    .as("8 o'clock of the fourth day before 3 November")
                    .isTrue();
            assertThat(one.review().begunAt()).isEqualTo(Instant.parse("2026-10-20T06:00:00Z"));
        });

        bench.reviews.submit(review, holder, scores(7), "Bien.");
        assertThat(pending.of(EDITION, holder)).isEmpty();
    }
}
