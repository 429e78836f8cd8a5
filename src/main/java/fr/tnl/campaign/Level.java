package fr.tnl.campaign;

/** What a dossier is awarded, in ascending order. */
public enum Level {
    NONE,
    BADGE,
    BRONZE,
    SILVER,
    GOLD;

    public boolean isAwarded() {
        return this != NONE;
    }
}
