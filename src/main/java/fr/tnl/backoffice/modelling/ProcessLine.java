package fr.tnl.backoffice.modelling;

import fr.tnl.modelling.ModelVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A process with its version in force, and those that something still runs on.
 *
 * @param versions how many there are in all
 */
record ProcessLine(ModelVersion newest, List<ModelVersion> earlier, int versions) {

    /** @param all of each process the newest first */
    static List<ProcessLine> of(List<ModelVersion> all) {
        Map<String, List<ModelVersion>> byProcess = new LinkedHashMap<>();
        all.forEach(version -> byProcess
                .computeIfAbsent(version.process(), process -> new ArrayList<>())
                .add(version));
        return byProcess.values().stream()
                .map(versions -> new ProcessLine(
                        versions.get(0),
                        versions.stream()
                                .skip(1)
                                .filter(version -> version.running() > 0)
                                .toList(),
                        versions.size()))
                .toList();
    }
}
