package fr.tnl.process.delegates.campaign;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.mail.PostponementMails;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.EditionCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the contacts of open dossiers that the closing was postponed. */
@Step(reads = "edition", outside = true)
@Component
class AnnouncePostponementDelegate extends DomainStep {

    private final PostponementMails mails;

    AnnouncePostponementDelegate(StepSupport support, PostponementMails mails) {
        super(support);
        this.mails = mails;
    }

    @Override
    protected void run(DelegateExecution execution) {
        mails.send(new EditionCode(CampaignVariables.EDITION.get(execution)));
    }
}
