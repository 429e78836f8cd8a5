package fr.tnl.process.models.check;

import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a folder of models can be lived with: all inspections, over all files, at once. */
@Component
public class ModelCheck {

    private final List<Inspection> inspections;
    private final Messages messages;

    ModelCheck(List<Inspection> inspections, Messages messages) {
        this.inspections = List.copyOf(inspections);
        this.messages = messages;
    }

    /** @return what is to be told, errors first */
    public List<Finding> run(ProcessesFolder folder) {
        return run(folder, file -> false);
    }

    /** The same, but for costly looks at what was found right before. */
    public List<Finding> run(ProcessesFolder folder, CheckedBefore before) {
        Findings findings = new Findings(messages);
        Models models = Models.read(folder, before, findings);
        inspections.forEach(inspection -> inspection.inspect(models, findings));
        return findings.all();
    }
}
