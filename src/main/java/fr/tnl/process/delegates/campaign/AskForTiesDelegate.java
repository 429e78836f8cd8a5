package fr.tnl.process.delegates.campaign;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.review.Jury;
import fr.tnl.shared.EditionCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the jury for its ties. */
@Step(reads = "edition")
@Component
class AskForTiesDelegate extends DomainStep {

    private final Jury jury;

    AskForTiesDelegate(StepSupport support, Jury jury) {
        super(support);
        this.jury = jury;
    }

    @Override
    protected void run(DelegateExecution execution) {
        jury.askForTies(new EditionCode(CampaignVariables.EDITION.get(execution)));
    }
}
