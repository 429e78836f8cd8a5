package fr.tnl.process.delegates.campaign;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.review.Appointments;
import fr.tnl.shared.EditionCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Shares the dossiers that wait for the jury out among its members. */
@Step(reads = "edition")
@Component
class ShareOutReviewsDelegate extends DomainStep {

    private final Appointments appointments;

    ShareOutReviewsDelegate(StepSupport support, Appointments appointments) {
        super(support);
        this.appointments = appointments;
    }

    @Override
    protected void run(DelegateExecution execution) {
        appointments.share(new EditionCode(CampaignVariables.EDITION.get(execution)));
    }
}
