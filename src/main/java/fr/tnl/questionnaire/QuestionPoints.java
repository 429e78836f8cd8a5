package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one question can bring, and what an answer to it brings; from the question's properties. */
record QuestionPoints(Field field, BigDecimal maximum) {

    /** Empty for a question that counts for no axis. */
    static Optional<QuestionPoints> of(Field field) {
        String points = field.properties().get(Field.POINTS);
        boolean counts = field.type().isChoice() || field.type() == FieldType.CHECKBOX;
        if (points == null || field.axis() == null || !counts) {
            return Optional.empty();
        }
        return Optional.of(new QuestionPoints(field, new BigDecimal(points)));
    }

    static boolean isNotApplicable(@Nullable Object answer) {
        return Option.NOT_APPLICABLE.equals(answer)
                || List.of(Option.NOT_APPLICABLE).equals(answer);
    }

    /** Options add up, never beyond the maximum. */
    BigDecimal earned(@Nullable Object answer) {
        if (answer instanceof Boolean ticked) {
            return ticked ? maximum : BigDecimal.ZERO;
        }
        if (answer instanceof List<?> chosen) {
            return chosen.stream()
                    .map(this::pointsOf)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .min(maximum);
        }
        return answer == null ? BigDecimal.ZERO : pointsOf(answer).min(maximum);
    }

    private BigDecimal pointsOf(@Nullable Object option) {
        return new BigDecimal(field.properties().getOrDefault(Field.POINTS_OF + option, "0"));
    }
}
