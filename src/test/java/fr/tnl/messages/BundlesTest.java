package fr.tnl.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.award.DeliberationList;
import fr.tnl.award.DeliberationOrder;
import fr.tnl.award.DeliberationOrders;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.TieReach;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Outcome;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.EventKind;
import fr.tnl.identity.Role;
import fr.tnl.incidents.CauseKind;
import fr.tnl.incidents.spi.FailedSteps;
import fr.tnl.incidents.spi.Protection;
import fr.tnl.incidents.spi.ValueType;
import fr.tnl.review.JuryBench;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Tie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {

    private static final String MODULES =
            Bundle.all().map(bundle -> bundle.name().replace("messages/", "")).collect(Collectors.joining("|"));

    /** A literal that looks like the key of a message, or like the beginning of one. */
    private static final Pattern KEY = Pattern.compile("\"((?:" + MODULES + ")(?:\\.[A-Za-z][A-Za-z0-9-]*)+\\.?)\"");

    /** A key in a template. */
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-zA-Z0-9.-]+)(?=[}(])");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");

    private static final Pattern QUOTED_BRACE = Pattern.compile("\\$'\\{\\w+\\}'|'[{}]'");

    private static final String PLAIN_BEFORE_HIGH_MARK = "(?s).* [:;?!%»].*";
    private static final String PLAIN_AFTER_OPENING = "(?s).*«(?!\u00A0).*";
    private static final String NO_BLANK_BEFORE_CLOSING = "(?s).*(?<!\u00A0)».*";

    static Stream<Bundle> bundles() {
        return Bundle.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveTheSameKeysInBothLanguages(Bundle bundle) {
        assertThat(bundle.english().keySet()).isEqualTo(bundle.french().keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void holdKeysOfTheirOwnModuleOnly(Bundle bundle) {
        String module = bundle.name().replace("messages/", "");
        assertThat(bundle.french().keySet()).allSatisfy(key -> assertThat(key).startsWith(module + "."));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void holdOnlyMessagesThatCanBeFormatted(Bundle bundle) {
        Stream.of(bundle.french(), bundle.english())
                .forEach(texts ->
                        texts.forEach((key, text) -> assertThatCode(() -> new MessageFormat(text, Locale.FRENCH))
                                .as(key)
                                .doesNotThrowAnyException()));
    }

    /** The English text may say less, but asks for nothing that the French one is not given. */
    @ParameterizedTest
    @MethodSource("bundles")
    void askForTheSameArgumentsInBothLanguages(Bundle bundle) {
        bundle.english()
                .forEach((key, text) -> assertThat(arguments(bundle.french().getOrDefault(key, "")))
                        .as(key)
                        .containsAll(arguments(text)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leaveNoTextEmpty(Bundle bundle) {
        assertThat(bundle.french().values()).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(bundle.english().values())
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void areTypesetAsFrenchIs(Bundle bundle) {
        Map<String, String> wrong = new TreeMap<>();
        bundle.french().forEach((key, text) -> {
            if (isTypesetWrong(text)) {
                wrong.put(key, text);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void wouldBeCaughtWithEachMistakeOfTypesetting() {
        assertThat(List.of(
                        "l'année", "l''année", "quoi ?", "fin : oui", "a ; b", "non !", "« oui\u00A0»", "«\u00A0oui »"))
                .allMatch(BundlesTest::isTypesetWrong);
        assertThat(List.of("l’année\u00A0: «\u00A0$'{'nom'}'\u00A0»\u00A0!", "{0} (ligne {2})\u00A0: {1}"))
                .noneMatch(BundlesTest::isTypesetWrong);
    }

    @Test
    void areAllLoaded() throws IOException {
        Set<String> listed = Bundle.all()
                .map(bundle -> bundle.name().replace("messages/", ""))
                .collect(Collectors.toSet());

        assertThat(Bundle.files()).allSatisfy(file -> assertThat(file.replaceFirst("(_en)?\\.properties$", ""))
                .isIn(listed));
    }

    @Test
    void holdEveryKeyThatTheCodeNames() throws IOException {
        Set<String> known = Bundle.texts().keySet();
        Set<String> missing = new TreeSet<>();
        for (String key : literals("src/main/java", ".java", KEY)) {
            boolean found =
                    key.endsWith(".") ? known.stream().anyMatch(other -> other.startsWith(key)) : known.contains(key);
            if (!found && !isModel(key) && !processMessages().contains(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The file of a process is named like a module. */
    private static boolean isModel(String literal) {
        return literal.endsWith(".bpmn");
    }

    @Test
    void holdEveryKeyThatATemplateNames() throws IOException {
        Set<String> named = literals("src/main/resources/templates", ".html", TEMPLATE_KEY);

        assertThat(named).isNotEmpty();
        assertThat(Bundle.texts().keySet()).containsAll(named);
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of("authority.kind", names(AuthorityKind.values())),
                Arguments.of("campaign.state", names(CampaignState.values())),
                Arguments.of("campaign.track", names(Track.values())),
                Arguments.of("campaign.level", names(Level.values())),
                Arguments.of("completeness.outcome", names(Outcome.values())),
                Arguments.of("dossier.status", names(DossierStatus.values())),
                Arguments.of("dossier.event", names(EventKind.values())),
                Arguments.of("dossier.role", names(ContactRole.values())),
                Arguments.of("identity.role", names(Role.values())),
                Arguments.of("review.state", names(ReviewState.values())),
                Arguments.of("review.conflict", names(TieReach.values())),
                Arguments.of("review.tie.kind", names(Tie.Kind.values())),
                Arguments.of("review.tie.origin", names(Tie.Origin.values())),
                Arguments.of("review.obstacle", names(JuryBench.Obstacle.values())),
                Arguments.of("award.order", names(DeliberationOrder.Sort.values())),
                Arguments.of("award.deliberation.filter", names(DeliberationList.Filter.values())),
                Arguments.of("incidents.cause", names(CauseKind.values())),
                Arguments.of("incidents.remedy", names(CauseKind.values())),
                Arguments.of("incidents.state", names(FailedSteps.State.values())),
                Arguments.of("incidents.type", names(ValueType.values())),
                Arguments.of("incidents.protection", names(Protection.values())),
                Arguments.of("backoffice.deliberation.move", names(DeliberationOrders.Step.values())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("enums")
    void nameEveryValueAndNoOther(String prefix, List<String> names) {
        List<String> keys = Bundle.texts().keySet().stream()
                .filter(key -> key.matches(Pattern.quote(prefix) + "\\.[A-Z_]+"))
                .map(key -> key.substring(prefix.length() + 1))
                .toList();

        assertThat(keys).containsExactlyInAnyOrderElementsOf(names);
    }

    private static boolean isTypesetWrong(String text) {
        String shown = QUOTED_BRACE.matcher(text).replaceAll("");
        return shown.contains("'")
                || shown.matches(PLAIN_BEFORE_HIGH_MARK)
                || shown.matches(PLAIN_AFTER_OPENING)
                || shown.matches(NO_BLANK_BEFORE_CLOSING);
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        for (Matcher matcher = ARGUMENT.matcher(text); matcher.find(); ) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    /** Names of messages of the models, which look like keys. */
    private static Set<String> processMessages() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path model : files("processes", ".bpmn")) {
            Matcher matcher =
                    Pattern.compile("<bpmn:message [^>]*name=\"([^\"]+)\"").matcher(Files.readString(model));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static Set<String> literals(String folder, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files(folder, ending)) {
            for (Matcher matcher = pattern.matcher(Files.readString(file)); matcher.find(); ) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(ending)).toList());
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
