package fr.tnl.process.models;

import java.util.List;
import java.util.stream.Collectors;

/** The models name something that does not exist: the application does not start with them. */
public class ModelsRefused extends RuntimeException {

    private final transient List<Finding> findings;

    ModelsRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
