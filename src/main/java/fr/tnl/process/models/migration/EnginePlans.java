package fr.tnl.process.models.migration;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans as the engine understands them. */
@Component
class EnginePlans {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;

    EnginePlans(RuntimeService runtimeService, RepositoryService repositoryService) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
    }

    /** Ids of the elements that are the same in both versions for somebody who waits there. */
    Set<String> kept(String from, String to) {
        return equal(from, to).getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .map(WaitingElements::own)
                .collect(Collectors.toSet());
    }

    private MigrationPlan equal(String from, String to) {
        MigrationInstructionsBuilder equal =
                runtimeService.createMigrationPlan(from, to).mapEqualActivities();
        return equal.build();
    }

    /**
     * What is equal, and what was chosen besides. What instances wait to hear is taken from the new version, so that a
     * message of another name reaches them; the dates that they wait for stay as they are.
     *
     * @throws MigrationPlanValidationException where the engine cannot follow what was chosen
     */
    MigrationPlan of(String from, String to, Map<String, String> chosen) {
        MigrationPlanBuilder plan = runtimeService.createMigrationPlan(from, to);
        for (MigrationInstruction instruction : equal(from, to).getInstructions()) {
            add(plan, instruction.getSourceActivityId(), instruction.getTargetActivityId(), to);
        }
        chosen.forEach((element, target) -> add(plan, element, target, to));
        return plan.build();
    }

    private void add(MigrationPlanBuilder plan, String source, String target, String to) {
        MigrationInstructionBuilder instruction = plan.mapActivities(source, target);
        if (listens(repositoryService.getBpmnModelInstance(to).getModelElementById(target))) {
            instruction.updateEventTrigger();
        }
    }

    private static boolean listens(@Nullable ModelElementInstance element) {
        return element instanceof ReceiveTask
                || element != null
                        && element.getChildElementsByType(EventDefinition.class).stream()
                                .anyMatch(event -> event instanceof MessageEventDefinition
                                        || event instanceof SignalEventDefinition
                                        || event instanceof ConditionalEventDefinition);
    }
}
