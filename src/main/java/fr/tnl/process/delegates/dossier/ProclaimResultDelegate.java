package fr.tnl.process.delegates.dossier;

import fr.tnl.award.Awards;
import fr.tnl.award.Decision;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Turns the decision into the dossier's public result. */
@Step(
        reads = "reference",
        writes = "awarded",
        words = {"certificateNumber", "feedback", "levelLabel", "mentionsSentence", "verificationLink"})
@Component
class ProclaimResultDelegate extends DomainStep {

    private final Awards awards;

    ProclaimResultDelegate(StepSupport support, Awards awards) {
        super(support);
        this.awards = awards;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Decision decision = awards.proclaim(new DossierReference(DossierVariables.REFERENCE.get(execution)));
        DossierVariables.AWARDED.set(execution, decision.level().isAwarded());
    }
}
