package fr.tnl.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    private static final String RENNES = "COMMUNE-35238";
    private static final String BREST = "COMMUNE-29019";

    private final Juror alice = juror("alice");
    private final Juror bruno = juror("bruno");
    private final Juror chloe = juror("chloe", RENNES);

    @Test
    void asksTheLeastLoadedFirstAndAmongEqualsByAccount() {
        Assignment assignment = new Assignment(List.of(bruno, alice, juror("diane")), Map.of("alice", 2, "bruno", 1));

        assertThat(available(assignment, RENNES)).containsExactly("diane", "bruno", "alice");
        Assignment equal = new Assignment(List.of(bruno, juror("diane"), alice), Map.of());
        assertThat(available(equal, RENNES)).containsExactly("alice", "bruno", "diane");
    }

    @Test
    void neverAsksOneTiedToTheLocalAuthorityHoweverLittleTheyHave() {
        Assignment assignment = new Assignment(List.of(alice, bruno, chloe), Map.of("alice", 40, "bruno", 50));

        assertThat(available(assignment, RENNES)).containsExactly("alice", "bruno");
        assertThat(available(assignment, BREST)).containsExactly("chloe", "alice", "bruno");
    }

    @Test
    void tellsWhyEachOfTheOthersMayNotBeAsked() {
        Assignment assignment = new Assignment(
                List.of(alice, bruno, chloe, retired("denis"), juror("emma"), retired("farid", RENNES)), Map.of());

        assertThat(assignment.obstacles(RENNES, Set.of("alice"), Set.of("bruno")))
                .containsExactly(
                        Map.entry("alice", Assignment.Obstacle.ALREADY_ON_DOSSIER),
                        Map.entry("bruno", Assignment.Obstacle.DECLINED),
                        Map.entry("chloe", Assignment.Obstacle.TIED),
                        Map.entry("denis", Assignment.Obstacle.INACTIVE),
                        // A conflict of interests is told first: it outlasts a seat
                        Map.entry("farid", Assignment.Obstacle.TIED));
        assertThat(assignment.available(RENNES, Set.of("alice"), Set.of("bruno")))
                .extracting(Juror::account)
                .containsExactly("emma");
    }

    @Test
    void hasNobodyWhereEverybodyIsKeptAway() {
        Assignment assignment = new Assignment(List.of(chloe, alice), Map.of());

        assertThat(assignment.available(RENNES, Set.of(), Set.of("alice"))).isEmpty();
        assertThat(assignment.obstacles(RENNES, Set.of(), Set.of("alice"))).containsOnlyKeys("alice", "chloe");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void spreadsDossiersEvenlyOverABenchWithoutTies(long seed) {
        Random random = new Random(seed);
        Season season = new Season(random, 0);

        season.play();

        assertThat(Collections.max(season.loads.values()) - Collections.min(season.loads.values()))
                .as("%s", season.loads)
                .isLessThanOrEqualTo(1);
        assertThat(season.vacant).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void neverAssignsAConflictOrOneTwiceOverAnyBench(long seed) {
        Random random = new Random(seed);
        Season season = new Season(random, 3);

        season.play();

        assertThat(season.given).isNotEmpty().allSatisfy((dossier, accounts) -> {
            assertThat(accounts).doesNotHaveDuplicates();
            assertThat(accounts)
                    .noneMatch(account -> season.byAccount.get(account).isTiedTo(authorityOf(dossier)));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void choosesTheSameWhateverOrderTheJurorsComeIn(long seed) {
        Random random = new Random(seed);
        List<Juror> bench = bench(random, 12, 2);
        Map<String, Integer> loads = new HashMap<>();
        bench.forEach(juror -> loads.put(juror.account(), random.nextInt(4)));
        List<Juror> shuffled = new ArrayList<>(bench);
        Collections.shuffle(shuffled, random);

        assertThat(available(new Assignment(shuffled, loads), "A1"))
                .isEqualTo(available(new Assignment(bench, loads), "A1"));
    }

    /** All dossiers of an edition, assigned one after the other as the application does. */
    private static final class Season {

        private final Map<String, Juror> byAccount;
        private final int reviewers;
        private final int dossiers;
        private final Map<String, Integer> loads = new HashMap<>();
        private final Map<Integer, List<String>> given = new HashMap<>();
        private int vacant;

        Season(Random random, int ties) {
            List<Juror> bench = bench(random, 3 + random.nextInt(9), ties);
            this.byAccount = bench.stream().collect(Collectors.toMap(Juror::account, juror -> juror));
            this.reviewers = 1 + random.nextInt(3);
            this.dossiers = 1 + random.nextInt(60);
            bench.forEach(juror -> loads.put(juror.account(), 0));
        }

        void play() {
            for (int dossier = 0; dossier < dossiers; dossier++) {
                List<String> onDossier = given.computeIfAbsent(dossier, number -> new ArrayList<>());
                for (int review = 0; review < reviewers; review++) {
                    List<Juror> available = new Assignment(List.copyOf(byAccount.values()), loads)
                            .available(authorityOf(dossier), Set.copyOf(onDossier), Set.of());
                    if (available.isEmpty()) {
                        vacant++;
                    } else {
                        onDossier.add(available.get(0).account());
                        loads.merge(available.get(0).account(), 1, Integer::sum);
                    }
                }
            }
        }
    }

    private static String authorityOf(int dossier) {
        return "A" + dossier % 10;
    }

    private static List<Juror> bench(Random random, int size, int ties) {
        return IntStream.range(0, size)
                .mapToObj(number -> juror(
                        "juror" + number,
                        IntStream.range(0, ties)
                                .mapToObj(tie -> authorityOf(random.nextInt(10)))
                                .distinct()
                                .toArray(String[]::new)))
                .toList();
    }

    private static List<String> available(Assignment assignment, String authorityId) {
        return assignment.available(authorityId, Set.of(), Set.of()).stream()
                .map(Juror::account)
                .toList();
    }

    static Juror juror(String account, String... ties) {
        return juror(account, true, ties);
    }

    static Juror retired(String account, String... ties) {
        return juror(account, false, ties);
    }

    private static Juror juror(String account, boolean active, String... ties) {
        Set<Juror.Tie> all = Arrays.stream(ties).map(Juror.Tie::new).collect(Collectors.toSet());
        return new Juror(account, "Nom de " + account, account + "@jury.example", active, all, 1);
    }
}
