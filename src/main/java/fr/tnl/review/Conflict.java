package fr.tnl.review;

import fr.tnl.campaign.TieReach;
import org.jspecify.annotations.Nullable;

/**
 * Why a juror is kept away from a local authority.
 *
 * @param through how the tie reaches it through the territory, null where it names it
 */
public record Conflict(Tie tie, @Nullable TieReach through) {

    /** Key of the message that says why. */
    public String reasonKey() {
        return through == null ? "review.obstacle.TIED" : "review.conflict." + through;
    }
}
