package fr.tnl.process.models.check;

import fr.tnl.process.models.check.Finding.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine itself would refuse and nobody else has told; it says so in English. */
@Component
@Order(20)
class EngineParse implements Inspection {

    /** The one thing that it says of an element which people leave out easily. */
    private static final String NO_IMPLEMENTATION = "One of the attributes 'class'";

    private final ObjectProvider<ProcessEngine> engine;

    EngineParse(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        models.diagrams().stream()
                .filter(diagram -> !findings.refuse(diagram.file()))
                .forEach(diagram -> configuration.getCommandExecutorTxRequired().execute(context -> {
                    parse(diagram, configuration, findings);
                    return null;
                }));
    }

    /** Without listeners and without a deployment: nothing is kept of it. */
    private static void parse(Diagram diagram, ProcessEngineConfigurationImpl configuration, Findings findings) {
        try {
            new BpmnParser(configuration.getExpressionManager(), configuration.getBpmnParseFactory())
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(diagram.xml().getBytes(StandardCharsets.UTF_8)))
                    .deployment(new DeploymentEntity())
                    .name(diagram.file())
                    .execute();
        } catch (ParseException refused) {
            refused.getResorceReports()
                    .forEach(report -> report.getErrors().forEach(problem -> tell(diagram, problem, findings)));
        } catch (ProcessEngineException refused) {
            findings.error(diagram.file(), "", "process.model.engine", Models.rootMessage(refused));
        }
    }

    private static void tell(Diagram diagram, Problem problem, Findings findings) {
        String id = Optional.ofNullable(problem.getMainElementId())
                .orElseGet(() -> problem.getElementIds().isEmpty()
                        ? ""
                        : problem.getElementIds().get(0));
        String text =
                String.valueOf(problem.getMessage()).replaceAll("\\s+", " ").strip();
        if (diagram.model().getModelElementById(id) instanceof BaseElement element) {
            BaseElement owner = Diagram.owner(element);
            if (text.startsWith(NO_IMPLEMENTATION)) {
                findings.error(diagram, owner, "process.model.noImplementation");
                return;
            }
            findings.error(diagram, element, "process.model.engine", text);
        } else {
            findings.add(
                    Severity.ERROR,
                    diagram.file(),
                    id,
                    "",
                    findings.messages().get("process.model.engineAt", text, problem.getLine()));
        }
    }
}
