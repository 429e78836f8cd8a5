package fr.tnl.modelling;

/**
 * An element of a model where instances may wait.
 *
 * @param name as people read it; its kind has to do where it has none
 * @param kind that {@code process.kind} has words for, such as {@code userTask}
 * @param waiting how many instances wait there
 */
public record Place(String element, String name, String kind, int waiting) {}
