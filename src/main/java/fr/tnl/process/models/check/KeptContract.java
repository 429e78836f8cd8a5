package fr.tnl.process.models.check;

import fr.tnl.process.variables.ProcessContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the processes, messages and elements that the application itself works with are still there. */
@Component
@Order(8)
class KeptContract implements Inspection {

    @Override
    public void inspect(Models models, Findings findings) {
        Map<String, Diagram> drawn = new HashMap<>();
        for (Diagram diagram : models.diagrams()) {
            for (Process process : diagram.processes()) {
                Diagram other = drawn.put(process.getId(), diagram);
                if (other != null) {
                    findings.error(diagram, process, "process.model.sameProcess", process.getId(), other.file());
                }
                if (!process.isExecutable()) {
                    findings.error(diagram, process, "process.model.notExecutable");
                }
                timeToLive(diagram, process, findings);
            }
        }
        for (ProcessContract contract : ProcessContract.all()) {
            Diagram diagram = drawn.get(contract.process());
            if (diagram == null && models.complete()) {
                findings.error(Findings.FOLDER, "", "process.model.processMissing", contract.process());
            } else if (diagram != null) {
                kept(models, diagram, contract, findings);
            }
        }
    }

    private static void timeToLive(Diagram diagram, Process process, Findings findings) {
        String days = process.getCamundaHistoryTimeToLiveString();
        if (days == null || days.isBlank()) {
            findings.error(diagram, process, "process.model.timeToLive");
        }
    }

    private static void kept(Models models, Diagram diagram, ProcessContract contract, Findings findings) {
        Set<String> waitedFor = waitedFor(diagram);
        Process process = diagram.processes().stream()
                .filter(found -> found.getId().equals(contract.process()))
                .findFirst()
                .orElseThrow();
        // One that is not known bears a wrong name: that is told of it, and enough
        boolean renamed = !models.names().messages().containsAll(waitedFor);
        contract.messages().stream()
                .filter(message -> !renamed && !waitedFor.contains(message))
                .sorted()
                .forEach(message -> findings.error(diagram, process, "process.model.messageMissing", message));
        contract.elements().stream()
                .filter(id -> diagram.model().getModelElementById(id) == null)
                .sorted()
                .forEach(id -> findings.error(diagram, process, "process.model.elementMissing", id));
    }

    private static Set<String> waitedFor(Diagram diagram) {
        Stream<String> events = diagram.all(MessageEventDefinition.class)
                .filter(definition -> !(definition.getParentElement() instanceof ThrowEvent))
                .map(MessageEventDefinition::getMessage)
                .filter(Objects::nonNull)
                .map(message -> message.getName());
        Stream<String> tasks = diagram.all(ReceiveTask.class)
                .map(ReceiveTask::getMessage)
                .filter(Objects::nonNull)
                .map(message -> message.getName());
        return List.of(events, tasks).stream()
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
