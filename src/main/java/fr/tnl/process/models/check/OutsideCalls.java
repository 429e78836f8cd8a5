package fr.tnl.process.models.check;

import fr.tnl.process.delegates.Step;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether what may be down for a while is called in a job of its own, which is tried again: as the engine does where the
 * model says nothing, else by the model's own cycle.
 */
@Component
@Order(6)
class OutsideCalls implements Inspection {

    private static final Pattern CYCLE = Pattern.compile("R[1-9][0-9]*/P\\w+|P\\w+(\\s*,\\s*P\\w+)+");

    private final Steps steps;

    OutsideCalls(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        for (Diagram diagram : models.diagrams()) {
            diagram.all(ServiceTask.class)
                    .filter(task -> steps.of(task).map(Step::outside).orElse(false))
                    .forEach(task -> {
                        if (!task.isCamundaAsyncBefore()) {
                            findings.error(diagram, task, "process.model.notAsync");
                        }
                        Diagram.extensions(task, CamundaFailedJobRetryTimeCycle.class).stream()
                                .map(cycle -> cycle.getTextContent().strip())
                                .filter(cycle -> !CYCLE.matcher(cycle).matches())
                                .forEach(cycle -> findings.error(diagram, task, "process.model.notRetried", cycle));
                    });
        }
    }
}
