package fr.tnl.modelling;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of those that wait at an element.
 *
 * @param target element of the other version; empty where they cannot move on
 * @param isKept whether the element is there in both versions, as it was
 * @param candidates elements of the other version that it may become, where it is gone
 */
public record PlanLine(Place place, String target, boolean isKept, List<Place> candidates) {

    public PlanLine {
        candidates = List.copyOf(candidates);
    }

    /** What it becomes; empty where they stay. */
    public Optional<Place> becomes() {
        return candidates.stream()
                .filter(candidate -> candidate.element().equals(target))
                .findFirst();
    }
}
