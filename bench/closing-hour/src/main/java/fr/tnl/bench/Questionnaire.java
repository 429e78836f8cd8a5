package fr.tnl.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The questions of a form of the portal and how an applicant answers them, so that none stays hidden or empty. */
final class Questionnaire {

    /**
     * @param typed what is entered, step after step: a long text is saved several times while it is typed
     */
    record Question(String key, List<List<String>> typed) {

        List<String> last() {
            return typed.get(typed.size() - 1);
        }
    }

    record Section(int number, List<Question> questions) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SENTENCES = List.of(
            "Depuis 2019, la collectivité préfère les logiciels libres pour tout nouvel achat, et l’écrit dans ses marchés.",
            "Les postes des écoles tournent sous Linux ; les agents ont été formés en deux demi-journées, avec l’aide des voisins.",
            "Nous publions nos délibérations, nos budgets et nos adresses, dans des formats ouverts, sous licence ouverte.");

    private Questionnaire() {}

    static List<Section> read(Path form, String applicant) {
        List<Section> sections = new ArrayList<>();
        for (JsonNode group : tree(form).path("components")) {
            if (group.path("type").asText().equals("group")) {
                List<Question> questions = new ArrayList<>();
                for (JsonNode field : group.path("components")) {
                    if (field.has("key") && !field.path("type").asText().equals("text")) {
                        questions.add(new Question(field.path("key").asText(), typed(field, applicant)));
                    }
                }
                sections.add(new Section(sections.size() + 1, questions));
            }
        }
        return sections;
    }

    private static JsonNode tree(Path form) {
        try {
            return JSON.readTree(form.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<List<String>> typed(JsonNode field, String applicant) {
        return switch (field.path("type").asText()) {
            case "number" -> List.of(List.of("12"));
            case "checkbox" -> List.of(List.of("true"));
            case "checklist" -> List.of(values(field));
            case "radio", "select" -> List.of(List.of(best(values(field))));
            case "textarea" -> growing(field.path("label").asText(), applicant);
            default -> List.of(List.of("https://www.commune.example/numerique/" + applicant));
        };
    }

    private static List<String> values(JsonNode field) {
        List<String> values = new ArrayList<>();
        field.path("values").forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    /** The last that is not "does not apply": what opens further questions comes late. */
    private static String best(List<String> values) {
        String last = values.get(values.size() - 1);
        return last.equals("na") ? values.get(values.size() - 2) : last;
    }

    private static List<List<String>> growing(String label, String applicant) {
        List<List<String>> steps = new ArrayList<>();
        String text = "Dossier " + applicant + ".";
        for (String sentence : SENTENCES) {
            text = text + " " + sentence;
            steps.add(List.of(text));
        }
        return steps;
    }
}
