package fr.tnl.modelling.spi;

import fr.tnl.modelling.ModelVersion;
import fr.tnl.modelling.Place;
import java.util.List;
import java.util.Optional;

/** The versions of the processes that the engine holds. */
public interface ModelVersions {

    /** Of each process the newest first. */
    List<ModelVersion> all();

    Optional<ModelVersion> find(String id);

    /** All elements of a version where instances may wait, in the order in which the diagram holds them. */
    List<Place> places(String id);

    /** The diagram as it was deployed, in XML. */
    String diagram(String id);
}
