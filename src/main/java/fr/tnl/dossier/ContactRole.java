package fr.tnl.dossier;

/** Each dossier is carried by two people. */
public enum ContactRole {
    ELECTED,
    TECHNICAL
}
