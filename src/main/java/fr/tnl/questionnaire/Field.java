package fr.tnl.questionnaire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form.
 *
 * @param key name under which the answer is submitted
 * @param description help under the question
 * @param moment of a {@link FieldType#DATETIME} only
 * @param defaultValue as written in the form
 * @param prefix shown before the answer, such as {@code €}
 * @param suffix shown after the answer, such as a unit
 * @param readOnly shown only: what is submitted for it is ignored
 * @param properties custom properties, see the constants
 */
public record Field(
        String id,
        String key,
        FieldType type,
        String label,
        @Nullable String description,
        Limits limits,
        Choices choices,
        @Nullable MomentType moment,
        @Nullable String defaultValue,
        @Nullable String prefix,
        @Nullable String suffix,
        boolean readOnly,
        List<String> hideConditions,
        Map<String, String> properties)
        implements FormPart {

    /** Property: id of the axis that the question is about. */
    public static final String AXIS = "axis";

    /** Property: the most points that the question brings. */
    public static final String POINTS = "points";

    /** Beginning of a property: points of one option, such as {@code points.yes}. */
    public static final String POINTS_OF = "points.";

    /** Property: what the jury looks for. */
    public static final String EVIDENCE = "evidence";

    /** Property of a field that is read-only in the browser: what was shown comes back, and is checked. */
    static final String RETURNED = "returned";

    public Field {
        hideConditions = List.copyOf(hideConditions);
        properties = Map.copyOf(properties);
    }

    /** The question's own axis or that of its group. */
    public @Nullable String axis() {
        return properties.get(AXIS);
    }

    public @Nullable String evidence() {
        return properties.get(EVIDENCE);
    }

    /** What the form's conditions see where there is no answer, as in the browser. */
    @Nullable
    Object emptyValue() {
        return switch (type) {
            case TEXTFIELD, TEXTAREA -> "";
            case CHECKBOX -> false;
            case CHECKLIST, TAGLIST -> List.of();
            case NUMBER, RADIO, SELECT, DATETIME -> null;
        };
    }
}
