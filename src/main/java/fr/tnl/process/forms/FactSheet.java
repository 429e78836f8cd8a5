package fr.tnl.process.forms;

import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** The facts that a form shows, by the names that it uses. Those that nobody reads are not worked out. */
class FactSheet {

    private final Predicate<String> isRead;

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, List<Option>> options = new LinkedHashMap<>();

    private FactSheet(Predicate<String> isRead) {
        this.isRead = isRead;
    }

    /** For somebody to read: with everything. */
    static FactSheet shown() {
        return new FactSheet(name -> true);
    }

    /** What a form is held against when it comes back: all names, but only the values that its check goes by. */
    static FactSheet against(Form form) {
        return new FactSheet(form::goesBy);
    }

    FactSheet text(String name, @Nullable String value) {
        return text(name, () -> value);
    }

    FactSheet text(String name, Supplier<? extends @Nullable String> value) {
        return put(name, () -> Objects.requireNonNullElse(value.get(), ""));
    }

    FactSheet number(String name, Supplier<? extends Number> value) {
        return put(name, value);
    }

    /** What a field of the form itself begins with. */
    FactSheet begin(String field, Object value) {
        return put(field, () -> value);
    }

    /** @param rows for a table: cells by column */
    FactSheet table(String name, Supplier<List<Map<String, String>>> rows) {
        return put(name, rows);
    }

    /** Choices of a question that takes them from here. */
    FactSheet choices(String name, Supplier<List<Option>> choices) {
        options.put(name, isRead.test(name) ? choices.get() : List.of());
        return this;
    }

    private FactSheet put(String name, Supplier<?> value) {
        values.put(name, isRead.test(name) ? value.get() : null);
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
