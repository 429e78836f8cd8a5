package fr.tnl.portal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A link that is owed to a contact by mail.
 *
 * @param dueAt when to try next
 * @param sentAt null until it left
 */
@Table(schema = "tnl", name = "link_request")
record LinkRequest(
        @Id UUID id,
        UUID dossier,
        String email,
        Instant requestedAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant sentAt) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_DOUBLING = 6;

    static LinkRequest of(UUID dossier, String email, Instant now) {
        return new LinkRequest(UUID.randomUUID(), dossier, email, now, now, 0, null);
    }

    /** Names the mail in the log. */
    String stepKey() {
        return "link/" + id;
    }

    LinkRequest sent(Instant now) {
        return new LinkRequest(id, dossier, email, requestedAt, dueAt, attempts + 1, now);
    }

    /** To be tried again after half a minute, then twice as long each time, up to half an hour. */
    LinkRequest later(Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LONGEST_DOUBLING));
        return new LinkRequest(id, dossier, email, requestedAt, now.plus(pause), attempts + 1, null);
    }
}
