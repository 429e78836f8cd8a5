package fr.tnl.award;

import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Worded;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * In which order the presidency takes the dossiers of an edition.
 *
 * @param changedBy account, empty while nobody chose
 */
@Table(schema = "tnl", name = "deliberation_order")
public record DeliberationOrder(
        @Id String edition, Sort sort, String changedBy, Instant changedAt, @Version long version) {

    /** What an order goes by. */
    public enum Sort implements Worded {
        /** The highest first. */
        TOTAL,
        REFERENCE,
        /** By kind of applicant, the most inhabitants first. */
        KIND,
        /** As somebody moved them; dossiers that came later follow by their total. */
        HAND;

        @Override
        public String messageKey() {
            return "award.order." + name();
        }
    }

    static DeliberationOrder unchosen(EditionCode edition) {
        return new DeliberationOrder(edition.value(), Sort.TOTAL, "", Instant.EPOCH, 0);
    }

    public boolean isChosen() {
        return !changedBy.isEmpty();
    }

    DeliberationOrder by(Sort chosen, String account, Instant now) {
        return new DeliberationOrder(edition, chosen, account, now, version);
    }
}
