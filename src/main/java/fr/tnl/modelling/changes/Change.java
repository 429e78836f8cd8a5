package fr.tnl.modelling.changes;

/**
 * Something that is not as it was.
 *
 * @param element id of the element, question or rule
 * @param name as people know it; empty where it has none
 * @param detail what of it, such as a property or a column; empty where it says nothing of itself
 * @param before empty where it is new
 * @param after empty where it is gone
 */
public record Change(String element, String name, Kind kind, String detail, String before, String after) {

    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
