package fr.tnl.questionnaire;

import fr.tnl.shared.Hashes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form of Camunda Modeler, as the server understands it. */
public final class Form {

    private final String name;
    private final String source;
    private final String sha256;
    private final List<FormPart> parts;
    private final Map<String, Field> fields;
    private final Set<String> computedKeys;

    /** Of its conditions and computed values, in FEEL. */
    private final Set<String> expressions = new LinkedHashSet<>();

    Form(String name, String source, List<FormPart> parts, Set<String> computedKeys) {
        this.name = name;
        this.source = source;
        this.sha256 = Hashes.sha256(source);
        this.parts = List.copyOf(parts);
        this.computedKeys = Set.copyOf(computedKeys);
        this.fields = new LinkedHashMap<>();
        collect(parts);
    }

    /**
     * @param name shown in errors, such as {@code application-label}
     * @param json content of the {@code .form} file
     * @throws FormException naming the form and the component that is not understood
     */
    public static Form parse(String name, String json) {
        return new FormParser(name).parse(json);
    }

    public String name() {
        return name;
    }

    /** The file's text, from which the form can be parsed again. */
    public String source() {
        return source;
    }

    /** By which two forms of the same name are told apart. */
    public String sha256() {
        return sha256;
    }

    /** All that stands at the top, in order. */
    public List<FormPart> parts() {
        return parts;
    }

    /** The groups at the top, in order. */
    public List<Group> sections() {
        return parts.stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .toList();
    }

    /** All questions, in order, those of nested groups too. */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Ids of the axes that questions name, in order. */
    public Set<String> axes() {
        Set<String> axes = new LinkedHashSet<>();
        for (Field field : fields.values()) {
            String axis = field.axis();
            if (axis != null) {
                axes.add(axis);
            }
        }
        return axes;
    }

    /**
     * Whether the check of answers depends on what the application tells under a name: a condition or a value goes by
     * it, a question begins with it or takes its options from it. Of a name that is a part of a longer one it is said
     * too, which does no harm.
     */
    public boolean goesBy(String fact) {
        return fields.containsKey(fact)
                || fields.values().stream()
                        .anyMatch(field -> fact.equals(field.choices().source()))
                || expressions.stream().anyMatch(expression -> expression.contains(fact));
    }

    /** Keys that the browser computes and submits, and that the server does not believe. */
    Set<String> computedKeys() {
        return computedKeys;
    }

    private static List<FormPart> flatten(List<FormPart> parts) {
        List<FormPart> all = new ArrayList<>();
        for (FormPart part : parts) {
            all.add(part);
            if (part instanceof Group group) {
                all.addAll(flatten(group.parts()));
            }
        }
        return all;
    }

    private void collect(List<FormPart> all) {
        for (FormPart part : flatten(all)) {
            expressions.addAll(part.hideConditions());
            if (part instanceof Computed computed) {
                expressions.add(computed.expression());
            }
            if (part instanceof Field field && fields.put(field.key(), field) != null) {
                throw FormException.at("questionnaire.form.duplicateKey", name, field.id(), field.key());
            }
        }
    }
}
