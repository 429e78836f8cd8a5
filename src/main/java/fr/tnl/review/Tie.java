package fr.tnl.review;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A bond between a juror and a local authority or organisation, which keeps the juror away from its dossiers.
 *
 * @param authorityId as in {@link fr.tnl.authority.LocalAuthority}; {@code SIREN-…} also of an organisation that has not
 *     applied so far
 * @param reason in words; may be empty
 * @param declaredBy account, or address of the applicant
 */
@Table(schema = "tnl", name = "juror_tie")
public record Tie(
        @Column("authority") String authorityId,
        Kind kind,
        Origin origin,
        String reason,
        String declaredBy,
        Instant declaredAt) {

    /** What binds them; the text of each is {@code review.tie.kind.<name>}. */
    public enum Kind {
        ELECTED,
        EMPLOYED,
        /** Member, partner or supplier. */
        ASSOCIATED,
        OTHER
    }

    /** Who says so. Each keeps its own word: what an applicant says is not lifted by the juror. */
    public enum Origin {
        JUROR,
        SECRETARIAT,
        APPLICANT
    }

    boolean isSaidBy(Origin teller) {
        return origin == teller;
    }

    boolean isFor(String authority, Origin teller) {
        return authorityId.equals(authority) && origin == teller;
    }
}
