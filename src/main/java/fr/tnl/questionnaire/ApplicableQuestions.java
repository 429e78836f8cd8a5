package fr.tnl.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which questions count in the maximum of their axis.
 *
 * <p>A question answered « Non applicable » does not. A hidden question counts, with no points: who answers « non » to
 * what opens it must not fare better than who answers « oui » and then little. It does not count where what hides it is
 * not the applicant's doing: only facts, such as the kind of local authority, or a question that itself does not apply.
 */
final class ApplicableQuestions {

    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Form form;
    private final Answers answers;
    private final Set<String> notApplicable = new HashSet<>();

    private ApplicableQuestions(Form form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    /** In the order of the form. */
    static List<Field> of(Form form, Answers answers) {
        ApplicableQuestions questions = new ApplicableQuestions(form, answers);
        List<Field> applicable = new ArrayList<>();
        for (Field field : form.fields()) {
            if (questions.applies(field)) {
                applicable.add(field);
            } else {
                questions.notApplicable.add(field.key());
            }
        }
        return applicable;
    }

    private boolean applies(Field field) {
        return answers.visibility()
                .hiddenBy(field)
                .map(this::isHiddenByAnswer)
                .orElseGet(
                        () -> !QuestionPoints.isNotApplicable(answers.values().get(field.key())));
    }

    private boolean isHiddenByAnswer(String condition) {
        Set<String> named = questionsNamed(condition);
        return !named.isEmpty() && named.stream().noneMatch(notApplicable::contains);
    }

    private Set<String> questionsNamed(String condition) {
        Set<String> named = new HashSet<>();
        Matcher names = NAME.matcher(TEXT.matcher(condition).replaceAll(""));
        while (names.find()) {
            form.field(names.group()).ifPresent(field -> named.add(field.key()));
        }
        return named;
    }
}
