package fr.tnl.portal.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.questionnaire.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The saved answers that a page shows, carried along by it: what somebody else saves meanwhile stands out by them. */
final class KnownAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private KnownAnswers() {}

    /**
     * @param questions that the page asks
     * @param answers of the whole form, as inputs hold them
     */
    static String write(List<Field> questions, Map<String, List<String>> answers) {
        Map<String, List<String>> known = new TreeMap<>();
        for (Field field : questions) {
            known.put(field.key(), answers.getOrDefault(field.key(), List.of()));
        }
        try {
            return JSON.writeValueAsString(known);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** None where the text is not ours: then every answer that differs from the saved one is asked about. */
    static Map<String, List<String>> read(String text) {
        try {
            Map<String, List<String>> known = JSON.readValue(text, ANSWERS);
            return known == null ? Map.of() : known;
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }
}
