package fr.tnl.process.delegates.campaign;

import fr.tnl.palmares.Palmares;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.EditionCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes the laureates public. */
@Step(reads = "edition")
@Component
class PublishPalmaresDelegate extends DomainStep {

    private final Palmares palmares;

    PublishPalmaresDelegate(StepSupport support, Palmares palmares) {
        super(support);
        this.palmares = palmares;
    }

    @Override
    protected void run(DelegateExecution execution) {
        palmares.publish(new EditionCode(CampaignVariables.EDITION.get(execution)));
    }
}
