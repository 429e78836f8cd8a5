package fr.tnl.campaign;

/** Way into the label: the badge is a first step of ten questions, the label is reviewed by the jury. */
public enum Track {
    BADGE,
    LABEL
}
