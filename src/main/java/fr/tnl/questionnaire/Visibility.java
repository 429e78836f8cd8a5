package fr.tnl.questionnaire;

import fr.tnl.questionnaire.spi.FeelEvaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which parts of a form are hidden for given answers, and what its expressions give. */
public final class Visibility {

    private final Map<String, String> hiddenBy = new HashMap<>();
    private final Map<String, @Nullable Object> context;
    private final FeelEvaluator feel;

    private Visibility(Map<String, @Nullable Object> context, FeelEvaluator feel) {
        this.context = context;
        this.feel = feel;
    }

    /**
     * As the browser does: from top to bottom, and a hidden answer counts as none for the conditions below it.
     *
     * @param values typed answers by key
     * @param facts of the same name as a question, they are its answer where {@code values} has none: so one section
     *     is seen in the light of the others
     */
    public static Visibility of(Form form, Map<String, ?> values, Facts facts, FeelEvaluator feel) {
        Map<String, @Nullable Object> context = new HashMap<>(facts.values());
        form.fields().stream().filter(field -> !field.readOnly()).forEach(field -> {
            @Nullable Object value = values.get(field.key());
            if (value != null) {
                context.put(field.key(), value);
            } else if (context.get(field.key()) == null) {
                context.put(field.key(), field.emptyValue());
            }
        });
        Visibility visibility = new Visibility(context, feel);
        visibility.walk(form.parts(), 0, null);
        return visibility;
    }

    /** By id, as parts to read have no key. */
    public boolean isHidden(FormPart part) {
        return hiddenBy.containsKey(part.id());
    }

    /** The condition that hides the part: its own or the outermost of its groups. */
    Optional<String> hiddenBy(FormPart part) {
        return Optional.ofNullable(hiddenBy.get(part.id()));
    }

    /**
     * What an expression gives in the light of the answers that are shown.
     *
     * @param expression in FEEL, without {@code =}
     */
    @Nullable
    Object value(String expression) {
        return feel.evaluate(expression, context);
    }

    private void walk(List<FormPart> parts, int inherited, @Nullable String outer) {
        for (FormPart part : parts) {
            String cause = outer == null ? ownCause(part, inherited) : outer;
            if (cause != null) {
                hiddenBy.put(part.id(), cause);
            }
            if (part instanceof Field field && cause != null) {
                context.put(field.key(), field.emptyValue());
            } else if (part instanceof Computed computed) {
                context.put(computed.key(), cause == null ? value(computed.expression()) : null);
            } else if (part instanceof Group group) {
                walk(group.parts(), group.hideConditions().size(), cause);
            }
        }
    }

    private @Nullable String ownCause(FormPart part, int inherited) {
        List<String> conditions = part.hideConditions();
        if (conditions.size() == inherited) {
            return null;
        }
        String own = conditions.get(inherited);
        return feel.test(own, context) ? own : null;
    }
}
