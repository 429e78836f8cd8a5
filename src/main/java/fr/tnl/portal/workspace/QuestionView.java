package fr.tnl.portal.workspace;

import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldType;
import fr.tnl.questionnaire.MomentType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page shows it.
 *
 * @param values what is entered: as typed where it could not be taken, else as saved
 * @param error what is wrong with it, in words
 * @param other what somebody else answered meanwhile
 */
public record QuestionView(Field field, List<String> values, @Nullable String error, @Nullable OtherAnswer other) {

    /** First value, or empty. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean isChosen(String option) {
        return values.contains(option);
    }

    public boolean isTicked() {
        return values.contains("true") || values.contains("on");
    }

    /** Several inputs under one legend. */
    public boolean isGroup() {
        return field.type() == FieldType.RADIO || field.type().isMultiple();
    }

    /** Whether the page has to say that no answer is needed: for boxes it goes without saying. */
    public boolean isMarkedOptional() {
        return !field.limits().required()
                && field.type() != FieldType.CHECKBOX
                && !field.type().isMultiple();
    }

    /** Type of the HTML input for dates and times. */
    public String momentInput() {
        MomentType moment = field.moment();
        if (moment == null || moment == MomentType.DATE) {
            return "date";
        }
        return moment == MomentType.TIME ? "time" : "datetime-local";
    }

    public String describedBy() {
        String help = field.description() == null && field.limits().maxLength() == null ? "" : "aide-" + field.key();
        return (help + (error == null ? "" : " erreur-" + field.key())).strip();
    }
}
