package fr.tnl.process.models.check;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the engine's tables hold the ids and names: the database would refuse longer ones, in words of its own. */
@Component
@Order(5)
class LongNames implements Inspection {

    private static final Map<String, Integer> LONGEST = Map.of("id", 255, "name", 255);
    private static final int LONGEST_VERSION_TAG = 64;

    @Override
    public void inspect(Models models, Findings findings) {
        for (Diagram diagram : models.diagrams()) {
            Stream.of(Process.class, FlowNode.class, Message.class, Signal.class)
                    .flatMap(diagram::all)
                    .map(BaseElement.class::cast)
                    .forEach(element -> look(
                            element,
                            BpmnModelConstants.CAMUNDA_NS,
                            (field, most) -> findings.error(diagram, element, "process.model.tooLong", field, most)));
        }
        for (DecisionFile file : models.decisions()) {
            Stream.of(Definitions.class, Decision.class)
                    .flatMap(type -> file.model().getModelElementsByType(type).stream())
                    .forEach(element -> look(
                            element,
                            DmnModelConstants.CAMUNDA_NS,
                            (field, most) -> findings.error(
                                    file.file(),
                                    element.getAttributeValue("id"),
                                    "process.model.tooLong",
                                    field,
                                    most)));
        }
    }

    private interface Tell {
        void tooLong(String field, int most);
    }

    private static void look(ModelElementInstance element, String engine, Tell tell) {
        LONGEST.forEach((field, most) -> {
            if (isLonger(element.getAttributeValue(field), most)) {
                tell.tooLong(field, most);
            }
        });
        if (isLonger(element.getAttributeValueNs(engine, "versionTag"), LONGEST_VERSION_TAG)) {
            tell.tooLong("versionTag", LONGEST_VERSION_TAG);
        }
    }

    private static boolean isLonger(@Nullable String value, int most) {
        return value != null && value.length() > most;
    }
}
