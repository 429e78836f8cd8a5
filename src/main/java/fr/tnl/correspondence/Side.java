package fr.tnl.correspondence;

/** Who writes to whom. */
public enum Side {
    APPLICANT,
    SECRETARIAT;

    public Side other() {
        return this == APPLICANT ? SECRETARIAT : APPLICANT;
    }
}
