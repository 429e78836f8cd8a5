package fr.tnl.review.assignment;

import java.util.Set;

/**
 * Somebody of the jury who may be given reviews.
 *
 * @param settled reviews of this edition that they keep whatever the plan says, submitted ones above all
 * @param expertise ids of the axes that they know best
 */
public record Panelist(String account, int settled, Set<String> expertise) {

    public Panelist {
        if (settled < 0) {
            throw new IllegalArgumentException(account + " has " + settled + " reviews");
        }
        expertise = Set.copyOf(expertise);
    }
}
