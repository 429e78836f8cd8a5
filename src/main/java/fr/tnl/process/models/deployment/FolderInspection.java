package fr.tnl.process.models.deployment;

import fr.tnl.modelling.ModelFinding;
import fr.tnl.modelling.spi.ModelInspection;
import fr.tnl.process.models.check.ModelCheck;
import fr.tnl.process.workflow.EngineCalls;
import fr.tnl.shared.ProcessesFolder;
import java.util.List;
import org.springframework.stereotype.Component;

/** The check of the folder, for whoever looks from the back office. */
@Component
class FolderInspection implements ModelInspection {

    private final ModelCheck check;
    private final ProcessesFolder folder;
    private final EngineCalls engine;

    FolderInspection(ModelCheck check, ProcessesFolder folder, EngineCalls engine) {
        this.check = check;
        this.folder = folder;
        this.engine = engine;
    }

    @Override
    public List<ModelFinding> ofFolder() {
        return engine.get(() -> check.run(folder)).stream()
                .map(finding -> new ModelFinding(
                        finding.refuses(), finding.file(), finding.element(), finding.name(), finding.text()))
                .toList();
    }
}
