package fr.tnl.review.spi;

import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;

/** What was decided on the reviews of dossiers. */
public interface TakenDecisions {

    /** A decision no longer stands on the reviews that it was taken on: the dossier goes back to the jury. */
    void reopen(DossierReference reference, String reason, Actor actor);
}
