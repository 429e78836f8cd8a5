package fr.tnl.campaign;

/**
 * One of the fields that a dossier is judged on.
 *
 * @param weight share of the total, in points of 100
 */
public record Axis(String id, String title, int weight) {}
