package fr.tnl.process.models.migration;

import fr.tnl.process.models.reading.ElementWords;
import fr.tnl.shared.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Why the engine does not follow a plan, in words; what it says in other words than those known here is quoted. */
@Component
class Refusals {

    private static final int MOST_REASONS = 5;

    private final RepositoryService repositoryService;
    private final Messages messages;

    Refusals(RepositoryService repositoryService, Messages messages) {
        this.repositoryService = repositoryService;
        this.messages = messages;
    }

    /** Of choices between elements that are not in these versions, which the engine would not even look at. */
    List<String> ofUnknown(Map<String, String> chosen, String from, String to) {
        return chosen.entrySet().stream()
                .filter(choice -> !isThere(from, choice.getKey()) || !isThere(to, choice.getValue()))
                .map(choice -> messages.get("process.migration.unknown", choice.getKey(), choice.getValue()))
                .toList();
    }

    private boolean isThere(String version, String element) {
        return repositoryService.getBpmnModelInstance(version).getModelElementById(element) instanceof FlowNode;
    }

    /** Of a plan. */
    List<String> of(MigrationPlanValidationReport report, String from, String to) {
        return report.getInstructionReports().stream()
                .filter(MigrationInstructionValidationReport::hasFailures)
                .map(line -> messages.get(
                        "process.migration.impossible",
                        name(from, line.getMigrationInstruction().getSourceActivityId()),
                        name(to, line.getMigrationInstruction().getTargetActivityId()),
                        line.getFailures().stream()
                                .map(this::reasonOfPlan)
                                .distinct()
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private String reasonOfPlan(String failure) {
        if (failure.contains("incompatible types") || failure.contains("Events are not of the same type")) {
            return messages.get("process.migration.otherKind");
        }
        if (failure.contains("ancestor") || failure.contains("scope") || failure.contains("multi-instance")) {
            return messages.get("process.migration.otherScope");
        }
        if (failure.contains("incoming sequence flows")) {
            return messages.get("process.migration.fewerFlows");
        }
        return failure;
    }

    /** Of one instance. */
    String of(MigratingProcessInstanceValidationReport report, String from) {
        Stream<String> activities = report.getActivityInstanceReports().stream()
                .flatMap(line -> line.getFailures().stream()
                        .map(failure -> reason(failure, name(from, line.getSourceScopeId()))));
        Stream<String> transitions = report.getTransitionInstanceReports().stream()
                .flatMap(line -> line.getFailures().stream()
                        .map(failure -> reason(failure, name(from, line.getSourceScopeId()))));
        return Stream.of(report.getFailures().stream(), activities, transitions)
                .flatMap(reasons -> reasons)
                .distinct()
                .limit(MOST_REASONS)
                .collect(Collectors.joining(" "));
    }

    private String reason(String failure, String element) {
        if (failure.contains("no migration instruction")) {
            return messages.get("process.migration.leftOut", element);
        }
        if (failure.contains("is not async")) {
            return messages.get("process.migration.notInBackground", element);
        }
        return messages.get("process.migration.other", element, failure);
    }

    private String name(String version, String activity) {
        FlowNode element =
                repositoryService.getBpmnModelInstance(version).getModelElementById(WaitingElements.own(activity));
        String name = element == null ? "" : ElementWords.name(element);
        return name.isEmpty() ? activity : name;
    }
}
