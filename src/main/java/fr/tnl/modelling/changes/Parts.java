package fr.tnl.modelling.changes;

import fr.tnl.modelling.changes.Change.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file is made of, part by part, in its order: each with its name and its properties.
 *
 * @param byId the parts by what tells them apart from each other
 */
record Parts(Map<String, Part> byId) {

    /**
     * @param properties in words or as they stand in the file, by what they are called
     * @param lists whose order counts, such as the rules of a table, by what they are called
     */
    record Part(String name, Map<String, String> properties, Map<String, List<String>> lists) {

        Part {
            Map<String, String> shown = new LinkedHashMap<>(properties);
            // There and empty is not the same as not there
            shown.replaceAll((property, value) -> value.isEmpty() ? "\"\"" : value);
            properties = shown;
        }

        Part(String name, Map<String, String> properties) {
            this(name, properties, Map.of());
        }
    }

    /** From these to others. */
    List<Change> changesTo(Parts others) {
        List<Change> changes = new ArrayList<>();
        byId.forEach((id, part) -> {
            Part other = others.byId.get(id);
            if (other == null) {
                changes.addAll(Telling.whole(id, part, Kind.REMOVED));
            } else {
                changes.addAll(changes(id, part, other));
            }
        });
        others.byId.forEach((id, part) -> {
            if (!byId.containsKey(id)) {
                changes.addAll(Telling.whole(id, part, Kind.ADDED));
            }
        });
        return changes;
    }

    private static List<Change> changes(String id, Part before, Part after) {
        String name = after.name().isEmpty() ? before.name() : after.name();
        Set<String> properties = new LinkedHashSet<>(before.properties().keySet());
        properties.addAll(after.properties().keySet());
        Stream<Change> values = properties.stream()
                .map(property -> new Change(
                        id,
                        name,
                        Kind.CHANGED,
                        property,
                        before.properties().getOrDefault(property, ""),
                        after.properties().getOrDefault(property, "")));
        Stream<Change> orders = before.lists().keySet().stream()
                .map(list -> new Change(
                        id, name, Kind.CHANGED, list, order(list, before, after), order(list, after, before)));
        return Stream.concat(values, orders)
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** What came or went is told by itself: only what is in both is put in another order. */
    private static String order(String list, Part part, Part other) {
        List<String> both = new ArrayList<>(part.lists().getOrDefault(list, List.of()));
        both.retainAll(other.lists().getOrDefault(list, List.of()));
        return String.join(", ", both);
    }
}
