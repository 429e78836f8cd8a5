package fr.tnl.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision tables as administrators edit them: every rule, every boundary, no gap and no overlap. */
class DecisionTablesTest {

    private static final Path DECISIONS = Path.of("processes", "decisions");
    private static final List<String> STRICT_KINDS =
            List.of("COMMUNE", "CC", "CA", "CU", "METROPOLE", "EPT", "DEPARTEMENT", "REGION");
    private static final List<String> KINDS =
            Stream.concat(STRICT_KINDS.stream(), Stream.of("OTHER")).toList();
    private static final List<String> TRACKS = List.of("BADGE", "LABEL");

    /** A null stands for a population that nobody knows. */
    private static final List<Long> POPULATIONS =
            Collections.unmodifiableList(withNull(0L, 1L, 3_499L, 3_500L, 9_999L, 10_000L, 2_200_000L));

    /** Ids of the rules that matched so far, in whichever test. */
    private static final Set<String> MATCHED = new TreeSet<>();

    private static final DmnEngine ENGINE = engine();

    @Nested
    class Eligibility {

        private final DmnDecision eligibility = decision("eligibility.dmn", "eligibility");

        @Test
        void admitsEveryStrictLocalAuthorityOnBothTracks() {
            for (String kind : STRICT_KINDS) {
                for (String track : TRACKS) {
                    assertThat(eligibility(kind, track, false))
                            .as("%s on %s", kind, track)
                            .isEqualTo("ELIGIBLE");
                    assertThat(eligibility(kind, track, true)).isEqualTo("ELIGIBLE");
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"BADGE", "LABEL"})
        void leavesEveryOtherBodyToTheSecretariat(String track) {
            assertThat(eligibility("OTHER", track, false)).isEqualTo("TO_RULE");
        }

        @ParameterizedTest
        @ValueSource(strings = {"BADGE", "LABEL"})
        void doesNotAskAgainForABodyThatWasAdmitted(String track) {
            assertThat(eligibility("OTHER", track, true)).isEqualTo("ELIGIBLE");
        }

        @Test
        void leavesABodyOfWhichNobodyKnowsARulingToTheSecretariat() {
            assertThat(eligibility("OTHER", "LABEL", null)).isEqualTo("TO_RULE");
        }

        @Test
        void leavesAnUnknownKindToTheSecretariat() {
            assertThat(eligibility(null, "LABEL", false)).isEqualTo("TO_RULE");
        }

        private Object eligibility(String kind, String track, Boolean derogation) {
            return single(eligibility, variables("authorityKind", kind, "track", track, "derogation", derogation));
        }
    }

    @Nested
    class Badge {

        private final DmnDecision badge = decision("badge.dmn", "badge");

        @ParameterizedTest
        @CsvSource({
            "0,     0,    NONE",
            "3499,  39.9, NONE",
            "3499,  40,   BADGE",
            "3499,  40.1, BADGE",
            "3499,  100,  BADGE",
            "3500,  40,   NONE",
            "3500,  49.9, NONE",
            "3500,  50,   BADGE",
            "3500,  50.1, BADGE",
            "3501,  50,   BADGE",
            ",      40,   NONE",
            ",      49.9, NONE",
            ",      50,   BADGE"
        })
        void asksLessOfACommuneUnder3500Inhabitants(Long population, double percent, String level) {
            assertThat(badge("COMMUNE", population, percent)).isEqualTo(level);
        }

        @Test
        void asksHalfThePointsOfAllOthersWhateverTheirPopulation() {
            for (String kind : KINDS.subList(1, KINDS.size())) {
                for (Long population : POPULATIONS) {
                    assertThat(badge(kind, population, 49.9)).as(kind).isEqualTo("NONE");
                    assertThat(badge(kind, population, 50)).as(kind).isEqualTo("BADGE");
                    assertThat(badge(kind, population, 50.1)).as(kind).isEqualTo("BADGE");
                }
            }
        }

        @Test
        void acceptsAWholePercentage() {
            assertThat(single(
                            badge, variables("authorityKind", "CC", "population", 12_000, "selfAssessmentPercent", 50)))
                    .isEqualTo("BADGE");
        }

