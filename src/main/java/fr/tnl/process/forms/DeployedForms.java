package fr.tnl.process.forms;

import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/** The forms of tasks as they were deployed with their model: what is submitted is held against what was shown. */
@Component
class DeployedForms {

    private static final String ENDING = ".form";

    private final Map<String, Form> known = new ConcurrentHashMap<>();

    /**
     * Within a command of the engine.
     *
     * @param name without {@code .form}
     * @throws FormException where the deployment has no such form
     */
    Form get(ProcessDefinitionEntity process, String name) {
        return known.computeIfAbsent(
                process.getDeploymentId() + "/" + name, key -> read(process.getDeploymentId(), name));
    }

    /** Of the resources themselves: who does a task need not be allowed to look at deployments. */
    private static Form read(String deployment, String name) {
        ResourceEntity resource = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment, name + ENDING);
        if (resource == null) {
            throw FormException.of("questionnaire.form.missing", name, deployment);
        }
        return Form.parse(name, new String(resource.getBytes(), StandardCharsets.UTF_8));
    }
}
