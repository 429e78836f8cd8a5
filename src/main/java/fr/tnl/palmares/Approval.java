package fr.tnl.palmares;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The sign-off of an edition's palmarès, from its second signature on; who signed what is kept as {@link Signature}.
 *
 * @param approvedBy account that signed for the presidency
 * @param publishedAt null until the embargo is over
 */
@Table(schema = "tnl", name = "palmares")
public record Approval(
        @Id String edition,
        String approvedBy,
        Instant approvedAt,
        String note,
        @Nullable Instant publishedAt,
        @Version long version) {

    Approval published(Instant now) {
        return new Approval(edition, approvedBy, approvedAt, note, now, version);
    }
}
