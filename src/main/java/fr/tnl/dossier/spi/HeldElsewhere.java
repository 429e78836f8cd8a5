package fr.tnl.dossier.spi;

import fr.tnl.dossier.Dossier;

/** What another module holds of a dossier and its people; it gives that up in the transaction of the caller. */
public interface HeldElsewhere {

    /** The dossier is being deleted, with all that belongs to it. */
    void forget(Dossier dossier);

    /**
     * The dossier stays, but nothing in it is to tell of this person any more.
     *
     * @param mark what people read in the place of a name
     */
    void forget(Dossier dossier, String email, String mark);
}
