package fr.tnl.modelling.changes;

import fr.tnl.modelling.changes.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Holds the files of one deployment against those of another. */
public final class Comparison {

    private Comparison() {}

    /**
     * The files that differ, by name.
     *
     * @param before contents by file name
     * @param after contents by file name
     */
    public static List<FileChange> of(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> files = new TreeSet<>(before.keySet());
        files.addAll(after.keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String file : files) {
            String old = before.getOrDefault(file, "");
            String now = after.getOrDefault(file, "");
            if (!after.containsKey(file)) {
                changes.add(new FileChange(file, Kind.REMOVED, old, "", List.of()));
            } else if (!before.containsKey(file)) {
                changes.add(new FileChange(file, Kind.ADDED, "", now, List.of()));
            } else if (!old.equals(now)) {
                changes.add(new FileChange(file, Kind.CHANGED, old, now, changes(file, old, now)));
            }
        }
        return changes;
    }

    private static List<Change> changes(String file, String before, String after) {
        if (file.endsWith(".bpmn")) {
            return DiagramParts.of(before).changesTo(DiagramParts.of(after));
        }
        if (file.endsWith(".dmn")) {
            return TableParts.of(before).changesTo(TableParts.of(after));
        }
        return file.endsWith(".form") ? FormParts.of(before).changesTo(FormParts.of(after)) : List.of();
    }
}
