package fr.tnl.modelling;

import fr.tnl.modelling.changes.Comparison;
import fr.tnl.modelling.changes.FileChange;
import fr.tnl.modelling.spi.Deployments;
import fr.tnl.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What was deployed when, what changed with it, and the way back. */
@Service
public class DeploymentHistory {

    private static final int LONGEST_REASON = 200;

    private final Deployments deployments;

    DeploymentHistory(Deployments deployments) {
        this.deployments = deployments;
    }

    /** The newest first. */
    public List<Deployment> all() {
        return deployments.all();
    }

    public Optional<Deployment> find(String id) {
        return all().stream().filter(deployment -> deployment.id().equals(id)).findFirst();
    }

    /** The one before it in time; empty for the first of all. */
    public Optional<Deployment> before(Deployment deployment) {
        List<Deployment> all = all();
        int place = all.indexOf(deployment);
        return place >= 0 && place + 1 < all.size() ? Optional.of(all.get(place + 1)) : Optional.empty();
    }

    /** What differs from one to the other. */
    public List<FileChange> changes(Deployment from, Deployment to) {
        return Comparison.of(deployments.files(from.id()), deployments.files(to.id()));
    }

    /**
     * Brings what was in force back into force, as a new deployment: what is under way stays where it is.
     *
     * @param name of the new deployment, with the reason
     * @return the id of the new deployment
     * @throws DomainException {@code modelling.deployment.inForce}, {@code modelling.return.reason}, or where the check
     *     refuses it by now
     */
    public String returnTo(Deployment earlier, String name, String reason) {
        if (earlier.inForce()) {
            throw DomainException.of("modelling.deployment.inForce");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new DomainException("modelling.return.reason", "reason", LONGEST_REASON);
        }
        Map<String, String> files = deployments.files(earlier.id());
        return deployments.deploy(name, files);
    }
}
