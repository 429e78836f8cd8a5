package fr.tnl.modelling.changes;

import fr.tnl.modelling.changes.Change.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file is made of, part by part, in its order: each with its name and its properties.
 *
 * @param byId the parts by what tells them apart from each other
 */
record Parts(Map<String, Part> byId) {

    /** @param properties in words or as they stand in the file, by what they are called */
    record Part(String name, Map<String, String> properties) {}

    /** From these to others. */
    List<Change> changesTo(Parts others) {
        List<Change> changes = new ArrayList<>();
        byId.forEach((id, part) -> {
            Part other = others.byId.get(id);
            if (other == null) {
                changes.add(Change.removed(id, part.name()));
            } else {
                changes.addAll(changes(id, part, other));
            }
        });
        others.byId.forEach((id, part) -> {
            if (!byId.containsKey(id)) {
                changes.add(Change.added(id, part.name()));
            }
        });
        return changes;
    }

    private static List<Change> changes(String id, Part before, Part after) {
        Set<String> properties = new LinkedHashSet<>(before.properties().keySet());
        properties.addAll(after.properties().keySet());
        return properties.stream()
                .map(property -> new Change(
                        id,
                        after.name().isEmpty() ? before.name() : after.name(),
                        Kind.CHANGED,
                        property,
                        before.properties().getOrDefault(property, ""),
                        after.properties().getOrDefault(property, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
