package fr.tnl.modelling;

import java.util.List;

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
}
