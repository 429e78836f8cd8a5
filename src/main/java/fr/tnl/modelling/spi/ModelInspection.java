package fr.tnl.modelling.spi;

import fr.tnl.modelling.ModelFinding;
import java.util.List;

/** The check of the models. */
public interface ModelInspection {

    /** Of the folder {@code processes/} as it stands: what refuses first. */
    List<ModelFinding> ofFolder();
}
