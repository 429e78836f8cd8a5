package fr.tnl.process.engine;

import fr.tnl.process.feel.DecisionEngine;
import fr.tnl.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.DeploymentHandlerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine must know before it starts, beyond {@code application.yaml}. */
@Component
@Order(100)
class EngineSetup extends AbstractProcessEnginePlugin {

    /** What fails is tried again for almost two days, unless its model says otherwise: element templates cannot. */
    private static final String RETRY_CYCLE = "PT1M,PT5M,PT15M,PT1H,PT4H,PT12H,P1D";

    private final ObjectProvider<BpmnParseListener> parseListeners;
    private final ObjectProvider<Deployer> guards;
    private final ObjectProvider<DeploymentHandlerFactory> duplicates;
    private final MembershipRules membershipRules;
    private final Messages messages;
    private final ListableBeanFactory beans;

    EngineSetup(
            ObjectProvider<BpmnParseListener> parseListeners,
            ObjectProvider<Deployer> guards,
            ObjectProvider<DeploymentHandlerFactory> duplicates,
            MembershipRules membershipRules,
            Messages messages,
            ListableBeanFactory beans) {
        this.parseListeners = parseListeners;
        this.guards = guards;
        this.duplicates = duplicates;
        this.membershipRules = membershipRules;
        this.messages = messages;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationEnabled(true);
        configuration.setResourceAuthorizationProvider(membershipRules);
        configuration.setAdminGroups(new ArrayList<>(List.of("administration")));
        // Whoever is asked for a task may read and do it, not hand it to others or write its variables
        configuration.setDefaultUserPermissionNameForTask(TaskPermissions.TASK_WORK.getName());
        // Nobody reads all tasks of a process but the administration, which reads every task: not to be asked for
        configuration.setDisabledPermissions(List.of(ProcessDefinitionPermissions.READ_TASK.getName()));
        // An error that no model catches must show, not quietly end a dossier's way
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setDmnEngineConfiguration(DecisionEngine.configuration());
        // In place of Spring's own, which would find every bean
        configuration.setExpressionManager(new ModelExpressions(beans));
        configuration.setDefaultNumberOfRetries(5);
        configuration.setFailedJobRetryTimeCycle(RETRY_CYCLE);
        List<CommandInterceptor> first = new ArrayList<>(List.of(new TaskRefusals(messages)));
        first.addAll(Objects.requireNonNullElse(configuration.getCustomPreCommandInterceptorsTxRequired(), List.of()));
        configuration.setCustomPreCommandInterceptorsTxRequired(first);
        configuration.setCustomPreDeployers(guards.orderedStream().toList());
        duplicates.ifAvailable(configuration::setDeploymentHandlerFactory);
        configuration
                .getCustomPostBPMNParseListeners()
                .addAll(parseListeners.orderedStream().toList());
    }
}
