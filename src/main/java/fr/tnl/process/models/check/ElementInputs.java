package fr.tnl.process.models.check;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** What a diagram sets for one element alone, such as the template of the mail that a step sends. */
public final class ElementInputs {

    private ElementInputs() {}

    /** @return texts by name; of two with one name, the first */
    public static Map<String, String> of(BaseElement element) {
        return Diagram.extensions(element, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .collect(Collectors.toMap(
                        CamundaInputParameter::getCamundaName,
                        input -> input.getTextContent().strip(),
                        (first, second) -> first));
    }
}
