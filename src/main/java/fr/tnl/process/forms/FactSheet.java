package fr.tnl.process.forms;

import fr.tnl.questionnaire.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** The facts that a form shows, by the names that it uses. */
class FactSheet {

    private final boolean shown;

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, List<Option>> options = new LinkedHashMap<>();

    /** @param shown whether somebody is to read it; else what comes back is held against it */
    FactSheet(boolean shown) {
        this.shown = shown;
    }

    /**
     * A text that is only read, and takes a while to find: what comes back is checked without it, so no condition of a
     * form goes by it.
     */
    FactSheet told(String name, Supplier<String> value) {
        return text(name, shown ? value.get() : "");
    }

    FactSheet text(String name, @Nullable String value) {
        values.put(name, value == null ? "" : value);
        return this;
    }

    FactSheet number(String name, Number value) {
        values.put(name, value);
        return this;
    }

    /** What a field of the form itself begins with. */
    FactSheet begin(String field, Object value) {
        values.put(field, value);
        return this;
    }

    /** @param rows for a table: cells by column */
    FactSheet table(String name, List<Map<String, String>> rows) {
        values.put(name, rows);
        return this;
    }

    /** Choices of a question that takes them from here. */
    FactSheet choices(String name, List<Option> choices) {
        options.put(name, choices);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    Map<String, List<Option>> options() {
        return options;
    }

    /** The facts as Tasklist loads them; tables and choices are JSON. */
    List<FormField> fields() {
        List<FormField> fields = new ArrayList<>();
        values.forEach((name, value) -> fields.add(field(name, typed(value))));
        options.forEach((name, choices) -> fields.add(field(
                name,
                json(choices.stream()
                        .map(option -> Map.of("value", option.value(), "label", option.label()))
                        .toList()))));
        return fields;
    }

    private static TypedValue typed(@Nullable Object value) {
        return value instanceof List<?> rows ? json(rows) : Variables.untypedValue(value);
    }

    private static TypedValue json(List<?> rows) {
        return SpinValues.jsonValue(Spin.JSON(rows).toString()).create();
    }

    private static FormField field(String name, TypedValue value) {
        FormFieldImpl field = new FormFieldImpl();
        field.setId(name);
        field.setValue(value);
        return field;
    }
}
