package fr.tnl.review.spi;

import fr.tnl.shared.EditionCode;

/** The process by which a juror declares their ties. */
public interface JuryWorkflow {

    /** Asks a juror for their ties, in the caller's transaction. */
    void askForTies(String account, EditionCode edition);

    /** What a juror may see has changed with their ties: tasks that they could take in another quality close or open. */
    void tiesChanged(String account);

    /** They are known by other ways: whoever is still asked is asked no more. */
    void tiesKnown(String account, EditionCode edition);
}
