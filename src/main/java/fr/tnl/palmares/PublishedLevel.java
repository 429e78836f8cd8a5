package fr.tnl.palmares;

/**
 * A level of the label as an edition had it.
 *
 * @param code such as {@code GOLD}, or {@code 3} where levels had numbers
 * @param place the higher, the better
 */
public record PublishedLevel(String code, String title, int place) {}
