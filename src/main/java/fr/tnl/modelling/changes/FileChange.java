package fr.tnl.modelling.changes;

import java.util.List;

/**
 * A file that is not as it was.
 *
 * @param kind of the file as a whole
 * @param before its content; empty where it is new
 * @param after its content; empty where it is gone
 * @param changes in it; empty where only its layout, or nothing that counts, differs
 */
public record FileChange(String file, Change.Kind kind, String before, String after, List<Change> changes) {

    public FileChange {
        changes = List.copyOf(changes);
    }

    public boolean isDiagram() {
        return file.endsWith(".bpmn");
    }
}
