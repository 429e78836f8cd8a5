package fr.tnl.process.models.deployment;

import fr.tnl.process.models.check.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The models name something that does not exist: the application does not start with them. */
public class ModelsRefused extends RuntimeException {

    private final transient List<Finding> findings;

    ModelsRefused(List<Finding> findings) {
        super(findings.stream().filter(Finding::refuses).map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = findings.stream().filter(Finding::refuses).toList();
    }

    public List<Finding> findings() {
        return findings;
    }
}
