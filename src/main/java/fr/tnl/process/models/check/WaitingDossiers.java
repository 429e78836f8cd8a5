package fr.tnl.process.models.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether instances under way wait at elements that a model no longer has: they stay on the version they are on. */
@Component
@Order(12)
class WaitingDossiers implements Inspection {

    private final ObjectProvider<ProcessEngine> engine;

    WaitingDossiers(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        for (Diagram diagram : models.diagrams()) {
            for (Process process : diagram.processes()) {
                waiting(engine.getObject(), process.getId()).forEach((element, count) -> {
                    if (diagram.model().getModelElementById(element) == null) {
                        findings.warning(diagram.file(), element, "process.model.waitsThere", element, count);
                    }
                });
            }
        }
    }

    /** How many wait at each element, over all versions that still have some. */
    private static Map<String, Integer> waiting(ProcessEngine engine, String process) {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .list()
                .stream()
                .flatMap(version ->
                        engine.getManagementService().createActivityStatisticsQuery(version.getId()).list().stream())
                .collect(Collectors.toMap(
                        ActivityStatistics::getId, ActivityStatistics::getInstances, Integer::sum, TreeMap::new));
    }
}
