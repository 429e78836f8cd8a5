package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.tnl.process.models.check.ChangedDiagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Does what the administrator's tutorial says, by nothing but its text and the templates that Modeler offers. */
final class Tutorial {

    private static final Path GUIDE = Path.of("docs", "guide-administration.md");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEW_FILE =
            Pattern.compile("Créez le fichier `([^`]+)` :\n\n```\\w+\n(.*?)```", Pattern.DOTALL);
    private static final Pattern QUESTION =
            Pattern.compile("Dans `([^`]+)`, ajoutez au groupe « ([^»]+) ».*?```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CHOICE =
            Pattern.compile("ajoutez-le dans `([^`]+)`, parmi les `choices`.*?```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FLOW = Pattern.compile("Ouvrez `([^`]+)`\\. Sur la flèche [^(]*\\(`([^`]+)`\\)");
    private static final Map<String, String> TAGS =
            Map.of("tâche utilisateur", "userTask", "tâche de service", "serviceTask");

    private final String text;
    private final Path processes;

    private Tutorial(String text, Path processes) {
        this.text = text;
        this.processes = processes;
    }

    /** @return identifiers of the elements that it draws, in their order */
    static List<String> follow(Path processes) throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf("## Tutoriel");
        Tutorial tutorial = new Tutorial(guide.substring(begin, guide.indexOf("\n## ", begin)), processes);
        tutorial.addQuestion();
        tutorial.createFiles();
        tutorial.offerMail();
        return tutorial.draw();
    }

    private void createFiles() throws IOException {
        Matcher file = NEW_FILE.matcher(text);
        int created = 0;
        while (file.find()) {
            Path target = processes.resolve(file.group(1));
            assertThat(target).doesNotExist();
            Files.writeString(target, file.group(2));
            created++;
        }
        assertThat(created).isEqualTo(2);
    }

    private void addQuestion() throws IOException {
        Matcher question = found(QUESTION);
        Path file = processes.resolve(question.group(1));
        JsonNode form = JSON.readTree(Files.readString(file));
        ObjectNode group = (ObjectNode) children(form.path("components"))
                .filter(part -> part.path("label").asText().equals(question.group(2)))
                .findFirst()
                .orElseThrow();
        ((ArrayNode) group.path("components")).add(JSON.readTree(question.group(3)));
        JSON.writeValue(file.toFile(), form);
    }

    private void offerMail() throws IOException {
        Matcher choice = found(CHOICE);
        Path file = processes.resolve(choice.group(1));
        JsonNode template = JSON.readTree(Files.readString(file));
        ((ArrayNode) property(template, "Courriel").path("choices")).add(JSON.readTree(choice.group(2)));
        JSON.writeValue(file.toFile(), template);
    }

    private List<String> draw() throws IOException {
        Matcher place = found(FLOW);
        ChangedDiagram diagram = new ChangedDiagram(processes.resolve(place.group(1)));
        String flow = place.group(2);
        List<String> drawn = new ArrayList<>();
        for (List<String> row : rows()) {
            String id = plain(row.get(1));
            Map<String, String> settings = settings(row.get(4));
            JsonNode template = template(row.get(3));
            diagram.insert(
                    flow,
                    TAGS.get(row.get(0)),
                    id,
                    "name=\"" + plain(row.get(2)) + "\" " + attributes(template, settings),
                    inside(template, settings));
            flow = "flow_" + id + "Onwards";
            drawn.add(id);
        }
        diagram.save();
        return drawn;
    }

    /** Of the table, without its head. */
    private List<List<String>> rows() {
        return text.lines()
                .filter(line -> line.startsWith("| tâche"))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Map<String, String> settings(String cell) {
        return Arrays.stream(cell.split(" ; "))
                .filter(setting -> !setting.isBlank())
                .map(setting -> setting.split(" = ", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> plain(setting[1])));
    }

    private JsonNode template(String name) throws IOException {
        try (Stream<Path> files = Files.walk(processes.resolve(".camunda/element-templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                JsonNode template = JSON.readTree(Files.readString(file));
                if (template.path("name").asText().equals(name)) {
                    return template;
                }
            }
        }
        throw new AssertionError("no template " + name);
    }

    private static String attributes(JsonNode template, Map<String, String> settings) {
        return bound(template, settings, "property").entrySet().stream()
                .map(entry -> entry.getKey() + "=\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(
                        " ", "camunda:modelerTemplate=\"" + template.path("id").asText() + "\" ", ""));
    }

    private static String inside(JsonNode template, Map<String, String> settings) {
        String inputs = bound(template, settings, "camunda:inputParameter").entrySet().stream()
                .map(entry -> "<camunda:inputParameter name=\"" + entry.getKey() + "\">" + entry.getValue()
                        + "</camunda:inputParameter>")
                .collect(Collectors.joining());
        return inputs.isEmpty()
                ? ""
                : "<bpmn:extensionElements><camunda:inputOutput>" + inputs
                        + "</camunda:inputOutput></bpmn:extensionElements>";
    }

    /** What the template writes, by the name that it writes it under. */
    private static Map<String, String> bound(JsonNode template, Map<String, String> settings, String kind) {
        Map<String, String> bound = new LinkedHashMap<>();
        children(template.path("properties"))
                .filter(property ->
                        property.path("binding").path("type").asText().equals(kind))
                .forEach(property -> {
                    String value =
                            value(property, settings.get(property.path("label").asText()));
                    if (!value.isEmpty()) {
                        bound.put(property.path("binding").path("name").asText(), value);
                    }
                });
        return bound;
    }

    /** People choose a name, Modeler writes its value. */
    private static String value(JsonNode property, String setting) {
        if (setting == null) {
            return property.path("value").asText();
        }
        return property.path("type").asText().equals("Dropdown")
                ? children(property.path("choices"))
                        .filter(choice -> choice.path("name").asText().equals(setting))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no choice " + setting))
                        .path("value")
                        .asText()
                : setting;
    }

    private static JsonNode property(JsonNode template, String label) {
        return children(template.path("properties"))
                .filter(property -> property.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private Matcher found(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher;
    }

    private static String plain(String cell) {
        return cell.replace("`", "");
    }
}
