package fr.tnl.process.workflow;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.identity.Role;
import fr.tnl.process.engine.ClosedTasks;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.process.variables.TiesVariables;
import fr.tnl.review.Mornings;
import fr.tnl.review.spi.JuryWorkflow;
import fr.tnl.shared.EditionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts and ends the processes that ask jurors for their ties, in the caller's transaction. */
@Component
class EngineJuryWorkflow implements JuryWorkflow {

    private final RuntimeService runtimeService;
    private final IdentityService identityService;
    private final ClosedTasks closedTasks;
    private final Editions editions;
    private final EngineCalls engine;
    private final Clock clock;

    EngineJuryWorkflow(
            RuntimeService runtimeService,
            IdentityService identityService,
            ClosedTasks closedTasks,
            Editions editions,
            EngineCalls engine,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.identityService = identityService;
        this.closedTasks = closedTasks;
        this.editions = editions;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void askForTies(String account, EditionCode code) {
        Edition edition = editions.get(code);
        Instant now = clock.instant();
        Instant due = edition.due("ties", now);
        VariableMap variables = Variables.createVariables();
        CampaignVariables.EDITION.put(variables, code.value());
        CampaignVariables.EDITION_TITLE.put(variables, edition.title());
        ReviewVariables.JUROR.put(variables, account);
        TiesVariables.DUE_AT.put(variables, Date.from(due));
        TiesVariables.REMINDER_AT.put(variables, Date.from(edition.before("tiesReminder", due)));
        TiesVariables.REQUEST_AT.put(variables, Date.from(Mornings.after(now)));
        engine.run(() -> runtimeService
                .createMessageCorrelation(TiesVariables.ASKED)
                .processInstanceBusinessKey(code.value())
                .setVariables(variables)
                .correlateStartMessage());
    }

    @Override
    public void tiesChanged(String account) {
        engine.run(() -> {
            if (isStaff(account)) {
                closedTasks.review(account);
            }
        });
    }

    private boolean isStaff(String account) {
        return identityService.createGroupQuery().groupMember(account).list().stream()
                .anyMatch(group -> !group.getId().equals(Role.JURY.group()));
    }

    @Override
    public void tiesKnown(String account, EditionCode edition) {
        // Nobody may be waiting, or twice after somebody left and came back
        engine.run(() -> runtimeService
                .createMessageCorrelation(TiesVariables.KNOWN)
                .processInstanceBusinessKey(edition.value())
                .processInstanceVariableEquals(ReviewVariables.JUROR.name(), account)
                .correlateAll());
    }
}
