package fr.tnl.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-10-19T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-03T22:59:00Z");
    private static final List<String> AXES = List.of("strategy", "data");
    private static final String COMMENT = "Un dossier solide.";

    private final Review vacant = Review.vacant("TNL-2026-0007", "2026", 2);
    private final Review assigned = vacant.assignTo("alice", NOW, DUE);

    static Stream<Arguments> moves() {
        return Stream.of(
                move(
                        "assign",
                        r -> r.assignTo("bruno", NOW, DUE),
                        Map.of(
                                ReviewState.VACANT, ReviewState.ASSIGNED,
                                ReviewState.PLANNED, ReviewState.ASSIGNED)),
                move("vacate", Review::vacated, Map.of(ReviewState.PLANNED, ReviewState.VACANT)),
                move(
                        "hand on",
                        r -> r.handedTo("bruno", NOW, DUE),
                        Map.of(
                                ReviewState.VACANT, ReviewState.ASSIGNED,
                                ReviewState.ASSIGNED, ReviewState.ASSIGNED)),
                move(
                        "recuse",
                        r -> r.departed(Departure.Kind.RECUSED, "conflit", NOW),
                        Map.of(ReviewState.ASSIGNED, ReviewState.VACANT)),
                move(
                        "miss",
                        r -> r.departed(Departure.Kind.MISSED, "", NOW),
                        Map.of(ReviewState.ASSIGNED, ReviewState.VACANT)),
                move(
                        "submit",
                        r -> r.submit(AXES, scores(7), COMMENT, NOW),
                        Map.of(ReviewState.ASSIGNED, ReviewState.SUBMITTED)),
                move("waive", Review::waive, Map.of(ReviewState.VACANT, ReviewState.WAIVED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void changesFromTheRightStateOnly(String name, UnaryOperator<Review> move, Map<ReviewState, ReviewState> allowed) {
        Map<ReviewState, ReviewState> done = new EnumMap<>(ReviewState.class);
        for (ReviewState state : ReviewState.values()) {
            try {
                done.put(state, move.apply(in(state)).state());
            } catch (DomainException refused) {
                assertThat(refused.key()).isEqualTo("review.transition");
                assertThat(refused.args()).containsExactly("TNL-2026-0007", 2, state);
            }
        }
        assertThat(done).isEqualTo(allowed);
    }

    @Test
    void keepsWhoGivesItAndUntilWhen() {
        assertThat(assigned.juror()).isEqualTo("alice");
        assertThat(assigned.assignedAt()).isEqualTo(NOW);
        assertThat(assigned.dueAt()).isEqualTo(DUE);
        assertThat(assigned.number()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Departure.Kind.class)
    void isFreeForAnotherOnceItsJurorIsGoneAndRemembersWhoThatWas(Departure.Kind kind) {
        Review free = assigned.departed(kind, "une raison", NOW);

        assertThat(free.juror()).isNull();
        assertThat(free.dueAt()).isNull();
        assertThat(free.departures()).containsExactly(new Departure("alice", kind, "une raison", NOW));

        Review again = free.assignTo("bruno", NOW, DUE).departed(Departure.Kind.MISSED, "", NOW);
        assertThat(again.departures()).extracting(Departure::juror).containsExactlyInAnyOrder("alice", "bruno");
    }

    @Test
    void isGivenByItsJurorWhileAndAfterTheyWriteIt() {
        Review submitted = assigned.submit(AXES, scores(7), COMMENT, NOW);

        assertThat(assigned.isGivenBy("alice")).isTrue();
        assertThat(submitted.isGivenBy("alice")).isTrue();
        assertThat(submitted.isGivenBy("bruno")).isFalse();
        assertThat(assigned.departed(Departure.Kind.RECUSED, "conflit", NOW).isGivenBy("alice"))
                .isFalse();
        assertThat(vacant.isGivenBy("alice")).isFalse();
    }

    @Test
    void keepsScoresAndCommentAsGiven() {
        Review submitted = assigned.submit(AXES, scores(7), COMMENT, NOW.plusSeconds(60));

        assertThat(submitted.scores()).isEqualTo(scores(7));
        assertThat(submitted.comment()).isEqualTo(COMMENT);
        assertThat(submitted.submittedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(submitted.juror()).isEqualTo("alice");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void takesTheLowestAndTheHighestScore(int score) {
        assertThat(assigned.submit(AXES, scores(score), COMMENT, NOW).state()).isEqualTo(ReviewState.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesAScoreOutOfRangeNamingItsField(int score) {
        Set<Score> given = Set.of(new Score("strategy", 5, ""), new Score("data", score, ""));

        DomainException refused = refused(() -> assigned.submit(AXES, given, COMMENT, NOW));

        assertThat(refused.key()).isEqualTo("review.score.outOfRange");
        assertThat(refused.field()).isEqualTo("score_data");
        assertThat(refused.args()).containsExactly(score, 0, 10);
    }

    @Test
    void refusesAMissingAxisNamingItsField() {
        DomainException refused =
                refused(() -> assigned.submit(AXES, Set.of(new Score("strategy", 5, "")), COMMENT, NOW));

        assertThat(refused.key()).isEqualTo("review.score.missing");
        assertThat(refused.field()).isEqualTo("score_data");
    }

    @Test
    void refusesAnAxisThatTheEditionDoesNotHave() {
        Set<Score> given = Set.of(new Score("strategy", 5, ""), new Score("data", 5, ""), new Score("beauty", 10, ""));

        DomainException refused = refused(() -> assigned.submit(AXES, given, COMMENT, NOW));

        assertThat(refused.key()).isEqualTo("review.score.unknownAxis");
        assertThat(refused.field()).isEqualTo("score_beauty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t"})
    void refusesABlankCommentNamingItsField(String comment) {
        DomainException refused = refused(() -> assigned.submit(AXES, scores(5), comment, NOW));

        assertThat(refused.key()).isEqualTo("review.comment.missing");
        assertThat(refused.field()).isEqualTo("overallComment");
    }

    private static Set<Score> scores(int score) {
        return AXES.stream().map(axis -> new Score(axis, score, "")).collect(Collectors.toSet());
    }

    private static Review in(ReviewState state) {
        boolean held = state == ReviewState.ASSIGNED || state == ReviewState.SUBMITTED;
        return new Review(
                UUID.randomUUID(),
                "TNL-2026-0007",
                "2026",
                2,
                held ? "alice" : null,
                state,
                held ? NOW : null,
                held ? DUE : null,
                null,
                "",
                Set.of(),
                Set.of(),
                1);
    }

    private static Arguments move(String name, UnaryOperator<Review> move, Map<ReviewState, ReviewState> allowed) {
        return Arguments.of(name, move, allowed);
    }

    private static DomainException refused(ThrowingCallable call) {
        DomainException refused = catchThrowableOfType(DomainException.class, call);
        assertThat(refused).isNotNull();
        return refused;
    }
}
