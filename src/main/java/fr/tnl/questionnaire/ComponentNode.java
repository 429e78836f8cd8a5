package fr.tnl.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of one component; names form and component in every error. */
record ComponentNode(String form, JsonNode json) {

    String id() {
        return text("id").or(() -> text("key")).or(() -> text("label")).orElse("?");
    }

    String type() {
        return text("type").orElse("");
    }

    /** Empty where absent, null or blank. */
    Optional<String> text(String name) {
        return text(json.path(name));
    }

    /** A FEEL expression without its {@code =}, which Modeler leaves out at times. */
    Optional<String> expression(String name) {
        return text(name).map(text -> (text.startsWith("=") ? text.substring(1) : text).strip());
    }

    static Optional<String> text(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    boolean flag(JsonNode holder, String name) {
        JsonNode value = holder.path(name);
        if (value.isMissingNode() || value.isNull() || value.isBoolean()) {
            return value.asBoolean();
        }
        throw problem("questionnaire.form.badValue", name, value.toString());
    }

    /** A number, also written as a text; not a FEEL expression, which only the browser would know. */
    @Nullable
    BigDecimal number(JsonNode holder, String name) {
        String text = text(holder.path(name)).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw problem("questionnaire.form.badValue", name, text);
        }
    }

    @Nullable
    Integer integer(JsonNode holder, String name) {
        BigDecimal number = number(holder, name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw problem("questionnaire.form.badValue", name, number);
        }
    }

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        json.path("properties")
                .fields()
                .forEachRemaining(
                        entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        return properties;
    }

    /** Those that are inherited, then its own. */
    List<String> hideConditions(List<String> inherited) {
        List<String> conditions = new ArrayList<>(inherited);
        text(json.path("conditional").path("hide")).ifPresent(hide -> {
            if (!hide.startsWith("=")) {
                throw problem("questionnaire.form.badValue", "conditional.hide", hide);
            }
            conditions.add(hide.substring(1).strip());
        });
        return conditions;
    }

    FormException problem(String key, Object... more) {
        return FormException.at(key, form, id(), more);
    }
}
