package fr.tnl.process.delegates.dossier;

import fr.tnl.award.Awards;
import fr.tnl.award.Deliberation;
import fr.tnl.campaign.Level;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.TaskInput;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records what the jury decided. */
@Step(
        reads = {"proposedLevel", "reference"},
        answers = {"feedback", "level=GOLD|SILVER|BRONZE|NONE", "levelReason", "mentions"})
@Component
class RecordDecisionDelegate extends DomainStep {

    private final Awards awards;

    RecordDecisionDelegate(StepSupport support, Awards awards) {
        super(support);
        this.awards = awards;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Level proposed = Level.valueOf(DossierVariables.PROPOSED_LEVEL.get(execution));
        Deliberation deliberation = new Deliberation(
                Level.valueOf(TaskInput.text(execution, "level")),
                Set.copyOf(TaskInput.list(execution, "mentions")),
                TaskInput.text(execution, "feedback"),
                TaskInput.text(execution, "levelReason"));
        awards.decide(new DossierReference(DossierVariables.REFERENCE.get(execution)), proposed, deliberation, actor());
    }
}
