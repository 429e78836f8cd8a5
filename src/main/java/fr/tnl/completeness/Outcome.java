package fr.tnl.completeness;

/** What a completeness check found. */
public enum Outcome {
    COMPLETE,
    INCOMPLETE
}
