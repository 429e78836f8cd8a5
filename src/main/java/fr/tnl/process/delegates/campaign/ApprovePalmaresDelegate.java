package fr.tnl.process.delegates.campaign;

import fr.tnl.palmares.Palmares;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.TaskInput;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.EditionCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Signs the palmarès off, or names the dossiers that still wait for a decision. */
@Component
class ApprovePalmaresDelegate extends DomainStep {

    private final Palmares palmares;

    ApprovePalmaresDelegate(StepSupport support, Palmares palmares) {
        super(support);
        this.palmares = palmares;
    }

    @Override
    protected void run(DelegateExecution execution) {
        palmares.approve(
                new EditionCode(CampaignVariables.EDITION.get(execution)),
                TaskInput.text(execution, "approvalNote"),
                actor());
    }
}
