package fr.tnl.process.forms;

import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldType;
import fr.tnl.questionnaire.Form;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * Answers that a process goes by: a field with the property {@code variable} set to {@code true} becomes a variable of
 * its key. Only choices, ticks and numbers: what people write is for the dossier, not for the engine.
 */
public final class RoutingAnswers {

    private static final String PROPERTY = "variable";
    private static final Set<FieldType> KINDS =
            EnumSet.of(FieldType.RADIO, FieldType.SELECT, FieldType.CHECKBOX, FieldType.NUMBER);

    private RoutingAnswers() {}

    /** Whether the form asks for it. */
    public static boolean isWished(Field field) {
        return Boolean.parseBoolean(field.properties().get(PROPERTY));
    }

    /** Whether a variable can be made of it. */
    public static boolean isPossible(Field field) {
        return KINDS.contains(field.type());
    }

    static void keep(Form form, Answers answers, VariableScope scope) {
        form.fields().stream()
                .filter(field -> isWished(field) && isPossible(field))
                .forEach(field ->
                        scope.setVariable(field.key(), plain(answers.values().get(field.key()))));
    }

    /** As the expressions of a model compare it. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0
                    && number.toBigInteger().bitLength() < Long.SIZE;
            return whole ? number.longValueExact() : number.doubleValue();
        }
        return value;
    }
}
