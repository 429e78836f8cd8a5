package fr.tnl.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a component that takes an answer. */
final class FieldParser {

    private static final Pattern FLAT_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> VALIDATIONS = Set.of("email", "phone");

    private final ComponentNode node;

    FieldParser(ComponentNode node) {
        this.node = node;
    }

    Field field(List<String> hideConditions, Map<String, String> properties) {
        FieldType type = type();
        JsonNode json = node.json();
        MomentType moment = type == FieldType.DATETIME ? moment() : null;
        return new Field(
                node.id(),
                key(),
                type,
                label(moment),
                node.text("description").orElse(null),
                limits(),
                type.isChoice() ? choices() : Choices.NONE,
                moment,
                node.text("defaultValue").orElse(null),
                ComponentNode.text(json.path("appearance").path("prefixAdorner"))
                        .orElse(null),
                ComponentNode.text(json.path("appearance").path("suffixAdorner"))
                        .orElse(null),
                node.flag(json, "disabled") || (node.flag(json, "readonly") && !properties.containsKey(Field.RETURNED)),
                hideConditions,
                properties);
    }

    private FieldType type() {
        return switch (node.type()) {
            case "textfield" -> FieldType.TEXTFIELD;
            case "textarea" -> FieldType.TEXTAREA;
            case "number" -> FieldType.NUMBER;
            case "checkbox" -> FieldType.CHECKBOX;
            case "radio" -> FieldType.RADIO;
            case "select" -> FieldType.SELECT;
            case "checklist" -> FieldType.CHECKLIST;
            case "taglist" -> FieldType.TAGLIST;
            case "datetime" -> FieldType.DATETIME;
            default -> throw node.problem("questionnaire.form.unknownType", node.type());
        };
    }

    private String key() {
        String key = node.text("key").orElseThrow(() -> node.problem("questionnaire.form.noKey"));
        if (!FLAT_KEY.matcher(key).matches()) {
            throw node.problem("questionnaire.form.nestedKey", key);
        }
        return key;
    }

    private String label(@Nullable MomentType moment) {
        if (moment == null) {
            return node.text("label").orElse(node.id());
        }
        String name = moment == MomentType.TIME ? "timeLabel" : "dateLabel";
        return node.text(name).orElse(node.id());
    }

    private MomentType moment() {
        String subtype = node.text("subtype").orElse("date");
        boolean local = node.text("timeSerializingFormat").orElse("no_timezone").equals("no_timezone");
        return switch (subtype) {
            case "date" -> MomentType.DATE;
            case "time" -> MomentType.TIME;
            case "datetime" -> local ? MomentType.DATETIME : MomentType.DATETIME_WITH_OFFSET;
            default -> throw node.problem("questionnaire.form.badValue", "subtype", subtype);
        };
    }

    private Limits limits() {
        JsonNode validate = node.json().path("validate");
        String validation = ComponentNode.text(validate.path("validationType")).orElse(null);
        return new Limits(
                node.flag(validate, "required"),
                node.number(validate, "min"),
                node.number(validate, "max"),
                node.integer(validate, "minLength"),
                node.integer(validate, "maxLength"),
                pattern(validate),
                validation != null && VALIDATIONS.contains(validation) ? validation : null,
                node.integer(node.json(), "decimalDigits"));
    }

    private @Nullable Pattern pattern(JsonNode validate) {
        String pattern = ComponentNode.text(validate.path("pattern")).orElse(null);
        try {
            return pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw node.problem("questionnaire.form.badValue", "pattern", pattern);
        }
    }

    private Choices choices() {
        String expression = node.text("valuesExpression").orElse(null);
        if (expression != null) {
            return new Choices(List.of(), expression.replaceFirst("^=", "").strip());
        }
        String valuesKey = node.text("valuesKey").orElse(null);
        if (valuesKey != null) {
            return new Choices(List.of(), valuesKey);
        }
        return new Choices(options(), null);
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (JsonNode entry : node.json().path("values")) {
            String value = ComponentNode.text(entry.path("value"))
                    .orElseThrow(() -> node.problem("questionnaire.form.badValue", "values", entry));
            options.add(
                    new Option(value, ComponentNode.text(entry.path("label")).orElse(value)));
            if (!values.add(value)) {
                throw node.problem("questionnaire.form.badValue", "values", value);
            }
        }
        if (options.isEmpty()) {
            throw node.problem("questionnaire.form.noOptions");
        }
        return options;
    }
}
