package fr.tnl.completeness.spi;

import fr.tnl.dossier.Dossier;

/** The process of a dossier as it waits for a complement; the call joins the caller's transaction. */
public interface ComplementWorkflow {

    /** The applicant answered: the dossier goes back to the check. */
    void complementReceived(Dossier dossier);
}