        @Test
        void givesExactlyOneAnswerEverywhere() {
            for (String kind : KINDS) {
                for (Long population : POPULATIONS) {
                    for (int tenths = 0; tenths <= 1000; tenths += 25) {
                        assertThat(badge(kind, population, tenths / 10.0)).isIn("BADGE", "NONE");
                    }
                }
            }
        }

        private Object badge(String kind, Long population, double percent) {
            return single(
                    badge,
                    variables("authorityKind", kind, "population", population, "selfAssessmentPercent", percent));
        }
    }

    @Nested
    class Level {

        private final DmnDecision level = decision("level.dmn", "level");

        @ParameterizedTest
        @CsvSource({
            "0,       40, 55, 70",
            "3499,    40, 55, 70",
            "3500,    45, 60, 75",
            "3501,    45, 60, 75",
            "9999,    45, 60, 75",
            "10000,   50, 65, 80",
            "10001,   50, 65, 80",
            "2200000, 50, 65, 80",
            ",        50, 65, 80"
        })
        void takesTheSizeOfACommuneIntoAccount(Long population, double bronze, double silver, double gold) {
            assertThresholds("COMMUNE", population, bronze, silver, gold);
        }

        @Test
        void treatsACommunityOfCommunesAsAMediumCommuneWhateverItsPopulation() {
            POPULATIONS.forEach(population -> assertThresholds("CC", population, 45, 60, 75));
        }

        @ParameterizedTest
        @ValueSource(strings = {"CA", "CU", "METROPOLE", "EPT", "DEPARTEMENT", "REGION", "OTHER"})
        void asksTheMostOfEverybodyElse(String kind) {
            POPULATIONS.forEach(population -> assertThresholds(kind, population, 50, 65, 80));
        }

        @Test
        void asksTheMostOfAnUnknownKind() {
            assertThresholds(null, null, 50, 65, 80);
        }

        @Test
        void givesExactlyOneAnswerEverywhere() {
            for (String kind : KINDS) {
                for (Long population : POPULATIONS) {
                    for (int tenths = 0; tenths <= 1000; tenths += 25) {
                        assertThat(level(kind, population, tenths / 10.0)).isIn("NONE", "BRONZE", "SILVER", "GOLD");
                    }
                }
            }
        }

        private void assertThresholds(String kind, Long population, double bronze, double silver, double gold) {
            assertThat(level(kind, population, 0)).isEqualTo("NONE");
            assertStep(kind, population, bronze, "NONE", "BRONZE");
            assertStep(kind, population, silver, "BRONZE", "SILVER");
            assertStep(kind, population, gold, "SILVER", "GOLD");
            assertThat(level(kind, population, 100)).isEqualTo("GOLD");
        }

        private void assertStep(String kind, Long population, double threshold, String below, String from) {
            assertThat(level(kind, population, threshold - 0.01)).isEqualTo(below);
            assertThat(level(kind, population, threshold)).isEqualTo(from);
            assertThat(level(kind, population, threshold + 0.01)).isEqualTo(from);
        }

        private Object level(String kind, Long population, double score) {
            return single(level, variables("authorityKind", kind, "population", population, "totalScore", score));
        }
    }

    @Nested
    class RequiredDocuments {

        private final DmnDecision requiredDocuments = decision("required-documents.dmn", "requiredDocuments");

        @Test
        void asksNothingForABadge() {
            for (String kind : KINDS) {
                for (Long population : POPULATIONS) {
                    assertThat(documents("BADGE", kind, population)).isEmpty();
                }
            }
        }

