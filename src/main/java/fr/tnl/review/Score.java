package fr.tnl.review;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A juror's judgement of one axis.
 *
 * @param score 0 to 10, or null where the axis does not apply to the local authority
 */
@Table(schema = "tnl", name = "review_score")
public record Score(String axis, @Nullable Integer score, String comment) {

    public boolean applies() {
        return score != null;
    }
}
