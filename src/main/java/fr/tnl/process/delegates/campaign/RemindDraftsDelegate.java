package fr.tnl.process.delegates.campaign;

import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.mail.DraftReminders;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.EditionCode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes to those whose draft is not filed yet. */
@Step(
        reads = {"daysBefore", "edition"},
        outside = true)
@Component
class RemindDraftsDelegate extends DomainStep {

    private final DraftReminders reminders;

    RemindDraftsDelegate(StepSupport support, DraftReminders reminders) {
        super(support);
        this.reminders = reminders;
    }

    @Override
    protected void run(DelegateExecution execution) {
        int daysBefore = Integer.parseInt(CampaignVariables.DAYS_BEFORE.get(execution));
        reminders.send(new EditionCode(CampaignVariables.EDITION.get(execution)), daysBefore);
    }
}
