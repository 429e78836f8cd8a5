package fr.tnl.palmares;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A line of the palmarès as it was published.
 *
 * @param mentionIds separated by commas
 */
@Table(schema = "tnl", name = "laureate")
public record Laureate(
        @Id UUID id,
        String edition,
        String reference,
        String authorityId,
        String authorityName,
        AuthorityKind authorityKind,
        @Nullable String department,
        @Nullable String region,
        Track track,
        Level level,
        @Column("mentions") String mentionIds) {

    /** Ids of the mentions. */
    public List<String> mentions() {
        return mentionIds.isEmpty() ? List.of() : List.of(mentionIds.split(","));
    }
}
