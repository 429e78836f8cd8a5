package fr.tnl.palmares;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody did with a palmarès that was put before them. The trace of these is only ever added to.
 *
 * @param number of the act within its edition, from 1
 * @param fingerprintValue of the list that was before them, see {@link Fingerprint}
 * @param laureates how many the list had
 * @param decisions how many the list had, laureates or not
 * @param words remarks of whoever signed, reason of whoever did not
 */
@Table(schema = "tnl", name = "palmares_signature")
public record Signature(
        @Id UUID id,
        String edition,
        int number,
        Quality quality,
        Act act,
        String account,
        @Column("acted_at") Instant at,
        @Column("fingerprint") String fingerprintValue,
        int laureates,
        int decisions,
        String words) {

    /** In what quality. The presidency signs first, then the secretariat. */
    public enum Quality {
        PRESIDENCY,
        SECRETARIAT
    }

    /** What was done. */
    public enum Act {
        SIGNED,
        WITHHELD,
        /** The list had changed: the first signature no longer holds. */
        FELL
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(fingerprintValue);
    }
}
