package fr.tnl.review;

import fr.tnl.shared.Worded;
import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/** A juror who was asked for a review and did not give it. */
@Table(schema = "tnl", name = "review_departure")
public record Departure(String juror, Kind kind, String reason, Instant at) {

    /** Why. */
    public enum Kind implements Worded {
        RECUSED,
        MISSED,
        /** A tie to the dossier came to light. */
        TIED,
        LEFT_JURY;

        @Override
        public String messageKey() {
            return "review.departure." + name();
        }
    }
}
