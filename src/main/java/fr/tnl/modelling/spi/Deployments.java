package fr.tnl.modelling.spi;

import fr.tnl.modelling.Deployment;
import fr.tnl.shared.DomainException;
import java.util.List;
import java.util.Map;

/** What was deployed, and deploying. */
public interface Deployments {

    /** The newest first. */
    List<Deployment> all();

    /** Contents by file name. */
    Map<String, String> files(String deployment);

    /**
     * In the name of whoever is logged in.
     *
     * @return the id of the deployment
     * @throws DomainException {@code modelling.deployment.refused} where the check finds something; nothing has changed
     */
    String deploy(String name, Map<String, String> files);
}
