package fr.tnl.dossier.journal;

/**
 * A place where a journal is broken.
 *
 * @param number of the line
 */
public record Break(int number, Fault fault) {}
