package fr.tnl.process.delegates.review;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.TaskInput;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.process.variables.TiesVariables;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.review.Jury;
import fr.tnl.review.TypedTies;
import fr.tnl.shared.EditionCode;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records the ties that a juror declares, and what they know best. */
@Step(
        reads = {"edition", "juror"},
        answers = {"associatedWith", "electedIn", "employedBy", "expertise", "otherwiseTied"})
@Component
class RecordTiesDelegate extends DomainStep {

    private final TypedTies typedTies;
    private final Jury jury;

    RecordTiesDelegate(StepSupport support, TypedTies typedTies, Jury jury) {
        super(support);
        this.typedTies = typedTies;
        this.jury = jury;
    }

    @Override
    protected void run(DelegateExecution execution) {
        List<ToldTie> ties = TiesVariables.FIELDS.entrySet().stream()
                .flatMap(field ->
                        typedTies
                                .read(TaskInput.text(execution, field.getValue()), field.getKey(), field.getValue())
                                .stream())
                .toList();
        jury.declare(
                ReviewVariables.JUROR.get(execution),
                new EditionCode(CampaignVariables.EDITION.get(execution)),
                ties,
                Set.copyOf(TaskInput.list(execution, "expertise")));
    }
}
