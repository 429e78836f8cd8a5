package fr.tnl.award;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Level;
import fr.tnl.shared.DomainException;
import java.util.Set;

/**
 * What the presidency enters after the jury has deliberated.
 *
 * @param mentions ids of mentions of the edition
 * @param feedback for the applicant
 * @param reason why the level is not the proposed one
 */
public record Deliberation(Level level, Set<String> mentions, String feedback, String reason) {

    void check(Edition edition, Level proposed) {
        if (level == Level.BADGE) {
            throw new DomainException("award.level.badgeByJury", "level");
        }
        mentions.forEach(edition::mention);
        if (!level.isAwarded() && !mentions.isEmpty()) {
            throw new DomainException("award.mention.withoutLevel", "mentions");
        }
        if (level != proposed && reason.isBlank()) {
            throw new DomainException(
                    "award.reason.missing", "levelReason", edition.levelTitle(level), edition.levelTitle(proposed));
        }
        if (feedback.isBlank()) {
            throw new DomainException("award.feedback.missing", "feedback");
        }
    }
}
