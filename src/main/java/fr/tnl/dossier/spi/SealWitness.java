package fr.tnl.dossier.spi;

import fr.tnl.shared.EditionCode;

/** Takes the daily seal of an edition's journals to where nobody can change it any more. */
public interface SealWitness {

    /**
     * Called again and again on that day; it is taken once.
     *
     * @param day such as {@code 2026-10-19}
     * @param text of the file
     */
    void sealed(EditionCode edition, String day, String text);
}
