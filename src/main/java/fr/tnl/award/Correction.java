package fr.tnl.award;

import fr.tnl.campaign.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What an erratum of the palmarès makes of a decision. The decision itself stays as it was taken; the last correction
 * says what holds.
 *
 * @param id null until it is kept
 * @param level {@link Level#NONE} for who is no laureate any more
 * @param mentionIds separated by commas
 * @param erratum its number in the edition
 */
@Table(schema = "tnl", name = "decision_correction")
public record Correction(
        @Id @Nullable Long id,
        String reference,
        Level level,
        @Column("mentions") String mentionIds,
        String reason,
        int erratum,
        String correctedBy,
        Instant correctedAt) {

    /** Ids of the mentions. */
    public List<String> mentions() {
        return mentionIds.isEmpty() ? List.of() : List.of(mentionIds.split(","));
    }
}
