package fr.tnl.campaign;

/** How far a juror's tie reaches through the territory, beyond the local authority that it names. */
public enum TieReach {
    /** From a commune to the intercommunalités that it belongs to. */
    INTERCOMMUNALITY,
    /** From an intercommunalité to the communes that belong to it. */
    MEMBERS,
    /** To the département around it. */
    DEPARTMENT,
    /** To the région around it. */
    REGION
}
