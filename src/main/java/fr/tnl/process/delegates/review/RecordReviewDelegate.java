package fr.tnl.process.delegates.review;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.TaskInput;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Reviews;
import fr.tnl.review.Score;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records a juror's review, or the recusal. */
@Step(
        reads = {"juror", "reviewId"},
        writes = "recused",
        answers = {"overallComment", "recusalReason", "recused"},
        answersForEachAxis = {"comment_", "score_"})
@Component
class RecordReviewDelegate extends DomainStep {

    private static final String SCORE = "score_";
    private static final String COMMENT = "comment_";
    private static final String NOT_APPLICABLE = "notApplicable_";

    private final Reviews reviews;

    RecordReviewDelegate(StepSupport support, Reviews reviews) {
        super(support);
        this.reviews = reviews;
    }

    @Override
    protected void run(DelegateExecution execution) {
        UUID id = UUID.fromString(ReviewVariables.REVIEW_ID.get(execution));
        String juror = ReviewVariables.JUROR.get(execution);
        boolean recused = TaskInput.flag(execution, "recused");
        if (recused) {
            reviews.recuse(id, juror, TaskInput.text(execution, "recusalReason"));
        } else {
            reviews.submit(id, juror, scores(execution), TaskInput.text(execution, "overallComment"));
        }
        ReviewVariables.RECUSED.set(execution, recused);
    }

    /**
     * Each axis of the form has a field {@code score_<axis>} and a field {@code comment_<axis>}; a box
     * {@code notApplicable_<axis>} takes the place of the score.
     */
    private static Set<Score> scores(DelegateExecution execution) {
        Stream<Score> given = axes(execution, SCORE)
                .filter(axis -> !isNotApplicable(execution, axis))
                .map(axis -> new Score(axis, TaskInput.integer(execution, SCORE + axis), comment(execution, axis)));
        Stream<Score> notApplicable = axes(execution, NOT_APPLICABLE)
                .filter(axis -> isNotApplicable(execution, axis))
                .map(axis -> new Score(axis, null, comment(execution, axis)));
        return Stream.concat(given, notApplicable).collect(Collectors.toSet());
    }

    private static Stream<String> axes(DelegateExecution execution, String prefix) {
        return TaskInput.names(execution).stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()));
    }

    private static boolean isNotApplicable(DelegateExecution execution, String axis) {
        return TaskInput.flag(execution, NOT_APPLICABLE + axis);
    }

    private static String comment(DelegateExecution execution, String axis) {
        return TaskInput.text(execution, COMMENT + axis);
    }
}
