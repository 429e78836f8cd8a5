package fr.tnl.award.spi;

import fr.tnl.shared.DossierReference;

/** The process of a dossier on which something was decided. */
public interface AwardWorkflow {

    /** A decision was taken back: the dossier is deliberated once more, in the caller's transaction. */
    void reopened(DossierReference reference);
}
