package fr.tnl.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What an applicant's own answers bring, axis by axis: a first measure for the jury, no decision.
 *
 * @param axes in the order of the weights
 */
public record SelfAssessment(List<AxisScore> axes) {

    public SelfAssessment {
        axes = List.copyOf(axes);
    }

    /**
     * Unanswered questions bring nothing and count in the maximum, as do questions that the applicant's answers hide;
     * those that do not apply, or that facts alone hide, do not count.
     *
     * @param answers checked against this form
     * @param weights by axis, in the order wanted
     * @throws IllegalArgumentException where a question names an axis that has no weight
     */
    public static SelfAssessment of(Form form, Answers answers, Map<String, Integer> weights) {
        for (String axis : form.axes()) {
            if (!weights.containsKey(axis)) {
                throw new IllegalArgumentException("Form " + form.name() + ": axis " + axis + " has no weight");
            }
        }
        List<QuestionPoints> questions = ApplicableQuestions.of(form, answers).stream()
                .flatMap(field -> QuestionPoints.of(field).stream())
                .toList();
        List<AxisScore> axes = new ArrayList<>();
        weights.forEach((axis, weight) -> axes.add(score(axis, weight, questions, answers)));
        return new SelfAssessment(axes);
    }

    /** Mean of the axes that apply, by weight, in whole percents; empty where none does. */
    public OptionalInt percent() {
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (AxisScore axis : axes) {
            if (axis.applies()) {
                weights = weights.add(BigDecimal.valueOf(axis.weight()));
                sum = sum.add(axis.weighted());
            }
        }
        return weights.signum() == 0 ? OptionalInt.empty() : OptionalInt.of(Percent.of(sum, weights));
    }

    private static AxisScore score(String axis, int weight, List<QuestionPoints> questions, Answers answers) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal maximum = BigDecimal.ZERO;
        for (QuestionPoints question : questions) {
            if (axis.equals(question.field().axis())) {
                points = points.add(
                        question.earned(answers.values().get(question.field().key())));
                maximum = maximum.add(question.maximum());
            }
        }
        return new AxisScore(axis, points, maximum, weight);
    }
}
