package fr.tnl.process.models.deployment;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * What a whole deployment holds no more begins no more by itself, at a time or with a message. The engine sees to that
 * for an older version of a process, not for a process that is gone. What is under way ends on its version.
 */
final class RemovedProcesses {

    private RemovedProcesses() {}

    static void leaveToBegin(DeploymentEntity deployment) {
        Set<String> kept = processes(deployment);
        CommandContext context = Context.getCommandContext();
        context
                .getProcessEngineConfiguration()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .stream()
                .filter(process -> !kept.contains(process.getKey()))
                .forEach(process -> leaveToBegin(process, context));
    }

    private static Set<String> processes(DeploymentEntity deployment) {
        return deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith(".bpmn"))
                .flatMap(resource -> Bpmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()))
                        .getModelElementsByType(Process.class)
                        .stream())
                .map(Process::getId)
                .collect(Collectors.toSet());
    }

    private static void leaveToBegin(ProcessDefinition process, CommandContext context) {
        context.getJobManager()
                .findJobsByConfiguration(TimerStartEventJobHandler.TYPE, process.getKey(), process.getTenantId())
                .forEach(JobEntity::delete);
        Stream.of(EventType.MESSAGE, EventType.SIGNAL, EventType.CONDITONAL)
                .flatMap(type -> context
                        .getEventSubscriptionManager()
                        .findEventSubscriptionsByConfiguration(type.name(), process.getId())
                        .stream())
                .forEach(EventSubscriptionEntity::delete);
    }
}
