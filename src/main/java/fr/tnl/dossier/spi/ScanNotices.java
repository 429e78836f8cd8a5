package fr.tnl.dossier.spi;

import fr.tnl.dossier.Document;
import fr.tnl.dossier.Dossier;

/** Lets people know what the antivirus found; every call joins the caller's transaction. */
public interface ScanNotices {

    /** A document of the dossier was found harmful: from now on nobody gets it. */
    void setAside(Dossier dossier, Document document);
}
