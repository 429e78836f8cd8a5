package fr.tnl.award;

import fr.tnl.campaign.Level;
import fr.tnl.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A decision as it was before it was reopened, with who reopened it and why.
 *
 * @param mentionIds separated by commas
 * @param reason why the level was another than the proposed one, else empty
 * @param decidedBy an account
 * @param reopenedBy an account, or empty where the rules did it alone
 */
@Table(schema = "tnl", name = "reopened_decision")
public record ReopenedDecision(
        @Id UUID id,
        String reference,
        Level proposed,
        Level level,
        @Column("mentions") String mentionIds,
        String feedback,
        String reason,
        String decidedBy,
        Instant decidedAt,
        String reopenedBy,
        Instant reopenedAt,
        String reopenedBecause) {

    static ReopenedDecision of(Decision decision, Actor actor, Instant now, String because) {
        return new ReopenedDecision(
                UUID.randomUUID(),
                decision.reference(),
                decision.proposed(),
                decision.level(),
                decision.mentionIds(),
                decision.feedback(),
                decision.reason(),
                decision.decidedBy(),
                decision.decidedAt(),
                actor.name(),
                now,
                because);
    }
}
