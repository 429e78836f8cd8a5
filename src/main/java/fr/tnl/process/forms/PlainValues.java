package fr.tnl.process.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Submitted values without the engine's wrapping: strings, numbers, booleans and lists. */
final class PlainValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainValues() {}

    static @Nullable Object of(@Nullable TypedValue value) {
        if (value instanceof JsonValue json) {
            return list(json.getValueSerialized());
        }
        return value == null ? null : value.getValue();
    }

    /** A checklist comes as a JSON array; anything else in JSON is for the form's check to refuse. */
    private static @Nullable Object list(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            return json;
        }
    }
}
