package fr.tnl.campaign;

/** What becomes of a dossier whose reviews diverge. */
public enum Divergence {
    /** One more review is asked for, once. */
    REVIEW,
    /** The deliberation is told. */
    FLAG
}
