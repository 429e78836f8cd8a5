package fr.tnl.process.delegates.review;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.TaskInput;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Reviews;
import fr.tnl.review.Score;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records a juror's review, or the recusal. */
@Component
class RecordReviewDelegate extends DomainStep {

    private static final String SCORE = "score_";
    private static final String COMMENT = "comment_";

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

    /** Each axis of the form has a field {@code score_<axis>} and a field {@code comment_<axis>}. */
    private static Set<Score> scores(DelegateExecution execution) {
        return TaskInput.names(execution).stream()
                .filter(name -> name.startsWith(SCORE))
                .map(name -> name.substring(SCORE.length()))
                .map(axis -> new Score(
                        axis, TaskInput.integer(execution, SCORE + axis), TaskInput.text(execution, COMMENT + axis)))
                .collect(Collectors.toSet());
    }
}
