package fr.tnl.dossier.spi;

import fr.tnl.dossier.Dossier;

/** The running process of a dossier; every call joins the caller's transaction. */
public interface DossierWorkflow {

    /** A dossier was filed for the first time. */
    void submitted(Dossier dossier);

    /** A filed dossier was changed before the closing: its examination starts again. */
    void amended(Dossier dossier);

    /** The applicant gave up. */
    void withdrawn(Dossier dossier);
}
