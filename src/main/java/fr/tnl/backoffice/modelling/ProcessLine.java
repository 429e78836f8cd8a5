package fr.tnl.backoffice.modelling;

import fr.tnl.modelling.ModelVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A process with its newest version, and earlier ones that something still runs on.
 *
 * @param inForce whether the newest version is: the process may have been removed since
 */
record ProcessLine(ModelVersion newest, boolean inForce, List<ModelVersion> earlier) {

    /**
     * Processes that are in force, and removed ones that something still runs on.
     *
     * @param all of each process the newest first
     * @param deployment in force
     */
    static List<ProcessLine> of(List<ModelVersion> all, String deployment) {
        Map<String, List<ModelVersion>> byProcess = new LinkedHashMap<>();
        all.forEach(version -> byProcess
                .computeIfAbsent(version.process(), process -> new ArrayList<>())
                .add(version));
        return byProcess.values().stream()
                .map(versions -> new ProcessLine(
                        versions.get(0),
                        versions.get(0).deployment().equals(deployment),
                        versions.stream()
                                .skip(1)
                                .filter(version -> version.running() > 0)
                                .toList()))
                .filter(line -> line.inForce()
                        || line.newest().running() > 0
                        || !line.earlier().isEmpty())
                .toList();
    }
}
