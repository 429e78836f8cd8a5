package fr.tnl.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds our French labels of the Camunda web applications against the English ones of the jar, so that a new version of
 * Camunda cannot bring an untranslated label unnoticed.
 */
class WebappTranslationTest {

    private static final String APPLICATIONS = "META-INF/resources/webjars/camunda/app/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}");

    private static final Pattern MISSING_SPACE =
            Pattern.compile("[^\\u00a0][;?!](\\s|$)|[^\\u00a0]:(\\s|$)|«[^\\u00a0]|[^\\u00a0]»");

    /** Words that French and English write alike. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "Action",
            "Actions",
            "Active",
            "Annotation",
            "Application",
            "Applications",
            "Configuration",
            "CSV",
            "Date",
            "Description",
            "Documentation",
            "Exception",
            "Incidents",
            "Instance",
            "instance",
            "instances",
            "instances.",
            "JSON",
            "Message",
            "Migration",
            "Notification",
            "OK",
            "Optimize",
            "Options",
            "s",
            "Source",
            "Total",
            "Type",
            "Types",
            "Variable",
            "Variable / {{variableName}}",
            "Variables",
            "Version",
            "<version>");

    @Test
    void everyEnglishLabelOfTasklistHasAFrenchOne() {
        assertThat(untranslatedLabelsOf("tasklist")).isEmpty();
    }

    @Test
    void everyEnglishLabelOfCockpitHasAFrenchOne() {
        assertThat(untranslatedLabelsOf("cockpit")).isEmpty();
    }

    @Test
    void everyEnglishLabelOfAdminHasAFrenchOne() {
        assertThat(untranslatedLabelsOf("admin")).isEmpty();
    }

    @Test
    void everyEnglishLabelOfWelcomeHasAFrenchOne() {
        assertThat(untranslatedLabelsOf("welcome")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noFrenchLabelIsLeftOverFromAnotherVersion(String application) {
        assertThat(labels(application, "en").keySet())
                .containsAll(labels(application, "fr").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyFrenchLabelKeepsThePlaceholdersOfTheEnglishOne(String application) {
        Map<String, String> french = labels(application, "fr");
        Map<String, String> different = new TreeMap<>(labels(application, "en"));
        different.entrySet().removeIf(english -> {
            String translation = french.getOrDefault(english.getKey(), "");
            return placeholders(english.getValue()).equals(placeholders(translation));
        });
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyFrenchLabelFollowsFrenchTypography(String application) {
        Map<String, String> wrong = new TreeMap<>(labels(application, "fr"));
        wrong.values().removeIf(label -> {
            String words = label.replaceAll("<[^>]*>|&[a-z]+;", "x").replaceAll("\\{\\{.*?}}", "x");
            return !words.contains("'")
                    && !words.contains("\"")
                    && !MISSING_SPACE.matcher(words).find();
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyApplicationSpeaksOfDatesInFrench(String application) {
        JsonNode dates = resource(application, "locales/fr.json").path("dateLocales");
        assertThat(dates.path("months").path(7).asText()).isEqualTo("août");
        assertThat(dates.path("longDateFormat").path("L").asText()).isEqualTo("DD/MM/YYYY");
        assertThat(dates.path("longDateFormat").path("LT").asText()).isEqualTo("HH:mm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyApplicationFallsBackToFrenchAndBearsTheNameOfTheProduct(String application) {
        assertThat(text(application, "scripts/config.js"))
                .contains("fallbackLocale: 'fr'", "'../../assets/tnl/webapps'", "vendor: 'Territoire Numérique Libre");
        assertThat(text(application, "styles/user-styles.css")).contains("assets/tnl/theme.css");
    }

    /** Keys that are missing, empty or equal to the English label, each with its English label. */
    private static Map<String, String> untranslatedLabelsOf(String application) {
        Map<String, String> french = labels(application, "fr");
        Map<String, String> untranslated = new TreeMap<>(labels(application, "en"));
        untranslated.entrySet().removeIf(english -> {
            String label = english.getValue();
            String translation = french.get(english.getKey());
            boolean hasNoWords = label.chars().noneMatch(Character::isLetter);
            boolean mayBeTheSame = hasNoWords || SAME_IN_BOTH.contains(label.strip());
            return translation != null
                    && translation.isBlank() == label.isBlank()
                    && (mayBeTheSame || !translation.strip().equals(label.strip()));
        });
        return untranslated;
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER
                .matcher(label)
                .results()
                .map(MatchResult::group)
                .map(placeholder -> placeholder.replaceAll("\\s", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> labels(String application, String language) {
        Map<String, String> labels = new TreeMap<>();
        resource(application, "locales/" + language + ".json")
                .path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        assertThat(labels).isNotEmpty();
        return labels;
    }

    private static JsonNode resource(String application, String path) {
        try {
            return JSON.readTree(text(application, path));
        } catch (IOException e) {
            throw new AssertionError(application + "/" + path + " is not JSON", e);
        }
    }

    private static String text(String application, String path) {
        String name = APPLICATIONS + application + "/" + path;
        try (InputStream stream = WebappTranslationTest.class.getClassLoader().getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
            // The jar's files begin with a byte order mark.
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
