package fr.tnl.process.delegates.dossier;

import fr.tnl.award.Awards;
import fr.tnl.campaign.Level;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records what the decision table says of a badge dossier. */
@Step(reads = {"badgeLevel", "reference"})
@Component
class RecordBadgeDecisionDelegate extends DomainStep {

    private final Awards awards;

    RecordBadgeDecisionDelegate(StepSupport support, Awards awards) {
        super(support);
        this.awards = awards;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Level level = Level.valueOf(DossierVariables.BADGE_LEVEL.get(execution));
        awards.decideBadge(new DossierReference(DossierVariables.REFERENCE.get(execution)), level);
    }
}
