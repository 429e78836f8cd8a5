package fr.tnl.award;

import fr.tnl.campaign.Level;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was decided on a dossier; secret until the palmarès is proclaimed.
 *
 * @param proposed level that the decision table proposed
 * @param mentionIds separated by commas
 * @param feedback the jury's words for the applicant
 * @param reason why the level is another than the proposed one, else empty
 * @param decidedBy an account, or empty where the rules decided alone
 */
@Table(schema = "tnl", name = "decision")
public record Decision(
        @Id String reference,
        Level proposed,
        Level level,
        @Column("mentions") String mentionIds,
        String feedback,
        String reason,
        String decidedBy,
        Instant decidedAt,
        @Version long version) {

    /** Ids of the mentions. */
    public List<String> mentions() {
        return mentionIds.isEmpty() ? List.of() : List.of(mentionIds.split(","));
    }

    /** The same with what holds since a correction. */
    Decision corrected(Correction correction) {
        return new Decision(
                reference,
                proposed,
                correction.level(),
                correction.mentionIds(),
                feedback,
                reason,
                decidedBy,
                decidedAt,
                version);
    }
}