        @ParameterizedTest
        @CsvSource({"0, false", "9999, false", "10000, true", "10001, true", ", false"})
        void asksAnInventoryOfACommuneFrom10000InhabitantsOn(Long population, boolean inventory) {
            assertThat(documents("LABEL", "COMMUNE", population))
                    .containsExactlyElementsOf(
                            inventory ? List.of("commitment", "software-inventory") : List.of("commitment"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"CC", "CA", "CU", "METROPOLE", "EPT", "DEPARTEMENT", "REGION"})
        void asksAnInventoryOfGroupingsDepartementsAndRegionsWhateverTheirPopulation(String kind) {
            POPULATIONS.forEach(population -> assertThat(documents("LABEL", kind, population))
                    .containsExactly("commitment", "software-inventory"));
        }

        @Test
        void asksOnlyTheCommitmentOfOtherBodies() {
            POPULATIONS.forEach(population ->
                    assertThat(documents("LABEL", "OTHER", population)).containsExactly("commitment"));
            assertThat(documents("LABEL", null, null)).containsExactly("commitment");
        }

        @Test
        void namesAndExplainsEveryDocument() {
            DmnDecisionResult result = ENGINE.evaluateDecision(
                    requiredDocuments,
                    variables("track", "LABEL", "authorityKind", "REGION", "population", 1_000_000L));
            assertThat(result.getResultList()).hasSize(2).allSatisfy(document -> assertThat(document)
                    .containsOnlyKeys("documentId", "documentTitle", "documentHelp")
                    .allSatisfy((name, value) -> assertThat(value).asString().isNotBlank()));
        }

        private List<Object> documents(String track, String kind, Long population) {
            return ENGINE.evaluateDecision(
                            requiredDocuments,
                            variables("track", track, "authorityKind", kind, "population", population))
                    .collectEntries("documentId");
        }
    }

    static Stream<Path> decisionFiles() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("decisionFiles")
    void everyDecisionHasANameAndALifetimeInHistory(Path file) {
        assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class))
                .isNotEmpty()
                .allSatisfy(decision -> {
                    assertThat(decision.getName()).isNotBlank();
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P730D");
                });
    }

    @ParameterizedTest
    @MethodSource("decisionFiles")
    void everyRuleIsExplainedAndCanMatch(Path file) {
        evaluateOverTheGrid(file);
        assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class))
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.getDescription().getTextContent()).isNotBlank();
                    assertThat(MATCHED).contains(rule.getId());
                });
    }

    private static void evaluateOverTheGrid(Path file) {
        for (Decision model : Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class)) {
            if (!model.getInformationRequirements().isEmpty() && isRequiredByAnother(model)) {
                continue; // evaluated with the decision that asks for it
            }
            DmnDecision decision = decision(file.getFileName().toString(), model.getId());
            for (String kind : KINDS) {
                for (Long population : POPULATIONS) {
                    for (String track : TRACKS) {
                        for (int score = 0; score <= 100; score += 10) {
                            ENGINE.evaluateDecision(
                                    decision,
                                    variables(
                                            "authorityKind",
                                            kind,
                                            "population",
                                            population,
                                            "track",
                                            track,
                                            "derogation",
                                            score > 50,
                                            "totalScore",
                                            (double) score,
                                            "selfAssessmentPercent",
                                            (double) score));
                        }
                    }
                }
            }
        }
    }

    private static boolean isRequiredByAnother(Decision decision) {
        return decision.getModelInstance().getModelElementsByType(Decision.class).stream()
                .flatMap(other -> other.getInformationRequirements().stream())
                .map(requirement -> requirement.getRequiredDecision())
                .filter(Objects::nonNull)
                .anyMatch(required -> required.getId().equals(decision.getId()));
    }

    private static Object single(DmnDecision decision, Map<String, Object> variables) {
        DmnDecisionResult result = ENGINE.evaluateDecision(decision, variables);
        assertThat(result.getResultList())
                .as("%s of %s", decision.getKey(), variables)
                .hasSize(1);
        return result.getSingleEntry();
    }

    private static DmnDecision decision(String file, String key) {
        try (InputStream in = Files.newInputStream(DECISIONS.resolve(file))) {
            return ENGINE.parseDecision(key, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(DecisionTablesTest::remember);
        return configuration.buildEngine();
    }

    private static void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(MATCHED::add);
    }

    /** Names and values in turn; a value may be null, as a process variable may. */
    private static Map<String, Object> variables(Object... namesAndValues) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }

    private static List<Long> withNull(Long... populations) {
        List<Long> all = new ArrayList<>(List.of(populations));
        all.add(null);
        return all;
    }
}
