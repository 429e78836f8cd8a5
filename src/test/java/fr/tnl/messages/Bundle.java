package fr.tnl.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * The texts of a module in both languages, as the files say.
 *
 * @param english empty where the file does not exist
 */
record Bundle(String name, Map<String, String> french, Map<String, String> english) {

    private static final Path FOLDER = Path.of("src/main/resources");

    /** Those that the application loads. */
    static Stream<Bundle> all() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        String names = yaml.getObject().getProperty("spring.messages.basename");
        return Stream.of(names.split(",")).map(String::strip).map(Bundle::read);
    }

    /** All bundles as one. */
    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        all().forEach(bundle -> texts.putAll(bundle.french()));
        return texts;
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("messages"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Bundle read(String name) {
        return new Bundle(name, load(name + ".properties"), load(name + "_en.properties"));
    }

    private static Map<String, String> load(String file) {
        Path path = FOLDER.resolve(file);
        Properties properties = new Properties();
        if (Files.exists(path)) {
            try (var reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
