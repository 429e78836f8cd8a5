package fr.tnl.modelling;

/**
 * Something in the models that is wrong, or may surprise.
 *
 * @param refuses whether it cannot be deployed like that
 * @param element id of the element at fault; empty where the file as a whole is
 * @param name what people read at the element; empty where it has none
 * @param text what is wrong and how to mend it
 */
public record ModelFinding(boolean refuses, String file, String element, String name, String text) {}
