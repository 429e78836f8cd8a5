package fr.tnl.completeness;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the secretariat asks an applicant to add.
 *
 * @param request in the secretariat's words
 * @param answer the applicant's message, null until it came
 */
@Table(schema = "tnl", name = "complement")
public record Complement(
        @Id UUID id,
        String reference,
        String request,
        Instant requestedAt,
        Instant dueAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Version long version) {

    public boolean isOpen() {
        return answeredAt == null;
    }

    Complement answered(String message, Instant now) {
        return new Complement(id, reference, request, requestedAt, dueAt, message, now, version);
    }
}
