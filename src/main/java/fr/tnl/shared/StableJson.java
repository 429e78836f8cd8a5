package fr.tnl.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** JSON that is the same text for the same content, to be hashed: keys in order, no blanks. */
public final class StableJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StableJson() {}

    /** @param values texts, numbers, lists and sorted maps of these */
    public static String of(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
