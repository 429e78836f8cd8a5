package fr.tnl.process.workflow;

import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.spi.CampaignWorkflow;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs the process of a campaign. */
@Component
class EngineCampaignWorkflow implements CampaignWorkflow {

    private static final String[] SIGNATURES = {CampaignVariables.APPROVAL, CampaignVariables.COUNTERSIGNATURE};

    private final Campaigns campaigns;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final EngineCalls engine;

    EngineCampaignWorkflow(
            Campaigns campaigns,
            RuntimeService runtimeService,
            ManagementService managementService,
            TaskService taskService,
            EngineCalls engine) {
        this.campaigns = campaigns;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.taskService = taskService;
        this.engine = engine;
    }

    @Override
    @Transactional
    public void start(EditionCode edition, CampaignCalendar calendar) {
        VariableMap variables = Variables.createVariables();
        CampaignVariables.EDITION.put(variables, edition.value());
        CampaignVariables.OPENS_AT.put(variables, Date.from(calendar.opensAt()));
        CampaignVariables.CLOSES_AT.put(variables, Date.from(calendar.closesAt()));
        CampaignVariables.PROCLAIMS_AT.put(variables, Date.from(calendar.proclaimsAt()));
        engine.run(
                () -> runtimeService.startProcessInstanceByKey(CampaignVariables.PROCESS, edition.value(), variables));
    }

    @Override
    @Transactional
    public void postponeClosing(EditionCode edition, Instant closesAt) {
        try {
            engine.run(() -> runtimeService
                    .createMessageCorrelation(CampaignVariables.CLOSING_POSTPONED)
                    .processInstanceBusinessKey(edition.value())
                    .setVariable(CampaignVariables.CLOSES_AT.name(), Date.from(closesAt))
                    .correlate());
        } catch (MismatchingMessageCorrelationException notWaiting) {
            throw new DomainException("campaign.postpone.notOpen", "closesAt");
        }
    }

    @Override
    @Transactional
    public void moveProclamation(EditionCode edition, Instant proclaimsAt) {
        campaigns.moveProclamation(edition, proclaimsAt);
        engine.run(() -> follow(instanceOf(edition), Date.from(proclaimsAt)));
    }

    private String instanceOf(EditionCode edition) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(edition.value(), CampaignVariables.PROCESS)
                .singleResult();
        if (instance == null) {
            throw DomainException.of("campaign.unknown", edition);
        }
        return instance.getId();
    }

    /** A timer and a task that are there already took their date from the variable as it was. */
    private void follow(String instance, Date proclaimsAt) {
        runtimeService.setVariable(instance, CampaignVariables.PROCLAIMS_AT.name(), proclaimsAt);
        managementService
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(CampaignVariables.END_OF_EMBARGO)
                .list()
                .forEach(timer -> managementService.setJobDuedate(timer.getId(), proclaimsAt));
        taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKeyIn(SIGNATURES)
                .list()
                .forEach(task -> {
                    task.setDueDate(proclaimsAt);
                    taskService.saveTask(task);
                });
    }
}
