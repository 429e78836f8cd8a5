package fr.tnl.shared;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may know of: all dossiers but those that are closed to them, which leave no trace in lists, counts and
 * averages either.
 *
 * @param closed dossiers, filed or not
 */
public record Sight(Set<Closed> closed) {

    /** @param reference null as long as the dossier is a draft */
    public record Closed(UUID id, @Nullable String reference) {}

    /** Of whoever is tied to nobody. */
    public static final Sight FULL = new Sight(Set.of());

    /** In the place of an empty list, which SQL does not know. */
    private static final UUID NO_DOSSIER = new UUID(0, 0);

    public Sight {
        closed = Set.copyOf(closed);
    }

    public boolean isFull() {
        return closed.isEmpty();
    }

    public boolean sees(UUID dossier) {
        return closed.stream().noneMatch(one -> one.id().equals(dossier));
    }

    public boolean sees(String reference) {
        return closed.stream().noneMatch(one -> reference.equals(one.reference()));
    }

    /** For {@code not in (:closed)} over ids: never empty. */
    public List<UUID> closedIds() {
        return isFull() ? List.of(NO_DOSSIER) : closed.stream().map(Closed::id).toList();
    }

    /** For {@code not in (:closed)} over references: never empty. */
    public List<String> closedReferences() {
        List<String> references =
                closed.stream().map(Closed::reference).filter(Objects::nonNull).toList();
        return references.isEmpty() ? List.of("") : references;
    }
}
