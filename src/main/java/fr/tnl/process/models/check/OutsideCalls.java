package fr.tnl.process.models.check;

import fr.tnl.process.delegates.Step;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether what may be down for a while is called in a job of its own, which is tried again. */
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
                        boolean again = Diagram.extensions(task, CamundaFailedJobRetryTimeCycle.class).stream()
                                .anyMatch(cycle -> CYCLE.matcher(
                                                cycle.getTextContent().strip())
                                        .matches());
                        if (!again) {
                            findings.error(diagram, task, "process.model.notRetried");
                        }
                    });
        }
    }
}
