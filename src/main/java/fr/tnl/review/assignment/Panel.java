package fr.tnl.review.assignment;

import java.util.List;
import java.util.Set;

/**
 * A dossier whose reviews are to be shared out.
 *
 * @param seats reviews that may be given or change hands
 * @param holders accounts that have them so far, no more than there are seats
 * @param settled accounts whose review of this dossier stays
 * @param barred accounts that may not be given it: tied to it, or gone from it before
 */
public record Panel(String dossier, int seats, List<String> holders, Set<String> settled, Set<String> barred) {

    public Panel {
        holders = List.copyOf(holders);
        settled = Set.copyOf(settled);
        barred = Set.copyOf(barred);
        if (holders.size() > seats || Set.copyOf(holders).size() < holders.size()) {
            throw new IllegalArgumentException(dossier + " has " + seats + " seats for " + holders);
        }
    }
}
