package fr.tnl.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class QuestionnaireMessagesTest {

    private static final Pattern NAMED =
            Pattern.compile("(?:FieldError\\.of|Reading\\.wrong)\\(field, (?:[^\"]*\\? )?\"(\\w+)\"(?: : \"(\\w+)\")?");
    private static final Pattern FULL = Pattern.compile("\"(questionnaire\\.\\w+\\.\\w+)\"");

    @Test
    void existForEveryKeyInTheCodeAndInBothLanguages() throws IOException {
        Set<String> french = keys("messages/questionnaire.properties");

        assertThat(keys("messages/questionnaire_en.properties")).isEqualTo(french);
        assertThat(keysInCode()).isEqualTo(french);
    }

    @Test
    void nameTheQuestionAndCount() {
        assertThat(text("tooLong", "Racontez", 1, 4000))
                .isEqualTo("«\u00A0Racontez\u00A0»\u00A0: un caractère de trop (au plus 4\u202F000).");
        assertThat(text("tooLong", "Racontez", 12, 200)).contains("12 caractères de trop");
        assertThat(text("decimals", "Nombre d’agents", 0)).endsWith("un nombre entier est attendu.");
        assertThat(text("decimals", "Nombre d’agents", 1)).contains("un chiffre au plus");
        assertThat(text("decimals", "Nombre d’agents", 2)).contains("2 chiffres au plus");
    }

    private static String text(String key, Object... args) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/questionnaire");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source.getMessage("questionnaire.answer." + key, args, Locale.FRENCH);
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties =
                PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(bundle), "UTF-8"));
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>(Set.of("questionnaire.answer.foreign"));
        try (Stream<Path> files = Files.list(Path.of("src/main/java/fr/tnl/questionnaire"))) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();
            for (Path source : sources) {
                String code = Files.readString(source);
                for (Matcher named = NAMED.matcher(code); named.find(); ) {
                    keys.add("questionnaire.answer." + named.group(1));
                    if (named.group(2) != null) {
                        keys.add("questionnaire.answer." + named.group(2));
                    }
                }
                for (Matcher full = FULL.matcher(code); full.find(); ) {
                    keys.add(full.group(1));
                }
            }
        }
        return keys;
    }
}
