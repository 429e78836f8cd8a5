package fr.tnl.process.models.check;

import fr.tnl.process.models.check.Finding.Severity;
import fr.tnl.shared.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Signal;

/** What the inspections of a folder tell, in words of the bundle; the same is told once. */
final class Findings {

    /** Where a mistake is of no file alone. */
    static final String FOLDER = "processes";

    private final Messages messages;
    private final Set<Finding> found = new LinkedHashSet<>();

    Findings(Messages messages) {
        this.messages = messages;
    }

    void error(String file, String element, String key, Object... args) {
        add(Severity.ERROR, file, element, "", messages.get(key, args));
    }

    void error(Diagram diagram, BaseElement element, String key, Object... args) {
        add(Severity.ERROR, diagram.file(), element.getId(), nameOf(element), messages.get(key, args));
    }

    void warning(String file, String element, String key, Object... args) {
        add(Severity.WARNING, file, element, "", messages.get(key, args));
    }

    void warning(Diagram diagram, BaseElement element, String key, Object... args) {
        add(Severity.WARNING, diagram.file(), element.getId(), nameOf(element), messages.get(key, args));
    }

    /** @param text in words already */
    void add(Severity severity, String file, String element, String name, String text) {
        found.add(new Finding(severity, file, element, name, text));
    }

    Messages messages() {
        return messages;
    }

    /** Whether something was found that refuses this file. */
    boolean refuse(String file) {
        return found.stream().anyMatch(finding -> finding.file().equals(file) && finding.refuses());
    }

    /** Errors first, then by file, but before them what is of the whole folder: much may follow from that. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>(found);
        all.sort(Comparator.comparing(Finding::severity)
                .thenComparing(finding -> !finding.file().equals(FOLDER))
                .thenComparing(Finding::file));
        return List.copyOf(all);
    }

    private static String nameOf(BaseElement element) {
        String name = element instanceof FlowElement flow
                ? flow.getName()
                : element instanceof Process process
                        ? process.getName()
                        : element instanceof Message message
                                ? message.getName()
                                : element instanceof Signal signal ? signal.getName() : null;
        return name == null ? "" : name.replaceAll("\\s+", " ").strip();
    }
}
