package fr.tnl.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentPlannerTest {

    private static final Map<String, Integer> AXES = RandomCampaign.AXES;
    private static final int CAMPAIGNS = 1_000;

    static LongStream campaigns() {
        return LongStream.range(0, CAMPAIGNS);
    }

    @ParameterizedTest(name = "campaign {0}")
    @MethodSource("campaigns")
    void keepsToEveryTieAndSharesOutAsEvenlyAsTheyAllow(long seed) {
        RandomCampaign campaign = RandomCampaign.of(seed);

        Plan plan = campaign.plan();

        assertEveryPanelIsLawful(campaign, plan);
        assertLoadsAreCounted(campaign.after(plan), plan);
        assertThat(squares(plan)).isEqualTo(MostEvenLoads.squares(campaign));
        assertThat(plan.spread() <= 1 || squares(plan) > squaresIfBalanced(plan))
                .as("balance is promised wherever it is possible: %s", plan.loads())
                .isTrue();
    }

    @ParameterizedTest(name = "campaign {0}")
    @MethodSource("campaigns")
    void givesTheSamePlanInWhateverOrderJuryAndDossiersCome(long seed) {
        RandomCampaign campaign = RandomCampaign.of(seed);

        assertThat(campaign.shuffled(seed).plan()).isEqualTo(campaign.plan());
    }

    @ParameterizedTest(name = "campaign {0}")
    @MethodSource("campaigns")
    void changesNothingOnceItsPlanIsCarriedOut(long seed) {
        RandomCampaign campaign = RandomCampaign.of(seed);
        Plan plan = campaign.plan();

        Plan again = campaign.after(plan).plan();

        assertThat(again.changes()).isEmpty();
        assertThat(again.loads()).isEqualTo(plan.loads());
        assertThat(again.shortages()).isEqualTo(plan.shortages());
    }

    private static void assertEveryPanelIsLawful(RandomCampaign campaign, Plan plan) {
        RandomCampaign after = campaign.after(plan);
        for (int i = 0; i < campaign.panels().size(); i++) {
            Panel before = campaign.panels().get(i);
            Panel panel = after.panels().get(i);
            Set<String> possible = campaign.possible(before);
            assertThat(panel.holders()).doesNotHaveDuplicates();
            assertThat(possible).containsAll(panel.holders());
            int lacking = Math.max(0, before.seats() - possible.size());
            assertThat(panel.holders()).hasSize(before.seats() - lacking);
            assertThat(plan.shortages().getOrDefault(before.dossier(), 0)).isEqualTo(lacking);
        }
        assertThat(plan.changes())
                .allSatisfy(change -> assertThat(change.from()).isNotEqualTo(change.to()));
    }

    private static void assertLoadsAreCounted(RandomCampaign after, Plan plan) {
        Map<String, Integer> counted = new HashMap<>();
        after.jury().forEach(juror -> counted.put(juror.account(), juror.settled()));
        after.panels().forEach(panel -> panel.holders().forEach(account -> counted.merge(account, 1, Integer::sum)));
        assertThat(plan.loads()).isEqualTo(counted);
    }

    private static long squares(Plan plan) {
        return plan.loads().values().stream()
                .mapToLong(load -> (long) load * load)
                .sum();
    }

    /** What the squares would come to if nobody had more than one review more than somebody else. */
    private static long squaresIfBalanced(Plan plan) {
        int jurors = plan.loads().size();
        int all = plan.loads().values().stream().mapToInt(Integer::intValue).sum();
        long less = all / jurors;
        long more = all % jurors;
        return more * (less + 1) * (less + 1) + (jurors - more) * less * less;
    }

    @Test
    void passesReviewsOnOverSeveralJurorsWhereThatEvensTheLoads() {
        // What alice has too much, chloe may not take: bruno takes it, and gives chloe another
        List<Panelist> jury = List.of(juror("alice"), juror("bruno"), juror("chloe"));
        Panel forAliceOrBruno = new Panel("A", 1, List.of("alice"), Set.of(), Set.of("chloe"));
        Panel forAlice = new Panel("B", 1, List.of("alice"), Set.of(), Set.of("bruno", "chloe"));
        Panel forBrunoOrChloe = new Panel("C", 1, List.of("bruno"), Set.of(), Set.of("alice"));

        Plan plan = AssignmentPlanner.plan(jury, List.of(forAliceOrBruno, forAlice, forBrunoOrChloe), AXES);

        assertThat(plan.changes())
                .containsExactly(new Plan.Change("A", "alice", "bruno"), new Plan.Change("C", "bruno", "chloe"));
        assertThat(plan.loads()).isEqualTo(Map.of("alice", 1, "bruno", 1, "chloe", 1));
    }

    @Test
    void leavesWhatIsGivenWhereItIsWhenALatecomerEvensTheLoads() {
        Panel given = new Panel("A", 2, List.of("alice", "bruno"), Set.of(), Set.of());
        Panel late = new Panel("B", 1, List.of(), Set.of(), Set.of());

        Plan plan = AssignmentPlanner.plan(
                List.of(juror("alice"), juror("bruno"), juror("chloe")), List.of(given, late), AXES);

        assertThat(plan.changes()).containsExactly(new Plan.Change("B", null, "chloe"));
    }

    @Test
    void takesADossierFromWhoeverIsTiedToItNow() {
        Panel panel = new Panel("A", 1, List.of("alice"), Set.of(), Set.of("alice"));

        Plan plan = AssignmentPlanner.plan(List.of(juror("alice"), juror("bruno")), List.of(panel), AXES);

        assertThat(plan.changes()).containsExactly(new Plan.Change("A", "alice", "bruno"));
    }

    @Test
    void sharesOutAmongTheOthersWhatSomebodyHadWhoLeftTheJury() {
        List<Panel> panels = IntStream.range(0, 4)
                .mapToObj(number -> new Panel("D" + number, 1, List.of("gone"), Set.of(), Set.of()))
                .toList();

        Plan plan = AssignmentPlanner.plan(List.of(juror("alice"), juror("bruno")), panels, AXES);

        assertThat(plan.changes()).hasSize(4).allMatch(change -> "gone".equals(change.from()));
        assertThat(plan.loads()).isEqualTo(Map.of("alice", 2, "bruno", 2));
    }

    @Test
    void saysWhichDossiersFindTooFewAndGivesThemAllThatAreLeft() {
        Panel open = new Panel("A", 3, List.of(), Set.of(), Set.of());
        Panel closed = new Panel("B", 3, List.of(), Set.of(), Set.of("alice", "bruno"));
        Panel half = new Panel("C", 3, List.of(), Set.of("bruno"), Set.of());

        Plan plan = AssignmentPlanner.plan(List.of(juror("alice"), juror("bruno")), List.of(open, closed, half), AXES);

        assertThat(plan.shortages()).isEqualTo(Map.of("A", 1, "B", 3, "C", 2));
        assertThat(plan.changes()).extracting(Plan.Change::dossier).containsExactly("A", "A", "C");
    }

    @Test
    void letsEveryDossierHaveJurorsWhoKnowItsAxesBetweenThem() {
        List<Panelist> jury = new ArrayList<>();
        for (String axis : List.of("software", "data")) {
            for (int number = 0; number < 4; number++) {
                jury.add(new Panelist(axis + number, 0, Set.of(axis)));
            }
        }
        List<Panel> panels = IntStream.range(0, 8)
                .mapToObj(number -> new Panel("D" + number, 2, List.of(), Set.of(), Set.of()))
                .toList();

        Plan plan = AssignmentPlanner.plan(jury, panels, AXES);

        for (Panel panel : panels) {
            assertThat(plan.changes())
                    .filteredOn(change -> change.dossier().equals(panel.dossier()))
                    .extracting(change -> change.to().replaceAll("\\d", ""))
                    .as(panel.dossier())
                    .containsExactlyInAnyOrder("software", "data");
        }
        assertThat(plan.spread()).isZero();
    }

    @Test
    void countsWhatTheSettledReviewersKnowBeforeItLooksForMore() {
        List<Panelist> jury = List.of(
                new Panelist("alice", 1, Set.of("software")),
                new Panelist("bruno", 0, Set.of("software")),
                new Panelist("chloe", 0, Set.of("data")));
        Panel panel = new Panel("A", 1, List.of(), Set.of("alice"), Set.of());

        assertThat(AssignmentPlanner.plan(jury, List.of(panel), AXES).changes())
                .containsExactly(new Plan.Change("A", null, "chloe"));
    }

    @Test
    void letsTwoChangePlacesWhereBothDossiersAreThenKnownBetter() {
        // By load alone, the software expert sits where software is known already
        List<Panelist> jury = List.of(
                new Panelist("s1", 0, Set.of("software")),
                new Panelist("d1", 1, Set.of("data")),
                new Panelist("s9", 9, Set.of("software")),
                new Panelist("d9", 9, Set.of("data")));
        Panel knowsSoftware = new Panel("A", 1, List.of(), Set.of("s9"), Set.of());
        Panel knowsData = new Panel("B", 1, List.of(), Set.of("d9"), Set.of());
        Panel knowsNothing = new Panel("C", 1, List.of(), Set.of(), Set.of());

        Plan plan = AssignmentPlanner.plan(jury, List.of(knowsSoftware, knowsData, knowsNothing), AXES);

        assertThat(plan.changes())
                .containsExactly(
                        new Plan.Change("A", null, "d1"),
                        new Plan.Change("B", null, "s1"),
                        new Plan.Change("C", null, "s1"));
        assertThat(plan.loads()).containsEntry("s1", 2).containsEntry("d1", 2);
    }

    @Test
    void plansNothingForNobody() {
        Plan nobody =
                AssignmentPlanner.plan(List.of(), List.of(new Panel("A", 3, List.of(), Set.of(), Set.of())), AXES);

        assertThat(nobody.changes()).isEmpty();
        assertThat(nobody.shortages()).isEqualTo(Map.of("A", 3));
        assertThat(nobody.spread()).isZero();
        assertThat(AssignmentPlanner.plan(List.of(juror("alice")), List.of(), AXES)
                        .changes())
                .isEmpty();
    }

    @Test
    void refusesAPanelThatHoldsMoreThanItsSeats() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel("A", 1, List.of("alice", "bruno"), Set.of(), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel("A", 2, List.of("alice", "alice"), Set.of(), Set.of()));
    }

    private static Panelist juror(String account) {
        return new Panelist(account, 0, Set.of());
    }
}
